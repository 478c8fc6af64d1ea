// The public log seen from outside (docs/formats/ledger.md): who a newsroom is,
// which card of keys it shows, what its log has sealed. Same refusals as Go's
// package ledger: every Refused has one of its reasons.
//
// Trust: it decides which keys a page encrypts to and which proofs a reader
// believes. It holds no secret. Moments are Unix seconds.

import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import {
  base64, concat, equal, fromBase64, fromHex, fromLooseBase64, hex, Malformed, Reader, Refused, u64, utf8, utf8Lenient, utf8Length, utf8Text,
  type Bytes,
} from "./lib/bytes.ts";
import { dayOf, dayStart, epoch, isDay } from "./lib/days.ts";
import { verifyEd25519 } from "./lib/ed25519.ts";
import { sha256 } from "./lib/sha256.ts";
import { isLetterMarkDigit, isPrintable } from "./lib/unicode.ts";

/** How old in seconds the cosignatures may be under which a client accepts a card. */
export const fresh = 8 * 24 * 3600;
/** How much in seconds a client's clock may differ from the others'. */
export const skew = 3600;
export const hpkeKeySize = 1216;

const maxPolicy = 32 << 10;
const maxCard = 32 << 10;
const maxPublication = 1 << 20;
const maxCheckpoint = 16 << 10;
const maxProof = 24 << 10;
const maxBundle = 64 << 10;
const maxEntry = 160;
const maxEditors = 16;
const maxWitnesses = 32;
const maxGroups = 32;
const maxDesks = 8;
const maxApprovers = 64;
const maxPages = 64;
const maxName = 120;
const maxDeskName = 32;
const maxPath = 120;
const maxHelpLines = 12;
const maxHelpLine = 300;
const maxSignatures = 100;
const maxProofHashes = 63;
const maxUnixTime = 253402300799n; // 9999-12-31T23:59:59Z: later years don't fit into a day's ten characters
const maxTreeSize = 1n << 62n;
const epochsBack = 2;
const epochsAhead = 4;
const maxEpochs = epochsBack + 1 + epochsAhead;

const algEd25519 = 1;
const algCosignature = 4;
const algMLDSA44 = 6;

// Lines and words of texts.

/** Takes a text apart that consists of whole lines. */
class Lines {
  private rest: string[];

  constructor(text: string) {
    if (!text.endsWith("\n")) throw new Malformed("the last line has no end");
    this.rest = text.slice(0, -1).split("\n");
  }

  /** Takes the next line if it is want. */
  is(want: string): boolean {
    if (this.rest[0] !== want) return false;
    this.rest.shift();
    return true;
  }

  /** Takes the next line if it begins with the key and a space, and returns what follows. */
  take(key: string): string | undefined {
    const line = this.rest[0];
    if (line === undefined || !line.startsWith(key + " ")) return undefined;
    this.rest.shift();
    return line.slice(key.length + 1);
  }

  done(): void {
    if (this.rest.length > 0) throw new Malformed(`unexpected line ${this.rest[0]!.slice(0, 80)}`);
  }
}

/** Cuts at the first separator; the second part is "" if there is none. */
function cut(s: string, separator: string): [string, string] {
  const i = s.indexOf(separator);
  return i < 0 ? [s, ""] : [s.slice(0, i), s.slice(i + separator.length)];
}

/** A decimal number in its only spelling, of at most limit. */
function number(s: string | undefined, min: number, limit: number): number {
  const n = Number(s);
  if (s === undefined || !/^(0|[1-9][0-9]{0,9})$/.test(s) || n < min || n > limit) throw new Malformed(`number ${String(s).slice(0, 20)}, of at most ${limit}`);
  return n;
}

/** A decimal number below 2^64 in its only spelling. */
function bigNumber(s: string): bigint {
  if (!/^(0|[1-9][0-9]{0,19})$/.test(s) || BigInt(s) >= 1n << 64n) throw new Malformed(`number ${s.slice(0, 20)}`);
  return BigInt(s);
}

function hash(s: string | undefined): Bytes {
  if (s === undefined || s.length !== 64) throw new Malformed("a hash in hexadecimal");
  return fromHex(s);
}

function day(s: string | undefined): string {
  if (s === undefined || !isDay(s) || s < "1970") throw new Malformed(`day ${String(s).slice(0, 20)}`);
  return s;
}

/** Whether a line of at most max bytes can be shown to a person as it stands. */
function isText(s: string, max: number): boolean {
  if (s === "" || utf8Length(s) > max || s.startsWith(" ") || s.endsWith(" ") || s.includes("  ")) return false;
  for (const c of s) {
    const r = c.codePointAt(0)!;
    if ((!isPrintable(r) && r !== 0x200c && r !== 0x200d) || r === 0xfffd) return false;
  }
  return true;
}

function isKeyName(s: string): boolean {
  return isText(s, maxName) && !/[ +]/.test(s);
}

function isDeskName(s: string): boolean {
  if (s === "" || utf8Length(s) > maxDeskName) return false;
  for (const c of s) {
    const r = c.codePointAt(0)!;
    if (!isLetterMarkDigit(r) && c !== "-" && c !== "_" && c !== ".") return false;
  }
  return true;
}

// Keys and signed notes.

/** A public key of a policy or card, parsed from its vkey. */
interface Key {
  vkey: string;
  name: string;
  id: number;
  type: number;
  public: Bytes;
}

/** Parses a vkey in its canonical form; cosigner says which kind. */
async function parseKey(vkey: string, cosigner: boolean): Promise<Key> {
  const [name, rest] = cut(vkey, "+");
  const [id, b64] = cut(rest, "+");
  const raw = fromBase64(b64);
  const type = raw[0];
  const size = type === algMLDSA44 ? 1312 : 32;
  if (!isKeyName(name) || raw.length !== 1 + size) throw new Malformed(`key ${vkey.slice(0, 80)}`);
  if (cosigner ? type !== algCosignature && type !== algMLDSA44 : type !== algEd25519) throw new Malformed(`key ${vkey.slice(0, 80)} is of another type`);
  const want = (await sha256(utf8(name + "\n"), raw)).subarray(0, 4);
  if (id !== hex(want)) throw new Malformed(`key ${vkey.slice(0, 80)} has another id`);
  return { vkey, name, id: new Reader(want).u32(), type: type!, public: raw.subarray(1) };
}

interface Signature {
  key: Key;
  /** What follows the key id: of a cosignature u64 Unix seconds and then the signature. */
  bytes: Bytes;
}

function verify(k: Key, text: string, sig: Bytes): Promise<boolean> | boolean {
  if (k.type === algEd25519) return verifyEd25519(k.public, utf8(text), sig);
  if (sig.length < 8) return false;
  const time = sig.subarray(0, 8);
  if (k.type === algCosignature) {
    return verifyEd25519(k.public, utf8(`cosignature/v1\ntime ${new Reader(time).u64()}\n${text}`), sig.subarray(8));
  }
  let c: LogState;
  try {
    c = parseLogState(text);
  } catch {
    return false;
  }
  const name = utf8(k.name);
  const origin = utf8(c.origin);
  if (sig.length !== 8 + 2420 || origin.length > 255) return false;
  const message = concat(
    utf8("subtree/v1\n\0"), new Uint8Array([name.length]), name, time, new Uint8Array([origin.length]), origin, u64(0n), u64(c.size), c.root,
  );
  return ml_dsa44.verify(sig.subarray(8), message, k.public);
}

/** C2SP signed-note forbids spaces in names by White_Space, which isn't JavaScript's \s. */
const whiteSpace = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

const mark = "— ";

/**
 * Opens a signed note whose signatures are all valid and all by different keys
 * of known, in its only encoding; the signatures in the order of the note.
 */
async function openNote(signed: Bytes, known: Key[]): Promise<{ text: string; signatures: Signature[] }> {
  const note = utf8Text(signed);
  if (note === undefined || /[\0-\x09\x0b-\x1f]/.test(note)) throw new Malformed("note isn't text");
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || end + 2 === note.length || !note.endsWith("\n")) throw new Malformed("note has no signatures");
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split("\n");
  const signatures: Signature[] = [];
  let stranger: string | undefined;
  let count = 0;
  let canonical = text + "\n";
  for (const line of lines) {
    const [name, b64] = cut(line.slice(mark.length), " ");
    const raw = fromLooseBase64(b64);
    if (!line.startsWith(mark) || raw === undefined || raw.length < 5 || name === "" || name.includes("+") || whiteSpace.test(name)) throw new Malformed("signature line");
    if (++count > maxSignatures) throw new Malformed("too many signatures");
    const id = new Reader(raw).u32();
    const key = known.find((k) => k.name === name && k.id === id);
    if (key === undefined) {
      stranger ??= name;
      continue;
    }
    if (signatures.some((s) => s.key === key)) continue;
    const bytes = raw.subarray(4);
    if (!(await verify(key, text, bytes))) throw new Refused("not-signed", `the signature of ${name} is wrong`);
    signatures.push({ key, bytes });
    canonical += `${mark}${name} ${base64(raw)}\n`;
  }
  if (stranger !== undefined || signatures.length === 0) throw new Refused("not-signed", `a key that isn't known signed, or nobody: ${stranger ?? ""}`);
  if (canonical !== note) throw new Refused("not-signed", "a signature is repeated, or isn't in its only encoding");
  return { text, signatures };
}

/** A text and the names of those who signed it, in the order of the note. */
export interface SignedText {
  text: string;
  signers: string[];
}

async function openByK(signed: Bytes, limit: number, known: Key[], k: number): Promise<SignedText> {
  if (signed.length > limit) throw new Malformed(`longer than ${limit} bytes`);
  if (!(k >= 1)) throw new Refused("not-signed", "no signature was asked for");
  const n = await openNote(signed, known);
  const signers = n.signatures.map((s) => s.key.name);
  if (signers.length < k) throw new Refused("not-signed", `${signers.length} of the ${k} signatures that are needed`);
  return { text: n.text, signers };
}

// The policy.

/** A C2SP tlog-policy group: at least k of its members, witnesses or groups before it. */
interface Group {
  name: string;
  rule: string;
  k: number;
  members: string[];
}

interface PolicyParts {
  bytes: Bytes;
  id: Bytes;
  name: string;
  k: number;
  editors: Key[];
  log: Key;
  witnesses: { name: string; key: Key }[];
  groups: Group[];
  quorum: string;
}

/** Who a newsroom is: its editors, its log and its witnesses. */
export class Policy {
  constructor(private readonly p: PolicyParts) {}

  /** The newsroom's id, H(policy's bytes). */
  get id(): Bytes {
    return this.p.id;
  }

  get bytes(): Bytes {
    return this.p.bytes;
  }

  /** As shown to people. */
  get name(): string {
    return this.p.name;
  }

  /** How many editors must sign a card. */
  get k(): number {
    return this.p.k;
  }

  /** The log's name, the first line of its checkpoints. */
  get origin(): string {
    return this.p.log.name;
  }

  /** Opens a note that at least k different editors signed, and nobody else. */
  openByEditors(signed: Bytes): Promise<SignedText> {
    return openByK(signed, maxCard, this.p.editors, this.p.k);
  }

  private satisfied(has: Set<string>): boolean {
    const have = new Set(has);
    for (const g of this.p.groups) {
      if (g.members.filter((m) => have.has(m)).length >= g.k) have.add(g.name);
    }
    return have.has(this.p.quorum);
  }

  /**
   * Checks a checkpoint: signed by the log, cosigned by a quorum at or after
   * since, and by nobody who isn't in the policy. Cosignatures after until
   * don't count.
   */
  async checkCheckpoint(checkpoint: Bytes, since: number, until = Infinity): Promise<Checkpoint> {
    const c = await this.openCheckpoint(checkpoint);
    const by = (f: (time: number) => boolean) => new Set(c.cosignatures.filter((s) => f(s.time)).map((s) => s.witness));
    if (!this.satisfied(by(() => true))) throw new Refused("not-witnessed", "checkpoint");
    if (!this.satisfied(by((t) => t <= until))) throw new Refused("future", "checkpoint");
    if (!this.satisfied(by((t) => t <= until && t >= since))) throw new Refused("stale", "checkpoint");
    return c;
  }

  /** Checks a checkpoint but asks for no quorum. */
  async openCheckpoint(checkpoint: Bytes): Promise<Checkpoint> {
    if (checkpoint.length > maxCheckpoint) throw new Malformed(`checkpoint longer than ${maxCheckpoint} bytes`);
    const n = await openNote(checkpoint, [this.p.log, ...this.p.witnesses.map((w) => w.key)]);
    const state = parseLogState(n.text);
    if (state.size < 1n || state.size > maxTreeSize) throw new Malformed("checkpoint's size");
    if (state.origin !== this.origin) throw new Refused("not-signed", "checkpoint of another log");
    const cosignatures: Cosignature[] = [];
    let signed = false;
    for (const s of n.signatures) {
      if (s.key === this.p.log) {
        signed = true;
        continue;
      }
      const time = new Reader(s.bytes).u64();
      if (time > maxUnixTime) throw new Malformed(`time of the cosignature of ${s.key.name}`);
      cosignatures.push({ witness: this.p.witnesses.find((w) => w.key === s.key)!.name, time: Number(time) });
    }
    if (!signed) throw new Refused("not-signed", "the log's own signature is missing");
    return { size: state.size, root: state.root, cosignatures };
  }

  /**
   * Checks a C2SP tlog-proof: that the entry (its text) is in the log under a
   * checkpoint that checkCheckpoint accepts. Gives the entry's index and the
   * log's size.
   */
  async checkProof(entry: Bytes, proof: Bytes, since: number, until = Infinity): Promise<{ index: bigint; size: bigint }> {
    parseEntry(entry);
    const t = parseProof(proof);
    const c = await this.checkCheckpoint(t.checkpoint, since, until);
    const root = await inclusionRoot(t.index, c.size, await sha256(new Uint8Array(1), entry), t.hashes);
    if (root === undefined || !equal(root, c.root)) throw new Refused("not-logged", "the proof doesn't lead from the entry to the checkpoint");
    return { index: t.index, size: c.size };
  }
}

/** Parses a policy in its canonical form. */
export async function parsePolicy(b: Bytes): Promise<Policy> {
  if (b.length > maxPolicy) throw new Malformed(`policy longer than ${maxPolicy} bytes`);
  const text = utf8Text(b);
  if (text === undefined) throw new Malformed("policy isn't UTF-8");
  const l = new Lines(text);
  if (!l.is("vouchsafe/policy/v1")) throw new Malformed("not a policy of version 1");
  const name = l.take("name");
  if (name === undefined || !isText(name, maxName)) throw new Malformed("policy's name");
  const k = number(l.take("editors"), 1, maxEditors);
  const editors: Key[] = [];
  for (let v = l.take("editor"); v !== undefined; v = l.take("editor")) {
    if (editors.length === maxEditors) throw new Malformed("too many editors");
    editors.push(await parseKey(v, false));
  }
  if (k > editors.length) throw new Malformed(`policy needs ${k} of ${editors.length} editors`);
  const logKey = l.take("log");
  if (logKey === undefined) throw new Malformed("policy has no log");
  const log = await parseKey(logKey, false);

  const free = new Set<string>(); // defined and not yet in a group
  const defined = new Set(["none"]);
  const define = (name: string) => {
    if (!isKeyName(name) || defined.has(name)) throw new Malformed(`witness or group name ${name.slice(0, 80)}`);
    defined.add(name);
    free.add(name);
  };
  const witnesses: { name: string; key: Key }[] = [];
  for (let line = l.take("witness"); line !== undefined; line = l.take("witness")) {
    if (witnesses.length === maxWitnesses) throw new Malformed("too many witnesses");
    const [name, vkey] = cut(line, " ");
    define(name);
    witnesses.push({ name, key: await parseKey(vkey, true) });
  }
  if (witnesses.length === 0) throw new Malformed("policy has no witness");
  const groups: Group[] = [];
  for (let line = l.take("group"); line !== undefined; line = l.take("group")) {
    const [name, rule, ...members] = line.split(" ");
    if (members.length === 0 || groups.length === maxGroups) throw new Malformed(`group ${line.slice(0, 80)}`);
    const k = rule === "any" ? 1 : rule === "all" ? members.length : number(rule, 1, members.length);
    for (const m of members) {
      // Each name counts once, so that no witness weighs twice.
      if (!free.delete(m)) throw new Malformed(`group ${name} names ${m}, which isn't defined before it or is in a group already`);
    }
    define(name!);
    groups.push({ name: name!, rule: rule!, k, members });
  }
  // "quorum none" would leave nobody to tell when the log was last seen.
  const quorum = l.take("quorum");
  if (quorum === undefined || !free.has(quorum)) throw new Malformed(`policy's quorum ${quorum}`);
  l.done();

  const keys = new Set<string>();
  for (const key of [...editors, log, ...witnesses.map((w) => w.key)]) {
    if (keys.has(hex(key.public))) throw new Malformed(`key of ${key.name} stands twice in the policy`);
    keys.add(hex(key.public));
  }
  for (const role of [editors, [log, ...witnesses.map((w) => w.key)]]) {
    if (new Set(role.map((k) => k.name)).size !== role.length) throw new Malformed("two keys of a policy have one name");
  }
  let canonical = `vouchsafe/policy/v1\nname ${name}\neditors ${k}\n`;
  for (const e of editors) canonical += `editor ${e.vkey}\n`;
  canonical += `log ${log.vkey}\n`;
  for (const w of witnesses) canonical += `witness ${w.name} ${w.key.vkey}\n`;
  for (const g of groups) canonical += `group ${g.name} ${g.rule} ${g.members.join(" ")}\n`;
  canonical += `quorum ${quorum}\n`;
  if (canonical !== text) throw new Malformed("policy isn't canonical");
  return new Policy({ bytes: b, id: await sha256(b), name, k, editors, log, witnesses, groups, quorum });
}

// The card.

/** A journalist's post: the keys of its weeks, ascending. */
export interface Desk {
  name: string;
  /** Day from which the desk is void, "" if it isn't. */
  void: string;
  keys: { epoch: number; hash: Bytes }[];
}

/** A page that the newsroom serves, by the hash of its bytes. */
export interface Page {
  path: string;
  digest: Bytes;
}

interface CardParts {
  text: string;
  hash: Bytes;
  name: string;
  newsroom: Bytes;
  previous: Bytes;
  issued: string;
  k: number;
  f: number;
  t: number;
  depth: number;
  help: string[];
  desks: Desk[];
  approvers: Key[];
  pages: Page[];
}

/** What a newsroom shows of itself for the coming weeks, signed by its editors. */
export class Card {
  constructor(private readonly c: CardParts) {}

  /** H(text), which log entries name. */
  get hash(): Bytes {
    return this.c.hash;
  }

  /** What the editors signed. */
  get text(): string {
    return this.c.text;
  }

  get name(): string {
    return this.c.name;
  }

  get newsroom(): Bytes {
    return this.c.newsroom;
  }

  /** The hash of the card before it, zeros for the first. */
  get previous(): Bytes {
    return this.c.previous;
  }

  /** A day. */
  get issued(): string {
    return this.c.issued;
  }

  /** Replies of a thread in a week. */
  get k(): number {
    return this.c.k;
  }

  /** Reply bodies fetched in a visit. */
  get f(): number {
    return this.c.f;
  }

  /** Threads shown by each desk. */
  get t(): number {
    return this.c.t;
  }

  /** Bits of the reply tables' buckets. */
  get depth(): number {
    return this.c.depth;
  }

  /** What every source reads first: whom to call in an emergency. */
  get help(): string[] {
    return this.c.help;
  }

  /** In the order of precedence. */
  get desks(): Desk[] {
    return this.c.desks;
  }

  /** The names of those who may approve publications. */
  get approvers(): string[] {
    return this.c.approvers.map((k) => k.name);
  }

  /** Ascending by path and digest; a path is there twice at most. */
  get pages(): Page[] {
    return this.c.pages;
  }

  desk(name: string): Desk | undefined {
    return this.c.desks.find((d) => d.name === name);
  }

  /** Whether the card names this digest for the page at a path. */
  hasPage(path: string, digest: Bytes): boolean {
    return this.c.pages.some((p) => p.path === path && equal(p.digest, digest));
  }

  /** Opens a note that at least k different approvers of the card signed, and nobody else. */
  openByApprovers(signed: Bytes, k: number): Promise<SignedText> {
    return openByK(signed, maxPublication, this.c.approvers, k);
  }
}

/** Whether the desk is void at a moment. */
export function voidAt(d: Desk, now: number): boolean {
  return d.void !== "" && dayOf(now) >= d.void;
}

/** The hash of the desk's keys for a week. */
export function deskKeyHash(d: Desk, week: number): Bytes | undefined {
  return d.keys.find((k) => k.epoch === week)?.hash;
}

/** Parses a signed card: canonical, signed as the policy asks, of this newsroom. */
export async function parseCard(signed: Bytes, policy: Policy): Promise<Card> {
  const { text } = await policy.openByEditors(signed);
  const c = await parseCardText(text);
  if (!equal(c.newsroom, policy.id) || c.name !== policy.name) throw new Refused("other-newsroom", "card");
  return new Card(c);
}

async function parseCardText(text: string): Promise<CardParts> {
  const bytes = utf8(text);
  if (bytes.length > maxCard) throw new Malformed(`card longer than ${maxCard} bytes`);
  const l = new Lines(text);
  if (!l.is("vouchsafe/card/v1")) throw new Malformed("not a card of version 1");
  const name = l.take("name");
  if (name === undefined || !isText(name, maxName)) throw new Malformed("card's name");
  const newsroom = hash(l.take("newsroom"));
  const previous = hash(l.take("previous"));
  const issued = day(l.take("issued"));
  const k = number(l.take("k"), 1, 112);
  const f = number(l.take("f"), 1, 64);
  const t = number(l.take("t"), 1, 1 << 20);
  const depth = number(l.take("depth"), 0, 24);
  const help: string[] = [];
  for (let line = l.take("help"); line !== undefined; line = l.take("help")) {
    if (!isText(line, maxHelpLine) || help.length === maxHelpLines) throw new Malformed("help line");
    help.push(line);
  }
  const desks = parseDesks(l, epoch(dayStart(issued)));
  const approvers: Key[] = [];
  for (let v = l.take("approver"); v !== undefined; v = l.take("approver")) {
    if (approvers.length === maxApprovers) throw new Malformed("too many approvers");
    const key = await parseKey(v, false);
    if (approvers.some((a) => a.name === key.name || equal(a.public, key.public))) throw new Malformed(`approver ${key.name} stands twice`);
    approvers.push(key);
  }
  const pages: Page[] = [];
  for (let line = l.take("page"); line !== undefined; line = l.take("page")) {
    const [path, digest] = cut(line, " ");
    const page = { path, digest: hash(digest) };
    // A path may stand there twice, while one program is exchanged for another.
    const last = pages[pages.length - 1];
    const inOrder = last === undefined || last.path < path || (last.path === path && hex(last.digest) < hex(page.digest));
    if (path.length > maxPath || !/^\/[!-~]*$/.test(path) || pages.length === maxPages || !inOrder || pages[pages.length - 2]?.path === path) throw new Malformed(`page ${path.slice(0, 80)}`);
    pages.push(page);
  }
  l.done();
  let canonical = `vouchsafe/card/v1\nname ${name}\nnewsroom ${hex(newsroom)}\nprevious ${hex(previous)}\nissued ${issued}\n`;
  canonical += `k ${k}\nf ${f}\nt ${t}\ndepth ${depth}\n`;
  for (const h of help) canonical += `help ${h}\n`;
  for (const d of desks) {
    canonical += d.void === "" ? `desk ${d.name}\n` : `desk ${d.name} void ${d.void}\n`;
    for (const key of d.keys) canonical += `key ${d.name} ${key.epoch} ${hex(key.hash)}\n`;
  }
  for (const a of approvers) canonical += `approver ${a.vkey}\n`;
  for (const p of pages) canonical += `page ${p.path} ${hex(p.digest)}\n`;
  if (canonical !== text) throw new Malformed("card isn't canonical");
  return { text, hash: await sha256(bytes), name, newsroom, previous, issued, k, f, t, depth, help, desks, approvers, pages };
}

function parseDesks(l: Lines, now: number): Desk[] {
  const desks: Desk[] = [];
  const hashes = new Set<string>();
  for (let line = l.take("desk"); line !== undefined; line = l.take("desk")) {
    const d: Desk = { name: line, void: "", keys: [] };
    if (line.includes(" void ")) {
      [d.name, d.void] = cut(line, " void ");
      day(d.void);
    }
    if (!isDeskName(d.name) || desks.some((o) => o.name === d.name) || desks.length === maxDesks) throw new Malformed(`desk name ${d.name.slice(0, 80)}`);
    for (let key = l.take("key"); key !== undefined; key = l.take("key")) {
      const f = key.split(" ");
      if (f.length !== 3 || f[0] !== d.name) throw new Malformed(`key line ${key.slice(0, 80)}`);
      const k = { epoch: number(f[1], 0, 0xffffffff), hash: hash(f[2]) };
      // A key that could come twice could be offered as another desk's.
      if (hashes.has(f[2]!)) throw new Malformed(`a key of desk ${d.name} stands twice on the card`);
      hashes.add(f[2]!);
      if (k.epoch < now - epochsBack || k.epoch > now + epochsAhead) throw new Malformed(`key of desk ${d.name} for week ${k.epoch}`);
      const last = d.keys[d.keys.length - 1];
      if (last !== undefined && last.epoch >= k.epoch) throw new Malformed(`keys of desk ${d.name} aren't in order`);
      d.keys.push(k);
    }
    if (d.keys.length === 0 && d.void === "") throw new Malformed(`desk ${d.name} has no key`);
    desks.push(d);
  }
  if (desks.length === 0) throw new Malformed("card has no desk");
  return desks;
}

/** A newsroom's id or a hash for comparing aloud: groups of four hexadecimal digits. */
export function fingerprint(h: Uint8Array): string {
  return (hex(h).match(/.{4}/g) ?? []).join(" ");
}

// Desk keys.

/** A desk's public keys of one week. */
export interface EpochKeys {
  epoch: number;
  /** ML-KEM-768 + X25519, 1,216 bytes. */
  hpke: Bytes;
  /** Ed25519. */
  verify: Bytes;
}

/** The public keys of one desk for all weeks of a card. */
export interface DeskKeys {
  desk: string;
  epochs: EpochKeys[];
}

export function parseDeskKeys(b: Bytes): DeskKeys {
  const r = new Reader(b);
  if (!r.skip("vouchsafe/desk-keys/v1\n")) throw new Malformed("not the keys of a desk");
  const desk = utf8Text(r.take(r.u8()));
  const n = r.u8();
  if (desk === undefined || !isDeskName(desk) || n < 1 || n > maxEpochs) throw new Malformed("keys of a desk");
  const epochs: EpochKeys[] = [];
  for (let i = 0; i < n; i++) {
    const k = { epoch: r.u32(), hpke: r.take(hpkeKeySize), verify: r.take(32) };
    if (i > 0 && epochs[i - 1]!.epoch >= k.epoch) throw new Malformed(`keys of desk ${desk} aren't in order`);
    epochs.push(k);
  }
  if (!r.done) throw new Malformed("bytes follow the keys of a desk");
  return { desk, epochs };
}

/** The hash of a desk's keys of one week that stands on the card. */
export async function keyHash(hpke: Bytes, verify: Bytes): Promise<Bytes> {
  return sha256(await sha256(hpke), verify);
}

// Entries and proofs.

export type Kind = "card" | "day" | "month" | "publication";

/** One entry of a newsroom's log. It says nothing of what it seals. */
export interface Entry {
  kind: Kind;
  /** Hash of the newest card when the entry was made. */
  card: Bytes;
  digest: Bytes;
}

export function parseEntry(b: Bytes): Entry {
  const text = b.length > maxEntry ? undefined : utf8Text(b);
  const m = /^vouchsafe\/(card|day|month|publication)\/v1\n([^\n]{44})\n([^\n]{44})\n$/.exec(text ?? "");
  if (m === null) throw new Malformed("entry");
  const e = { kind: m[1] as Kind, card: fromBase64(m[2]!), digest: fromBase64(m[3]!) };
  if (e.card.length !== 32 || e.digest.length !== 32) throw new Malformed("entry");
  if (e.kind === "card" && !equal(e.card, e.digest)) throw new Malformed("entry of a card names two cards");
  return e;
}

/** A cosignature that holds; the time in whole seconds as the witness stamped it. */
export interface Cosignature {
  witness: string;
  time: number;
}

/** The state of the log that a signature covers. */
export interface Checkpoint {
  size: bigint;
  root: Bytes;
  /** In the order of the note. */
  cosignatures: Cosignature[];
}

interface LogState {
  origin: string;
  size: bigint;
  root: Bytes;
}

function parseLogState(text: string): LogState {
  const lines = text.split("\n");
  if (lines.length !== 4 || lines[3] !== "" || lines[0] === "") throw new Malformed("checkpoint");
  const root = fromBase64(lines[2]!);
  if (root.length !== 32) throw new Malformed("checkpoint's root");
  return { origin: lines[0]!, size: bigNumber(lines[1]!), root };
}

interface TLogProof {
  index: bigint;
  hashes: Bytes[];
  checkpoint: Bytes;
}

function parseProof(b: Bytes): TLogProof {
  const text = b.length > maxProof ? undefined : utf8Text(b);
  if (text === undefined) throw new Malformed("proof");
  const end = text.indexOf("\n\n");
  if (end < 0) throw new Malformed("proof has no checkpoint");
  const [first, index, ...hashes] = text.slice(0, end).split("\n");
  if (first !== "c2sp.org/tlog-proof@v1" || index === undefined || !index.startsWith("index ") || hashes.length > maxProofHashes) throw new Malformed("proof");
  const t = { index: bigNumber(index.slice(6)), hashes: hashes.map(fromBase64), checkpoint: utf8(text.slice(end + 2)) };
  if (t.hashes.some((h) => h.length !== 32)) throw new Malformed("proof's hashes");
  return t;
}

/** The checkpoint inside a tlog-proof, unchecked. */
export function proofCheckpoint(proof: Bytes): Bytes {
  return parseProof(proof).checkpoint;
}

/** The root that an inclusion proof of RFC 6962 leads to; undefined if it has another length than it must. */
async function inclusionRoot(index: bigint, size: bigint, leaf: Bytes, hashes: Bytes[]): Promise<Bytes | undefined> {
  if (index >= size) return undefined;
  const bits = (n: bigint) => (n === 0n ? 0 : n.toString(2).length);
  const ones = (n: bigint) => n.toString(2).replaceAll("0", "").length;
  const inner = bits(index ^ (size - 1n));
  if (hashes.length !== inner + ones(index >> BigInt(inner))) return undefined;
  const node = new Uint8Array([1]);
  let h = leaf;
  for (const [i, other] of hashes.entries()) {
    const isLeft = i < inner && ((index >> BigInt(i)) & 1n) === 0n;
    h = isLeft ? await sha256(node, h, other) : await sha256(node, other, h);
  }
  return h;
}

// The bundle.

/** One desk's keys for the bundle's week, and its signing key of the week before. */
interface BundleKey {
  desk: string;
  hpke: Bytes;
  verify: Bytes;
  before: { hpkeHash: Bytes; verify: Bytes } | undefined;
}

/** A desk's checked keys for the present week. */
export interface DeskEpochKey {
  desk: string;
  epoch: number;
  /** HPKE public key, 1,216 bytes. */
  key: Bytes;
  /** Signing key of epoch. */
  verify: Bytes;
  /** Signing key of epoch − 1, undefined if there is none. */
  before: Bytes | undefined;
}

/** A desk's signing key for a week among checked keys. */
export function signingKey(keys: DeskEpochKey[], desk: string, week: number): Bytes | undefined {
  for (const k of keys) {
    if (k.desk !== desk) continue;
    if (k.epoch === week) return k.verify;
    if (k.epoch - 1 === week) return k.before;
  }
  return undefined;
}

/** What a bundle shows once it is checked. */
export interface Checked {
  policy: Policy;
  card: Card;
  /** Of the desks that can be written to, in card order. */
  keys: DeskEpochKey[];
}

/** All that a client needs to talk to a newsroom; believed by nobody before check. */
export class Bundle {
  constructor(
    readonly policy: Bytes,
    readonly card: Bytes,
    readonly entry: Bytes,
    readonly proof: Bytes,
    readonly epoch: number,
    private readonly keys: BundleKey[],
  ) {}

  /** Checks the bundle for a client that knows the newsroom's id, at the moment now. */
  async check(id: Bytes, now: number): Promise<Checked> {
    if (!equal(await sha256(this.policy), id)) throw new Refused("other-newsroom", "policy");
    const policy = await parsePolicy(this.policy);
    const card = await parseCard(this.card, policy);
    const entry = parseEntry(this.entry);
    const { index, size } = await policy.checkProof(this.entry, this.proof, now - fresh, now + skew);
    if (index !== size - 1n) throw new Refused("not-newest", `entry ${index} of ${size}`);
    if (!equal(entry.card, card.hash)) throw new Refused("not-logged", "the newest entry names another card");
    return { policy, card, keys: await this.checkKeys(card, now) };
  }

  private async checkKeys(card: Card, now: number): Promise<DeskEpochKey[]> {
    if (this.epoch < epoch(now - skew) || this.epoch > epoch(now + skew)) throw new Refused("epoch", `${this.epoch} instead of ${epoch(now)}`);
    const wrong = (detail: string) => new Refused("keys", detail);
    // The bundle's desks are the card's, in card order: rest is what hasn't been
    // met yet.
    const rest = [...this.keys];
    const keys: DeskEpochKey[] = [];
    let live = 0;
    for (const d of card.desks) {
      const want = deskKeyHash(d, this.epoch);
      const offered = rest[0]?.desk === d.name;
      // At the border of two days the two clocks may differ, so that a desk
      // about to be void may be missing, and one just void be there.
      if (offered && voidAt(d, now - skew)) throw new Refused("void-desk", d.name);
      // A desk that is left out would be a desk that can't be written to.
      if (!offered && want !== undefined && !voidAt(d, now + skew)) throw wrong(`those of desk ${d.name} are missing`);
      if (!voidAt(d, now)) live++;
      if (!offered) continue;
      const k = rest.shift()!;
      if (want === undefined || !equal(await keyHash(k.hpke, k.verify), want)) throw wrong(`desk ${d.name}`);
      const before = deskKeyHash(d, this.epoch - 1);
      if ((before === undefined) !== (k.before === undefined) || (before !== undefined && !equal(await sha256(k.before!.hpkeHash, k.before!.verify), before))) {
        throw wrong(`last week's of desk ${d.name}`);
      }
      if (!voidAt(d, now)) keys.push({ desk: d.name, epoch: this.epoch, key: k.hpke, verify: k.verify, before: k.before?.verify });
    }
    if (rest.length > 0) throw wrong(`desk ${rest[0]!.desk} isn't on the card, or not in that place`);
    if (live === 0) throw new Refused("void-desk", "all desks are");
    if (keys.length === 0) throw new Refused("no-keys", "card");
    return keys;
  }
}

export function parseBundle(b: Bytes): Bundle {
  if (b.length > maxBundle) throw new Malformed(`bundle longer than ${maxBundle} bytes`);
  const r = new Reader(b);
  if (!r.skip("vouchsafe/bundle/v1\n")) throw new Malformed("not a bundle of version 1");
  const policy = r.bytes32(maxBundle);
  const card = r.bytes32(maxBundle);
  const entry = r.bytes32(maxBundle);
  const proof = r.bytes32(maxBundle);
  const week = r.u32();
  const keys: BundleKey[] = [];
  for (let n = r.u8(); n > 0; n--) {
    // A name that isn't UTF-8 is on no card.
    const k: BundleKey = { desk: utf8Lenient(r.take(r.u8())), hpke: r.take(hpkeKeySize), verify: r.take(32), before: undefined };
    const form = r.u8();
    if (form > 1) throw new Malformed("bundle's keys of the week before");
    if (form === 1) k.before = { hpkeHash: r.take(32), verify: r.take(32) };
    keys.push(k);
  }
  if (!r.done || keys.length > maxDesks) throw new Malformed("bundle");
  return new Bundle(policy, card, entry, proof, week, keys);
}
