// The seal (docs/formats/seal.md): commits to testimony piece by piece, and
// checks what is shown of it. Same refusals as Go's package seal.
//
// Trust: it is trusted with the words and the master secret while a letter is
// sealed. What it opens comes from strangers.

import { ascii, compare, concat, equal, hex, Malformed, Reader, Refused, u32, u64, utf8, utf8Text, type Bytes } from "./lib/bytes.ts";
import { isDay, isMonth } from "./lib/days.ts";
import { hkdf256, sha256, sha256Each } from "./lib/sha256.ts";

/** The first byte of a leaf's content. 3 to 5 belong to pictures and open in no part yet. */
export const Type = { blank: 0, text: 1, meta: 2, original: 6, partRef: 7, recordRef: 8 } as const;

/** The content of one leaf: on the wire the type byte, then the bytes. */
export interface Piece {
  type: number;
  bytes: Bytes;
}

/** A longest stretch of leaves that are all shown or all hidden; no pieces if hidden. */
export interface Run {
  first: number;
  count: number;
  hidden: boolean;
  pieces: Piece[];
}

export const maxLeaves = 1 << 20;
export const maxText = 1 << 20;
export const maxContent = 1 + maxText;
export const maxProof = 40 << 20;
export const slots = 32;
export const maxOriginals = slots - 3;

export const kindText = "text/plain;charset=utf-8";
export const kindMeta = "vouchsafe/metadata";
export const kindOriginal = "vouchsafe/original";
export const segText = "ws1+fog1";
export const segMeta = "kv1";
export const segOriginal = "whole1";

export const slotText = 0;
export const slotMeta = 1;
export const slotQuestion = 2;
export const slotOriginals = 3;

const cuts = new Map([[kindText, segText], [kindMeta, segMeta], [kindOriginal, segOriginal]]);

const tagLeaf = 0x00;
const tagNode = 0x01;
const tagLeft = 0x10;
const tagRight = 0x11;
const tagSalt = 0x12;
const tagFog = 0x13;
const tagPart = 0x20;
const tagRecord = 0x21;
const tagPeriod = 0x22;

const none: Bytes = new Uint8Array(0);

function notCanonical(detail: string): Refused {
  return new Refused("not canonical", detail);
}

function mismatch(detail: string): Refused {
  return new Refused("does not match", detail);
}

function tooLong(detail: string): Refused {
  return new Refused("too long", detail);
}

// The cut ws1. The lists are part of the format: a browser's own \s and \p
// follow its version of Unicode, and two implementations must cut alike.

const whiteSpace = [
  0x0009, 0x000d, 0x0020, 0x0020, 0x0085, 0x0085, 0x00a0, 0x00a0, 0x1680, 0x1680, 0x2000, 0x200a,
  0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000,
];

const noSpace = [
  0x0e00, 0x0e7f, // Thai
  0x0e80, 0x0eff, // Lao
  0x0f00, 0x0fff, // Tibetan
  0x1000, 0x109f, // Myanmar
  0x1780, 0x17ff, // Khmer
  0x19e0, 0x19ff, // Khmer symbols
  0x2e80, 0x2fdf, // Han: CJK radicals, Kangxi radicals
  0x3005, 0x3007, // Han: iteration mark, closing mark, zero
  0x3021, 0x3029, // Han: Hangzhou numerals
  0x3038, 0x303b, // Han: Hangzhou numerals, vertical iteration mark
  0x3040, 0x309f, // Hiragana
  0x30a0, 0x30ff, // Katakana
  0x31f0, 0x31ff, // Katakana phonetic extensions
  0x3400, 0x4dbf, // Han: extension A
  0x4e00, 0x9fff, // Han: unified ideographs
  0xa9e0, 0xa9ff, // Myanmar extended B
  0xaa60, 0xaa7f, // Myanmar extended A
  0xf900, 0xfaff, // Han: compatibility ideographs
  0xff66, 0xff9f, // Katakana, half width
  0x116d0, 0x116ff, // Myanmar extended C
  0x1aff0, 0x1b16f, // Kana extended B, supplement, extended A, small kana extension
  0x20000, 0x3fffd, // Han: the ideographic planes
];

function inside(spans: number[], r: number): boolean {
  for (let i = 1; i < spans.length; i += 2) if (r <= spans[i]!) return r >= spans[i - 1]!;
  return false;
}

function isSpace(r: number): boolean {
  return r < 0x80 ? r === 0x20 || (r >= 0x09 && r <= 0x0d) : inside(whiteSpace, r);
}

function isAlone(r: number): boolean {
  return r >= 0x0e00 && inside(noSpace, r);
}

/** The code point at i of valid UTF-8. */
function codePoint(s: Uint8Array, i: number): number {
  const a = s[i]!;
  if (a < 0x80) return a;
  if (a < 0xe0) return ((a & 0x1f) << 6) | (s[i + 1]! & 0x3f);
  if (a < 0xf0) return ((a & 0x0f) << 12) | ((s[i + 1]! & 0x3f) << 6) | (s[i + 2]! & 0x3f);
  return ((a & 0x07) << 18) | ((s[i + 1]! & 0x3f) << 12) | ((s[i + 2]! & 0x3f) << 6) | (s[i + 3]! & 0x3f);
}

function sizeOf(r: number): number {
  return r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
}

/** Where the leaf ends that begins at start of s, valid UTF-8 that goes on to end. */
function leafEnd(s: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const c = s[i]!;
    if (c > 0x20 && c < 0x80) {
      i++;
      continue;
    }
    const r = codePoint(s, i);
    if (isSpace(r)) break;
    if (isAlone(r)) {
      if (i > start) return i;
      i += sizeOf(r);
      break;
    }
    i += sizeOf(r);
  }
  while (i < end) {
    const r = codePoint(s, i);
    if (!isSpace(r)) break;
    i += sizeOf(r);
  }
  return i;
}

// Trees.

/** The number of leaves on the left of a tree of n > 1 leaves: the largest power of two below n. */
function split(n: number): number {
  return 2 ** (31 - Math.clz32(n - 1));
}

type Op = "M" | "D" | "H";

/**
 * The hash at the top of a walk: for each D the next of nodes is its seed and
 * the next of pieces its leaves, for each H the next of nodes its hash. A level
 * of the tree is hashed at once, because digests are cheap only in numbers.
 */
async function hashWalk(ops: Op[], n: number, nodes: Bytes, pieces: Piece[]): Promise<Bytes> {
  // Every node of the tree has a place, in pre-order: so the left child of i is
  // at i+1. A place holds the seed first and then the hash.
  const right: number[] = [];
  const mixed: number[][] = []; // by depth
  const seeded: number[][] = [];
  const leaves: number[] = [];
  const given: number[] = []; // places that nodes fill
  const at = (list: number[][], depth: number) => (list[depth] ??= []);
  let count = 0;
  let op = 0;
  const grow = (n: number, depth: number): void => {
    const me = count++;
    if (n === 1) {
      leaves.push(me);
      return;
    }
    at(seeded, depth).push(me);
    const k = split(n);
    grow(k, depth + 1);
    right[me] = count;
    grow(n - k, depth + 1);
  };
  const visit = (n: number, depth: number): void => {
    const o = ops[op++];
    if (o === "M") {
      const me = count++;
      at(mixed, depth).push(me);
      const k = split(n);
      visit(k, depth + 1);
      right[me] = count;
      visit(n - k, depth + 1);
      return;
    }
    given.push(count);
    if (o === "H") count++;
    else grow(n, depth);
  };
  visit(n, 0);

  const places = new Uint8Array(32 * count);
  const place = (i: number) => places.subarray(32 * i, 32 * i + 32);
  given.forEach((p, i) => places.set(nodes.subarray(32 * i, 32 * i + 32), 32 * p));

  const one = new Uint8Array(33);
  for (const level of seeded) {
    if (level === undefined) continue;
    await sha256Each(
      2 * level.length,
      (i) => {
        one[0] = i % 2 === 0 ? tagLeft : tagRight;
        one.set(place(level[i >> 1]!), 1);
        return one;
      },
      (i, digest) => {
        const me = level[i >> 1]!;
        places.set(digest, 32 * (i % 2 === 0 ? me + 1 : right[me]!));
      },
    );
  }
  one[0] = tagSalt;
  await sha256Each(
    leaves.length,
    (i) => {
      one.set(place(leaves[i]!), 1);
      return one;
    },
    (i, digest) => places.set(digest, 32 * leaves[i]!),
  );
  let buffer = new Uint8Array(256);
  await sha256Each(
    leaves.length,
    (i) => {
      const p = pieces[i]!;
      const size = 34 + p.bytes.length;
      if (buffer.length < size) buffer = new Uint8Array(2 * size);
      buffer[0] = tagLeaf;
      buffer.set(place(leaves[i]!), 1);
      buffer[33] = p.type;
      buffer.set(p.bytes, 34);
      return buffer.subarray(0, size);
    },
    (i, digest) => places.set(digest, 32 * leaves[i]!),
  );
  const two = new Uint8Array(65);
  two[0] = tagNode;
  for (let depth = Math.max(seeded.length, mixed.length) - 1; depth >= 0; depth--) {
    const level = [...(seeded[depth] ?? []), ...(mixed[depth] ?? [])];
    await sha256Each(
      level.length,
      (i) => {
        const me = level[i]!;
        two.set(place(me + 1), 1);
        two.set(place(right[me]!), 33);
        return two;
      },
      (i, digest) => places.set(digest, 32 * level[i]!),
    );
  }
  return places.slice(0, 32);
}

/** The root of the tree with this seed over the pieces, at least one. */
function treeRoot(seed: Bytes, pieces: Piece[]): Promise<Bytes> {
  return hashWalk(["D"], pieces.length, seed, pieces);
}

// Headers.

/** What a part is: its kind, how it was cut, and its number of leaves. */
export interface Header {
  kind: string;
  seg: string;
  n: number;
}

const headerFirst = "vouchsafe/part/v1";
const maxHeader = 256;

export function headerBytes(h: Header): Bytes {
  return ascii(`${headerFirst}\nkind ${h.kind}\nseg ${h.seg}\nn ${h.n}\n`);
}

export function parseHeader(b: Bytes): Header {
  if (b.length > maxHeader) throw new Malformed(`header of ${b.length} bytes`);
  const text = utf8Text(b);
  if (text === undefined) throw new Malformed("header isn't ASCII");
  const lines = text.split("\n");
  if (lines.length !== 5 || lines[4] !== "" || lines[0] !== headerFirst) throw new Malformed(`header isn't the four lines of ${headerFirst}`);
  const value = (i: number, name: string) => {
    const line = lines[i]!;
    const v = line.slice(name.length + 1);
    if (!line.startsWith(name + " ") || !/^[\x21-\x7e]{1,64}$/.test(v)) throw new Malformed(`header's line "${name}"`);
    return v;
  };
  const kind = value(1, "kind");
  const seg = value(2, "seg");
  const number = value(3, "n");
  const n = Number(number);
  if (!/^[+-]?[0-9]+$/.test(number) || n < 1 || n > maxLeaves) throw new Malformed("header's number of leaves");
  const h = { kind, seg, n };
  if (!equal(headerBytes(h), b)) throw notCanonical("header's number of leaves");
  return h;
}

function partDigest(header: Bytes, root: Bytes): Promise<Bytes> {
  return sha256(new Uint8Array([tagPart]), u32(header.length), header, root);
}

// Proofs.

/** What a proof leads to: the root, which the caller compares, and what it shows and hides. */
export interface Opened {
  root: Bytes;
  runs: Run[];
  /** The walk in pre-order, a letter M, D or H for each node. */
  walk: string;
}

/** Opens a proof in the general form over n leaves. */
export function open(proof: Bytes, n: number): Promise<Opened> {
  return openProof(proof, n, false);
}

/** Opens the proof of a text over n leaves. */
export function openText(proof: Bytes, n: number): Promise<Opened> {
  return openProof(proof, n, true);
}

async function openProof(proof: Bytes, n: number, text: boolean): Promise<Opened> {
  if (!(n >= 1 && n <= maxLeaves)) throw new Malformed("number of leaves");
  if (proof.length > maxProof) throw new Malformed(`proof of ${proof.length} bytes`);
  const ops: Op[] = [];
  const runs: Run[] = [];
  let bit = 0;
  let count = 0; // nodes given
  let leaves = 0; // leaves shown
  const readBit = (): number => {
    if (bit >> 3 >= proof.length) throw new Malformed("proof ends within its walk");
    const b = (proof[bit >> 3]! >> (7 - (bit & 7))) & 1;
    bit++;
    return b;
  };
  const walk = (first: number, n: number): Op => {
    const op: Op = readBit() === 0 ? "M" : readBit() === 0 ? "D" : "H";
    ops.push(op);
    if (op !== "M") {
      count++;
      if (op === "D") leaves += n;
      // A node costs 32 bytes, a shown leaf at least two, or in a text one bit:
      // a proof that hasn't got them is dropped before it costs memory.
      const room = text ? Math.ceil(leaves / 8) : 2 * leaves;
      if (32 * count + room > proof.length) throw new Malformed("proof is too short for its walk");
      const last = runs[runs.length - 1];
      if (last !== undefined && last.hidden === (op === "H")) last.count += n;
      else runs.push({ first, count: n, hidden: op === "H", pieces: [] });
      return op;
    }
    if (n === 1) throw new Malformed("walk divides a leaf");
    const k = split(n);
    const left = walk(first, k);
    const right = walk(first + k, n - k);
    if (left === right && left !== "M") throw notCanonical("two equal siblings aren't merged");
    return op;
  };
  walk(0, n);
  if (bit % 8 !== 0 && ((proof[bit >> 3]! << (bit % 8)) & 0xff) !== 0) throw notCanonical("padding of the walk isn't zero");
  const start = Math.ceil(bit / 8);
  if (proof.length - start < 32 * count) throw new Malformed("proof ends within its nodes");
  const nodes = proof.subarray(start, start + 32 * count);
  const contents = proof.subarray(start + 32 * count);
  const pieces = text ? readText(contents, runs, leaves) : readPieces(contents, leaves);
  const root = await hashWalk(ops, n, nodes, pieces);
  let from = 0;
  for (const run of runs) {
    if (run.hidden) continue;
    run.pieces = pieces.slice(from, from + run.count);
    from += run.count;
  }
  return { root, runs, walk: ops.join("") };
}

/** Reads contents in the general form. */
function readPieces(b: Bytes, leaves: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < leaves; i++) {
    // No length that is allowed has more than three bytes; a longer one may
    // still be another spelling of one, and is told apart as Go does.
    let size = 0;
    let scale = 1;
    let k = 0;
    for (;;) {
      const c = b[at + k];
      if (c === undefined || k === 10 || (k === 9 && c > 1)) throw new Malformed("length of a content");
      size += (c & 0x7f) * scale;
      scale *= 128;
      k++;
      if (c < 0x80) break;
    }
    if (size > maxContent) throw new Malformed("length of a content");
    if (k !== (size < 0x80 ? 1 : size < 0x4000 ? 2 : 3)) throw notCanonical("length of a content isn't in its shortest form");
    at += k;
    if (size === 0 || size > b.length - at) throw new Malformed("proof ends within a content");
    const p = { type: b[at]!, bytes: b.subarray(at + 1, at + size) };
    if (p.type > Type.recordRef) throw new Malformed(`content of unknown type ${p.type}`);
    if (p.type === Type.blank && p.bytes.length > 0) throw new Malformed("blank leaf with content");
    pieces.push(p);
    at += size;
  }
  if (at !== b.length) throw notCanonical("bytes follow the proof");
  return pieces;
}

/** What stands between the texts of two visible runs; it occurs in no UTF-8. */
const between = 0xff;

/** Reads the contents of a text: types as bits, then the visible runs' text. */
function readText(b: Bytes, runs: Run[], leaves: number): Piece[] {
  const size = Math.ceil(leaves / 8);
  if (b.length < size) throw new Malformed("proof ends within the types of its leaves");
  const types = b.subarray(0, size);
  if (leaves % 8 !== 0 && ((types[size - 1]! << (leaves % 8)) & 0xff) !== 0) throw notCanonical("padding of the types isn't zero");
  let words = 0;
  for (const c of types) for (let bits = c; bits !== 0; bits &= bits - 1) words++;
  let text: Bytes | undefined = b.subarray(size);
  if (words > text.length) throw new Malformed("proof ends within its text");
  const pieces: Piece[] = [];
  let total = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    if (run.hidden) continue;
    let visible: Bytes = text ?? none;
    text = undefined;
    if (i + 2 < runs.length) { // runs alternate: another visible one follows
      const end = visible.indexOf(between);
      if (end < 0) throw new Malformed(`text ends before leaf ${runs[i + 2]!.first}`);
      text = visible.subarray(end + 1);
      visible = visible.subarray(0, end);
    }
    total += visible.length;
    if (total > maxText) throw new Malformed(`text of more than ${maxText} bytes`);
    if (utf8Text(visible) === undefined) throw new Malformed(`text from leaf ${run.first} isn't UTF-8`);
    let at = 0;
    for (let j = 0; j < run.count; j++) {
      const bit = pieces.length;
      const leaf = run.first + j;
      if (((types[bit >> 3]! << (bit & 7)) & 0x80) === 0) {
        if ((j === 0 && i > 0) || (j === run.count - 1 && i < runs.length - 1)) throw notCanonical(`leaf ${leaf} is a visible blank beside a bar`);
        pieces.push({ type: Type.blank, bytes: none });
        continue;
      }
      if (at === visible.length) throw new Malformed(`text from leaf ${run.first} has too few words`);
      if (leaf > 0 && isSpace(codePoint(visible, at))) throw notCanonical(`leaf ${leaf} begins with white space`);
      const end = leafEnd(visible, at, visible.length);
      pieces.push({ type: Type.text, bytes: visible.subarray(at, end) });
      at = end;
    }
    if (at < visible.length) throw new Malformed(`text from leaf ${run.first} has too many words`);
  }
  if (text !== undefined && text.length > 0) throw notCanonical("bytes follow the proof");
  return pieces;
}

// Pieces.

/** The pair that a metadata leaf holds. */
export function keyValue(p: Piece): [key: string, value: string] | undefined {
  if (p.type !== Type.meta) return undefined;
  const cut = p.bytes.indexOf(0x3d);
  if (cut < 1 || cut > 32 || p.bytes.length - cut - 1 > 4096) return undefined;
  const key = utf8Text(p.bytes.subarray(0, cut));
  const value = utf8Text(p.bytes.subarray(cut + 1));
  if (key === undefined || value === undefined || !/^[a-z0-9-]+$/.test(key)) return undefined;
  return [key, value];
}

/** The size in bytes and the digest of the file that the leaf of an original names. */
export function original(p: Piece): { size: bigint; digest: Bytes } | undefined {
  if (p.type !== Type.original || p.bytes.length !== 40 || p.bytes[0]! > 0x7f) return undefined;
  return { size: new Reader(p.bytes).u64(), digest: p.bytes.subarray(8) };
}

// Disclosures.

/** What a disclosure proves: that a record with this root holds these parts. */
export interface Disclosure {
  /** R: nothing is proved until it is found in the log. */
  root: Bytes;
  parts: OpenedPart[];
}

/** One part of a disclosure. Its runs cover all its leaves. */
export interface OpenedPart {
  slot: number;
  header: Header;
  runs: Run[];
}

const disclosureFirst = "vouchsafe/disclosure/v1\n";

/**
 * Checks a disclosure made for the newsroom with this id, and returns all that
 * it shows. Throws Refused: malformed, not canonical, does not match. The
 * pieces are parts of b.
 */
export async function openDisclosure(b: Bytes, newsroom: Bytes): Promise<Disclosure> {
  if (b.length > maxProof) throw new Malformed(`${b.length} bytes`);
  const r = new Reader(b);
  if (!r.skip(disclosureFirst)) throw new Malformed("not a disclosure of version 1");
  const record = await open(r.bytes32(maxProof), slots);
  const digests = new Map<number, Bytes>();
  for (const run of record.runs) {
    run.pieces.forEach((p, i) => {
      if (p.type !== Type.partRef || p.bytes.length !== 32) throw new Malformed(`slot ${run.first + i} doesn't show a part`);
      digests.set(run.first + i, p.bytes);
    });
  }
  const count = r.u8();
  if (count === 0 || count !== digests.size) throw new Malformed(`${count} parts for ${digests.size} slots shown`);
  const root = await recordRoot(newsroom, record.root);
  const parts: OpenedPart[] = [];
  let leaves = 0;
  for (const [slot, digest] of digests) {
    const p = await openPart(r, slot, digest, maxLeaves - leaves);
    leaves += p.header.n;
    parts.push(p);
  }
  if (!r.done) throw notCanonical("bytes follow the last part");
  return { root, parts };
}

async function openPart(r: Reader, slot: number, digest: Bytes, limit: number): Promise<OpenedPart> {
  const says = r.u8();
  if (says !== slot) throw new Malformed(`the part in slot ${slot} says ${says}`);
  const headerText = r.bytes32(maxHeader);
  const proof = r.bytes32(maxProof);
  const header = parseHeader(headerText);
  if (header.n > limit) throw new Malformed(`more than ${maxLeaves} leaves in all`);
  if (cuts.get(header.kind) !== header.seg) throw new Malformed(`part of unknown kind ${header.kind} cut as ${header.seg}`);
  const { root, runs } = await openProof(proof, header.n, header.kind === kindText);
  if (!equal(await partDigest(headerText, root), digest)) throw mismatch(`slot ${slot}: the record holds another part there`);
  const part = { slot, header, runs };
  checkPart(part);
  return part;
}

/** Refuses what no honest sealer makes of a part; of a text all is checked where it is read. */
function checkPart(p: OpenedPart): void {
  const shown = p.runs.flatMap((run) => run.pieces);
  if (p.header.kind === kindMeta) {
    if (p.header.n > 256) throw new Malformed(`metadata of ${p.header.n} pairs`);
    let last = "";
    for (const piece of shown) {
      const pair = keyValue(piece);
      if (pair === undefined) throw new Malformed("leaf isn't a pair of metadata");
      if (pair[0] <= last) throw notCanonical("metadata isn't in the order of its keys");
      last = pair[0];
    }
  }
  if (p.header.kind === kindOriginal) {
    if (p.header.n !== 1) throw new Malformed(`an original of ${p.header.n} leaves`);
    for (const piece of shown) if (original(piece) === undefined) throw new Malformed("leaf isn't the digest of an original");
  }
}

/** The number of bars that a page draws for the part. */
export function bars(p: OpenedPart): number {
  return p.runs.filter((run) => run.hidden).length;
}

/** The whole text of a text part, if nothing of it is hidden. */
export function complete(p: OpenedPart): string | undefined {
  if (p.header.kind !== kindText || bars(p) > 0) return undefined;
  return p.runs.map(runText).join("");
}

/** The text that a visible run of a text part shows; "" for a hidden one. */
export function runText(run: Run): string {
  const text = new Uint8Array(run.pieces.reduce((n, p) => n + p.bytes.length, 0)); // a blank has no bytes
  let at = 0;
  for (const p of run.pieces) {
    text.set(p.bytes, at);
    at += p.bytes.length;
  }
  return utf8Text(text)!;
}

/** The pairs that a metadata part shows. */
export function values(p: OpenedPart): Map<string, string> {
  const out = new Map<string, string>();
  for (const run of p.runs) {
    for (const piece of run.pieces) {
      const pair = keyValue(piece);
      if (pair !== undefined) out.set(...pair);
    }
  }
  return out;
}

// Records.

async function recordRoot(newsroom: Bytes, root: Bytes): Promise<Bytes> {
  return sha256(new Uint8Array([tagRecord]), u32(slots), await sha256(newsroom), root);
}

function derive(master: Bytes, info: string, slot?: number): Promise<Bytes> {
  return hkdf256(master, slot === undefined ? ascii(info) : concat(ascii(info), u32(slot)));
}

/** One sealed thing of a record. It holds the words: it is secret until disclosed. */
export interface Part {
  slot: number;
  header: Header;
  pieces: Piece[];
  /** P, the part's place in the record tree. */
  digest: Bytes;
}

async function newPart(master: Bytes, slot: number, kind: string, seg: string, pieces: Piece[]): Promise<Part> {
  if (!(slot >= 0 && slot < slots)) throw new RangeError(`a record has slots 0 to ${slots - 1}`);
  if (pieces.length > maxLeaves) throw tooLong(`${pieces.length} leaves`);
  const header = { kind, seg, n: pieces.length };
  const root = await treeRoot(await derive(master, "vouchsafe part v1", slot), pieces);
  return { slot, header, pieces, digest: await partDigest(headerBytes(header), root) };
}

/**
 * Seals a text as the part in a slot of the record with this master secret: cut
 * into words (ws1), with blanks after each (fog1). The text is kept as it is; it
 * has at most 1,048,576 bytes of UTF-8.
 */
export async function textPart(master: Bytes, slot: number, text: string | Bytes): Promise<Part> {
  const bytes = typeof text === "string" ? utf8(text) : text;
  if (bytes.length > maxText) throw tooLong(`text of ${bytes.length} bytes`);
  if (typeof text !== "string" && utf8Text(bytes) === undefined) throw new Refused("not valid UTF-8", "text");
  const words: Bytes[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = leafEnd(bytes, at, bytes.length);
    words.push(bytes.subarray(at, end));
    at = end;
  }
  const blanks = new Uint8Array(words.length);
  const message = concat(new Uint8Array([tagFog]), await derive(master, "vouchsafe fog v1", slot), u32(0));
  const number = new DataView(message.buffer, 33);
  await sha256Each(
    words.length,
    (i) => {
      number.setUint32(0, i);
      return message;
    },
    (i, digest) => (blanks[i] = leadingOnes(digest)),
  );
  const pieces: Piece[] = [];
  words.forEach((w, i) => {
    pieces.push({ type: Type.text, bytes: w });
    for (let k = 0; k < blanks[i]!; k++) pieces.push({ type: Type.blank, bytes: none });
  });
  if (pieces.length === 0) pieces.push({ type: Type.blank, bytes: none });
  return newPart(master, slot, kindText, segText, pieces);
}

function leadingOnes(b: Uint8Array): number {
  let n = 0;
  for (const c of b) {
    const ones = Math.clz32(~(c << 24));
    n += Math.min(ones, 8);
    if (ones < 8) break;
  }
  return n;
}

/** Seals 1 to 256 pairs of key and value, in any order, each key once. */
export async function metaPart(master: Bytes, slot: number, pairs: [string, string][]): Promise<Part> {
  if (pairs.length === 0) throw new RangeError("there is no metadata");
  if (pairs.length > 256) throw tooLong(`${pairs.length} pairs`);
  const sorted = [...pairs].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const pieces = sorted.map(([key, value], i) => {
    if (i > 0 && sorted[i - 1]![0] === key) throw new RangeError(`two values for "${key}"`);
    const p = { type: Type.meta, bytes: utf8(`${key}=${value}`) };
    if (keyValue(p)?.[0] !== key) throw new RangeError(`bad key or value for "${key}"`);
    return p;
  });
  return newPart(master, slot, kindMeta, segMeta, pieces);
}

/** Seals the SHA-256 digest and the size in bytes of a file that isn't cut. */
export async function originalPart(master: Bytes, slot: number, digest: Bytes, size: number | bigint): Promise<Part> {
  const n = BigInt(size);
  if (n < 0n || n >= 1n << 63n || digest.length !== 32) throw new RangeError("size or digest of an original");
  return newPart(master, slot, kindOriginal, segOriginal, [{ type: Type.original, bytes: concat(u64(n), digest) }]);
}

/** Up to 32 parts under one root R, the 32 bytes that go into the log. */
export interface SealedRecord {
  root: Bytes;
  parts: Part[];
}

/** Seals parts 0, 1, 2 …, each made with master and its own slot. */
export async function newRecord(newsroom: Bytes, master: Bytes, parts: Part[]): Promise<SealedRecord> {
  if (parts.length === 0 || parts.length > slots) throw new RangeError(`a record of ${parts.length} parts`);
  let leaves = 0;
  const pieces: Piece[] = [];
  for (let i = 0; i < slots; i++) {
    const p = parts[i];
    if (p !== undefined && p.slot !== i) throw new RangeError(`part ${i} was made for another slot`);
    leaves += p?.header.n ?? 0;
    pieces.push(p === undefined ? { type: Type.blank, bytes: none } : { type: Type.partRef, bytes: p.digest });
  }
  if (leaves > maxLeaves) throw tooLong(`record of ${leaves} leaves`);
  const root = await treeRoot(await derive(master, "vouchsafe record v1"), pieces);
  return { root: await recordRoot(newsroom, root), parts: [...parts] };
}

/** What a letter's record is made from. */
export interface LetterWords {
  text: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** The wording that she answers, "" if none. */
  question: string;
  /** At most 29 files sent with it, by the SHA-256 of the untouched file. */
  originals: { digest: Bytes; size: number | bigint }[];
}

/** The record of one letter, the same bytes whoever computes it from master and the words. */
export async function letter(newsroom: Bytes, master: Bytes, l: LetterWords): Promise<SealedRecord> {
  if (l.originals.length > maxOriginals) throw tooLong(`letter with ${l.originals.length} files`);
  const parts = [
    await textPart(master, slotText, l.text),
    await metaPart(master, slotMeta, [["kind", "letter"], ["language", l.language]]),
    await textPart(master, slotQuestion, l.question),
  ];
  for (const o of l.originals) parts.push(await originalPart(master, parts.length, o.digest, o.size));
  return newRecord(newsroom, master, parts);
}

// Periods.

const pathFirst = "vouchsafe/path/v1\n";
const periodFirst = "vouchsafe/period/v1\n";

function readLabel(r: Reader): string {
  const label = utf8Text(r.take(r.u8())) ?? "";
  if (!(label.length === 7 ? isMonth(label) : isDay(label))) throw new Malformed("label is neither a day nor a month");
  return label;
}

function readCount(r: Reader): number {
  const n = r.u32();
  if (n < 64 || n > maxLeaves || (n & (n - 1)) !== 0) throw new Malformed(`a period of ${n} leaves`);
  return n;
}

async function periodCommitment(n: number, label: string, newsroom: Bytes, root: Bytes): Promise<Bytes> {
  return sha256(new Uint8Array([tagPeriod]), u32(n), ascii(label), await sha256(newsroom), root);
}

/**
 * Checks that a path leads from the record root, for the newsroom with this id,
 * to a commitment, and says of which day ("2006-01-02") or month ("2006-01").
 * It is the caller who looks for the commitment in the log.
 */
export async function openPath(b: Bytes, newsroom: Bytes, record: Bytes): Promise<{ label: string; commitment: Bytes }> {
  const r = new Reader(b);
  if (!r.skip(pathFirst)) throw new Malformed("not a path of version 1");
  const label = readLabel(r);
  const n = readCount(r);
  const { root, runs } = await open(r.rest, n);
  const pieces = runs.flatMap((run) => run.pieces);
  const p = pieces[0];
  if (p === undefined || pieces.length !== 1 || p.type !== Type.recordRef || p.bytes.length !== 32) throw new Malformed("it doesn't show one record");
  if (!equal(p.bytes, record)) throw mismatch("the path is of another record");
  return { label, commitment: await periodCommitment(n, label, newsroom, root) };
}

/** Reads a kept period, which is secret, and gives what is in the log of it. */
export async function openPeriod(b: Bytes): Promise<{ label: string; n: number; commitment: Bytes }> {
  const r = new Reader(b);
  if (!r.skip(periodFirst)) throw new Malformed("not a kept period of version 1");
  const label = readLabel(r);
  const newsroom = r.take(32);
  const n = readCount(r);
  const seed = r.take(32);
  if (r.rest.length !== 32 * n) throw new Malformed(`${r.rest.length} bytes for ${n} leaves`);
  const pieces: Piece[] = [];
  while (!r.done) pieces.push({ type: Type.recordRef, bytes: r.take(32) });
  const sorted = pieces.map((p) => p.bytes).sort(compare);
  for (let i = 1; i < n; i++) if (equal(sorted[i - 1]!, sorted[i]!)) throw notCanonical(`two leaves of a period are equal: ${hex(sorted[i]!)}`);
  return { label, n, commitment: await periodCommitment(n, label, newsroom, await treeRoot(seed, pieces)) };
}
