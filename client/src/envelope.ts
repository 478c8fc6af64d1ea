// What travels between a source and a newsroom's desks, as package envelope
// has it and docs/formats/envelope.md describes every byte: the passphrase and
// its keys, envelopes, replies, the table by which mail is found, the cells of
// attachments, and the steps of one visit. vectors/envelope holds both to the
// same bytes.
//
// It is trusted with the passphrase, the words and the keys while it works on
// them, and trusts nobody on the way. It does no input or output of its own.
// What the browser has natively (SHA-256, HMAC, HKDF, PBKDF2, AES-GCM) is the
// browser's; the rest is the noble libraries'.

import { knock } from "./admission.ts";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { CipherSuite, KDF_HKDF_SHA256, type AEAD, type KEM, type Key } from "hpke";

import { concat, hex, Malformed, Refused, u32, u64, utf8, utf8Length, utf8Text, type Bytes } from "./lib/bytes.ts";
import { verifyEd25519 } from "./lib/ed25519.ts";
import { hkdf256, sha256 } from "./lib/sha256.ts";
import { listMeant, listOf, misfit, nearWords, numberOf, splitWords, wordLists, type WordList } from "./words/words.ts";

export const words = 9; // of a passphrase
const maxTyped = 1024; // bytes
const bitsWord = 11;

export const slots = 8; // recipients an envelope has room for
export const keySize = 1216; // HPKE public key: ML-KEM-768 || X25519
const encSize = 1120; // HPKE encapsulation
const tagSize = 16; // of the ciphers
const slotSize = encSize + 32 + tagSize;
export const contentSize = 16 << 10;
const bodySize = contentSize + tagSize;
const sealSize = 32;
const slotsStart = 4;
const bodyStart = slotsStart + slots * slotSize;
const sealStart = bodyStart + bodySize;
export const envelopeSize = sealStart + sealSize;
const maxDeskName = 32;
export const maxDepth = 24; // most bits of a table's number
const maxBodiesVisit = 16;

export const maxAcks = 64;
export const maxAttachments = 8;
const maxName = 120; // bytes of a file's name
const maxType = 60; // bytes of a file's media type
export const maxFile = 5 * 2 ** 30; // bytes of a file
const maxLanguage = 35;
const markSize = 32;
const markStart = contentSize - markSize;
const flagDanger = 1;
const flagServer = 2;
const flagRule = 4;
const sizeHead = 1 + 1 + 16 + 1 + slots * (1 + maxDeskName) + 1 + maxAcks * 16 + 2;
const sizeLetter = 32 + 32 + keySize + 1 + maxLanguage + 16 + 1 + 2;
const sizeAttachment = 32 + 8 + 32 + 1 + maxName + 1 + maxType;
export const listLength = 2048; // words of a list
export const minSilence = 2; // days, the fewest of a check-in
export const maxSilence = 90; // and the most
export const maxWish = 600; // bytes of what is to be done then
const sizeRule = 2 + 1 + 1 + 2 + maxWish + 1 + 32 + keySize;

const replyContentSize = 12 << 10;
const signatureSize = 64;
const replyPlainSize = replyContentSize + signatureSize;
export const replySize = encSize + replyPlainSize + tagSize; // bytes of every reply and filler
const maxMessages = 16;
const maxReceipts = 64;
const replyVersion = 1;

export const tableRows = 4080;
const rowSize = 24;
const nonceSize = 16;
export const tableSize = nonceSize + tableRows * rowSize;

export const cellSize = 256 << 10;
export const cellPlain = cellSize - tagSize;

export const pathNewsroom = "/letterbox/1/newsroom";
export const pathOpen = "/letterbox/1/open";
export const pathBody = "/letterbox/1/body";
export const pathClose = "/letterbox/1/close";
export const pathCell = "/letterbox/1/cell";
export const pathCells = "/letterbox/1/cells";
export const acknowledged = "ok\n"; // answers what is kept for good

export const destroyTags = 336; // 8 desks × 3 epochs × 14 replies
export const openRequestSize = 1 + 4 + envelopeSize;
export const bodyRequestSize = 16;
export const closeRequestSize = envelopeSize + destroyTags * 16;
export const cellRequestSize = 16 + 32 + cellSize;
export const askedCells = 1024; // ids in one question; 21 questions for the largest file
export const cellsRequestSize = 1 + askedCells * 16;
export const cellsAnswerSize = askedCells / 8;

/** What is said of cells: which of them are there, or that a letter names them. */
export const cellsAsk = 0;
export const cellsNamed = 1;

const epochSeconds = 7 * 24 * 60 * 60;
const version = "vouchsafe/letterbox/1";

/**
 * WordError says which word isn't on the list. The word is secret: it isn't in
 * the text.
 */
export class WordError extends Error {
  constructor(
    readonly position: number, // from 1
    readonly word: string, // as it was read: small letters, no diacritics
    readonly near: string[], // words of the list typed that it may have been, at most three
  ) {
    super(`word ${position} isn't on the list`);
  }
}

/** TooLong says by how many bytes a text is too long. */
export class TooLong extends Error {
  constructor(readonly over: number) {
    super(`the text is ${over} bytes too long`);
  }
}

// --- bytes ---

function u16(n: number): Bytes {
  return Uint8Array.of(n >>> 8, n);
}

function short(b: Uint8Array): Bytes {
  return concat(Uint8Array.of(b.length), b);
}

// same compares in a time that doesn't depend on where two secrets differ.
function same(a: Uint8Array, b: Uint8Array): boolean {
  let d = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) {
    d |= a[i]! ^ (b[i] ?? 0);
  }
  return d === 0;
}

const zero = (b: Uint8Array) => b.every((v) => v === 0);

export function random(n: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(n));
}

// shuffle orders a list by random numbers, every order as likely as any other
// (to within 2^-40).
function shuffle<T>(list: T[]): void {
  const numbers = new DataView(random(8 * list.length).buffer);
  for (let i = list.length - 1; i > 0; i--) {
    const n = (numbers.getUint32(8 * i) & 0x1fffff) * 2 ** 32 + numbers.getUint32(8 * i + 4);
    const j = n % (i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

// Wire reads a fixed layout front to back. After the first thing that isn't
// there or isn't as it must be, bad is set and everything else reads as zero.
class Wire {
  bad = false;
  private at = 0;
  constructor(private readonly b: Bytes) {}

  take(n: number): Bytes {
    if (this.bad || this.at + n > this.b.length) {
      this.bad = true;
      return new Uint8Array();
    }
    this.at += n;
    return this.b.slice(this.at - n, this.at);
  }

  fill(n: number): Bytes {
    const v = this.take(n);
    return v.length === n ? v : new Uint8Array(n);
  }

  u8(): number {
    return this.take(1)[0] ?? 0;
  }

  u16(): number {
    return this.u8() * 256 + this.u8();
  }

  /** Exact up to 2^53, beyond which nothing is accepted. */
  u64(): number {
    return ((this.u16() * 65536 + this.u16()) * 65536 + this.u16()) * 65536 + this.u16();
  }

  /** count reads how many things follow, at most max. */
  count(max: number): number {
    const n = this.u8();
    this.must(n <= max);
    return this.bad ? 0 : n;
  }

  text(n: number): string {
    const s = utf8Text(this.take(n));
    this.must(s !== undefined);
    return this.bad ? "" : s!;
  }

  must(ok: boolean): void {
    this.bad ||= !ok;
  }

  /** end tells whether all was well and nothing but zero padding is left. */
  end(): boolean {
    this.must(zero(this.b.subarray(this.at)));
    return !this.bad;
  }
}

// plain tells whether s has neither control characters nor halves of a pair.
function plain(s: string): boolean {
  return !/[\u0000-\u001f\u007f-\u009f]|\p{Cs}/u.test(s);
}

function validDesk(desk: string): boolean {
  return desk !== "" && utf8Length(desk) <= maxDeskName && plain(desk);
}

// validLanguage accepts a BCP 47 tag by its characters; empty is unknown.
function validLanguage(tag: string): boolean {
  return tag.length <= maxLanguage && /^[a-zA-Z0-9-]*$/.test(tag);
}

function distinct(all: string[]): boolean {
  return new Set(all).size === all.length;
}

// --- the browser's own ---

async function hmac(key: CryptoKey, ...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, concat(...parts)));
}

function hmacKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

// --- HPKE: X-Wing, HKDF-SHA256, ChaCha20-Poly1305 ---

interface XWingKey extends Key {
  readonly bytes: Uint8Array;
}

const xwingName = { name: "MLKEM768-X25519" };

// X-Wing of the noble libraries in the shape that the hpke package wants. A
// private key is imported as its seed, never derived.
const kem = (): KEM<XWingKey> => ({
  id: 0x647a,
  type: "KEM",
  name: xwingName.name,
  Nsecret: 32,
  Nenc: encSize,
  Npk: keySize,
  Nsk: 32,
  async DeriveKeyPair() {
    throw new Error("keys of this format are imported, never derived");
  },
  async GenerateKeyPair(extractable) {
    const { secretKey, publicKey } = xwing.keygen();
    return {
      privateKey: { algorithm: xwingName, type: "private", extractable, bytes: secretKey },
      publicKey: { algorithm: xwingName, type: "public", extractable: true, bytes: publicKey },
    };
  },
  async SerializePublicKey(key) {
    return key.bytes.slice();
  },
  async DeserializePublicKey(bytes) {
    return { algorithm: xwingName, type: "public", extractable: true, bytes: bytes.slice() };
  },
  async SerializePrivateKey(key) {
    return key.bytes.slice();
  },
  async DeserializePrivateKey(bytes, extractable) {
    return { algorithm: xwingName, type: "private", extractable, bytes: bytes.slice() };
  },
  async Encap(key) {
    const { cipherText, sharedSecret } = xwing.encapsulate(key.bytes);
    return { shared_secret: sharedSecret, enc: cipherText };
  },
  async Decap(enc, key) {
    return xwing.decapsulate(enc, key.bytes);
  },
});

const aead = (): AEAD => ({
  id: 3,
  type: "AEAD",
  name: "ChaCha20Poly1305",
  Nk: 32,
  Nn: 12,
  Nt: tagSize,
  async Seal(key, nonce, aad, plaintext) {
    return chacha20poly1305(key, nonce, aad).encrypt(plaintext);
  },
  async Open(key, nonce, aad, ciphertext) {
    return chacha20poly1305(key, nonce, aad).decrypt(ciphertext);
  },
});

const suite = new CipherSuite(kem, KDF_HKDF_SHA256, aead);

async function hpkeSeal(publicKey: Uint8Array, info: Bytes, plaintext: Bytes): Promise<Bytes> {
  const key = await suite.DeserializePublicKey(publicKey);
  const sealed = await suite.Seal(key, plaintext, { info });
  return concat(sealed.encapsulatedSecret, sealed.ciphertext);
}

async function hpkeOpen(seed: Uint8Array, info: Bytes, sealed: Bytes): Promise<Bytes> {
  const key = await suite.DeserializePrivateKey(seed);
  return new Uint8Array(await suite.Open(key, sealed.slice(0, encSize), sealed.slice(encSize), { info }));
}

/**
 * forgotten seals as many random bytes to a key that nobody has. It is what
 * stands where there is no recipient: ML-KEM ciphertexts and X25519 keys can be
 * told from random bytes, so nothing else would do.
 */
async function forgotten(info: Bytes, size: number): Promise<Bytes> {
  const { secretKey, publicKey } = xwing.keygen();
  secretKey.fill(0);
  return hpkeSeal(publicKey, info, random(size));
}

// checkKey refuses a public key that nothing can be sealed to: coefficients
// that are none, a point of small order.
function checkKey(key: Uint8Array): void {
  try {
    xwing.encapsulate(key);
  } catch {
    throw new Malformed("not a valid encoding");
  }
}

// label is the domain of a key, signature or cipher.
function label(purpose: string, id: Uint8Array): Bytes {
  return concat(utf8(`${version} ${purpose}\n`), id);
}

// --- the passphrase ---

/**
 * A Passphrase is nine words: 91 random bits and 8 bits of checksum. It is
 * made, never chosen.
 */
export class Passphrase {
  /** bytes are the numbers of the words, 99 bits, then 5 zero bits. */
  constructor(readonly bytes: Bytes) {}

  static async make(): Promise<Passphrase> {
    const secret = random(12);
    secret[11]! &= 0xe0; // 91 bits
    return Passphrase.of(secret);
  }

  /** of joins 91 secret bits, then five zero bits, with their checksum. */
  private static async of(secret: Bytes): Promise<Passphrase> {
    // It catches a slip before any stretching, and tells no more than itself:
    // it stands in the passphrase.
    const sum = (await sha256(utf8("vouchsafe/passphrase/1"), secret))[0]!;
    const b = concat(secret, Uint8Array.of(sum << 5));
    b[11]! |= sum >> 3;
    return new Passphrase(b);
  }

  /**
   * parse reads nine words as a person types them: capitals, blanks, hyphens,
   * digits, punctuation, line ends and diacritics don't matter, and four
   * letters of a word are enough. All nine must be of one list, whichever. A
   * slip is told before anything is stretched: WordError, or Refused for count,
   * checksum or length, of the list that most words are of.
   */
  static async parse(typed: string): Promise<Passphrase> {
    if (utf8Length(typed) > maxTyped) {
      throw new Refused("length", "too long to be nine words");
    }
    const found = splitWords(typed);
    const meant = listMeant(found);
    const read = await Passphrase.read(meant, found);
    if (read instanceof Passphrase) return read;
    // Words that lists share, or that begin alike: the checksum tells.
    for (const list of wordLists) {
      const other = list === meant ? read : await Passphrase.read(list, found);
      if (other instanceof Passphrase) return other;
    }
    const at = misfit(meant, found);
    if (at >= 0) throw new WordError(at + 1, found[at]!, nearWords(meant, found[at]!));
    throw read;
  }

  /** read reads nine words of one list, or says what is wrong with them. */
  private static async read(list: WordList, found: string[]): Promise<Passphrase | Refused> {
    const b = new Uint8Array(13);
    for (const [i, word] of found.entries()) {
      const n = numberOf(list, word);
      if (n < 0) return new Refused("word", "not on the list");
      for (let bit = 0; bit < bitsWord && i < words; bit++) {
        if ((n >> (bitsWord - 1 - bit)) & 1) {
          const at = i * bitsWord + bit;
          b[at >> 3]! |= 0x80 >> (at & 7);
        }
      }
    }
    if (found.length !== words) return new Refused("count", "a passphrase has nine words");
    const secret = b.slice(0, 12);
    secret[11]! &= 0xe0;
    if (same((await Passphrase.of(secret)).bytes, b)) return new Passphrase(b);
    return new Refused("checksum", "these nine words don't belong together");
  }

  /**
   * lines are the words as they are shown: three lines of three, in the list
   * of a language, English where there is none. The list must have been learnt.
   */
  lines(language = "en"): [string, string, string] {
    const list = listOf(language);
    const word = (i: number) => {
      let n = 0;
      for (let bit = 0; bit < bitsWord; bit++) {
        const at = i * bitsWord + bit;
        n = n * 2 + ((this.bytes[at >> 3]! >> (7 - (at & 7))) & 1);
      }
      return list.words[n]!;
    };
    const line = (i: number) => [word(i), word(i + 1), word(i + 2)].join(" ");
    return [line(0), line(3), line(6)];
  }

  /**
   * keys stretches the passphrase for one newsroom. It takes a fraction of a
   * second on purpose.
   */
  async keys(id: Bytes): Promise<Keys> {
    const salt = await sha256(utf8(version), id);
    const key = await crypto.subtle.importKey("raw", this.bytes, "PBKDF2", false, ["deriveBits"]);
    const master = new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 600_000 }, key, 256));
    const k = new Keys(await hkdf256(master, label("thread key", id)), await hkdf256(master, label("reply key", id)));
    master.fill(0);
    return k;
  }

  equals(p: Passphrase): boolean {
    return same(this.bytes, p.bytes);
  }

  wipe(): void {
    this.bytes.fill(0);
  }
}

// --- keys ---

/**
 * A ThreadKey names a conversation to those who hold it: the source, and the
 * desks she wrote to. It is the K of the format.
 */
export class ThreadKey {
  private readonly key: Promise<CryptoKey>;
  constructor(readonly bytes: Bytes) {
    this.key = hmacKey(bytes);
  }

  private async mac(purpose: string, ...parts: Uint8Array[]): Promise<Bytes> {
    return hmac(await this.key, utf8(`${version} ${purpose}\n`), ...parts);
  }

  /** tag is the single-use address of reply i of a desk in an epoch, 16 bytes. */
  async tag(desk: string, epoch: number, i: number): Promise<Bytes> {
    return (await this.mac("tag", short(utf8(desk)), u32(epoch), u32(i))).slice(0, 16);
  }

  /**
   * bucket is the number of the table that holds the thread's replies, when
   * tables are numbered with so many bits (0 to maxDepth).
   */
  async bucket(bits: number): Promise<number> {
    const m = new DataView((await this.mac("table")).buffer).getUint32(0);
    return bits === 0 ? 0 : m >>> (32 - bits);
  }

  /**
   * mark vouches for the content with this sum, to those who hold the key and
   * to nobody else.
   */
  mark(sum: Uint8Array): Promise<Bytes> {
    return this.mac("mark", sum);
  }

  /** ticket j of the thread in an epoch, 0 to tickets - 1, 32 bytes. */
  ticket(epoch: number, j: number): Promise<Bytes> {
    return this.mac("ticket", u32(epoch), u32(j));
  }

  /** file is the key of the cells of a file of so many bytes, whose pieces have these digests, joined. */
  async file(size: number, digests: Bytes): Promise<Bytes> {
    return this.mac("file", u64(BigInt(size)), await sha256(digests));
  }

  async recognises(c: Content): Promise<boolean> {
    return same(await this.mark(c.sum), c.mark);
  }

  wipe(): void {
    this.bytes.fill(0);
  }
}

/** Keys are what a passphrase opens. */
export class Keys {
  readonly thread: ThreadKey;
  private public: Bytes | undefined;
  constructor(
    thread: Bytes,
    readonly seed: Bytes, // 32 bytes, imported as the private reply key
  ) {
    this.thread = new ThreadKey(thread);
  }

  /**
   * random are the keys of somebody who sends and doesn't come back: no
   * passphrase leads to them.
   */
  static random(): Keys {
    return new Keys(random(32), random(32));
  }

  /** replyKey is the public key that desks seal replies to, keySize bytes. */
  replyKey(): Bytes {
    this.public ??= new Uint8Array(xwing.getPublicKey(this.seed));
    return this.public;
  }

  /**
   * openReply reads a body found under the tag of a desk and epoch. verify is
   * the desk's key of that epoch on the card; undefined is a key that nobody
   * has. Refused are malformed (size), filler, and unverified when it is sealed
   * to this source and isn't a reply of that desk to that tag.
   */
  async openReply(id: Uint8Array, tag: Uint8Array, desk: string, epoch: number, body: Bytes, verify: Bytes | undefined): Promise<Reply> {
    if (body.length !== replySize) {
      throw new Malformed("not the size of a reply");
    }
    let opened: Bytes;
    try {
      opened = await hpkeOpen(this.seed, concat(label("reply", id), tag), body);
    } catch {
      throw new Refused("filler", "not sealed to this key: destroyed or withheld");
    }
    const content = opened.slice(0, replyContentSize);
    const signed = concat(label("reply signature", id), u32(epoch), tag, await sha256(this.replyKey()), content);
    if (verify === undefined || !(await verifyEd25519(verify, signed, opened.slice(replyContentSize)))) {
      throw new Refused("unverified", "not signed by the desk it is found under");
    }
    const r = parseReply(content);
    if (r?.desk !== desk) {
      throw new Refused("unverified", "not a reply of the desk it is found under");
    }
    return r;
  }

  wipe(): void {
    this.thread.wipe();
    this.seed.fill(0);
  }
}

// --- epochs ---

/** epochOf is the number of the week that a moment lies in, counted from 1970. */
export function epochOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / epochSeconds);
}

/**
 * releaseTime is when reply i (from 0) of k replies an epoch becomes visible,
 * in Unix seconds.
 */
export function releaseTime(epoch: number, i: number, k: number): number {
  return epoch * epochSeconds + Math.floor((i * epochSeconds) / k);
}

/**
 * depth is how many bits number the tables of a newsroom with so many desks,
 * threads a desk and k replies an epoch.
 */
export function depth(desks: number, threads: number, k: number): number {
  let b = 0;
  while (b < maxDepth && desks * threads * k > 3072 * 2 ** b) {
    b++;
  }
  return b;
}

// --- contents ---

export interface Attachment {
  key: Bytes; // secret, 32 bytes; see Cells
  size: number; // bytes of the file, 1 to maxFile
  digest: Bytes; // SHA-256 of the untouched file
  name: string; // at most maxName bytes; cleanName makes one
  type: string; // media type, at most maxType bytes
}

/**
 * Content is what an envelope says to its desks. A visit has kind, id, desks,
 * acks, echo, sum and mark only, and thread where it is made; a rule has rule
 * beside them.
 */
export interface Content {
  kind: "visit" | "letter" | "rule";
  id: Bytes; // 16 random bytes; desks drop repeats by it
  desks: string[]; // addressed, in the order of the card; the first keeps the thread
  acks: Bytes[]; // ids, 16 bytes each
  echo: number; // number of the visit's word in a list, from 1; 0: she was shown none
  rule: Rule | undefined; // of a rule always, of a letter perhaps
  thread: ThreadKey | undefined; // of a letter only is it sent
  letter: Letter | undefined;
  sum: Bytes; // digest of all the above, and of newsroom, epoch and seal
  mark: Bytes; // its MAC under the thread key
}

export interface Letter {
  replyKey: Bytes; // keySize bytes
  master: Bytes; // 32 bytes
  danger: boolean;
  atServer: boolean; // sealed by the newsroom's server, on a page without scripts
  language: string; // BCP 47 tag of text, or empty
  answers: Bytes; // id of the message that she answers, 16 zero bytes if none
  text: string;
  attachments: Attachment[];
}

/** The kinds of consent, a bit each, as a source may take them back. */
export const consent = { hold: 1, contact: 2, matchInside: 4, matchAcross: 8, court: 16, paraphrase: 32, quote: 64, picture: 128, voice: 256 } as const;
const allConsents = 511;

/**
 * Rule is what a source lays down for the desk that keeps her thread. It says
 * one thing at least.
 */
export interface Rule {
  withdrawn: number; // kinds of consent that she takes back
  checkIn: CheckIn | undefined; // undefined: what was laid down before stays
  decoy: Decoy | undefined; // undefined: none is registered
}

/** CheckIn says what she wishes when nothing is heard of her. */
export interface CheckIn {
  days: number; // minSilence to maxSilence; 0: what was laid down before ends
  wish: string; // at most maxWish bytes; empty when days is 0
}

/** Decoy is another passphrase of hers, as far as a desk must know it. */
export interface Decoy {
  thread: Bytes; // 32 bytes
  replyKey: Bytes; // keySize bytes
}

function checkRule(r: Rule): void {
  const c = r.checkIn;
  const fits =
    r.withdrawn >= 0 && r.withdrawn <= allConsents && (r.withdrawn > 0 || c !== undefined || r.decoy !== undefined) &&
    (!c || (c.days === 0 ? c.wish === "" : c.days >= minSilence && c.days <= maxSilence && utf8Length(c.wish) <= maxWish)) &&
    (!r.decoy || (r.decoy.thread.length === 32 && r.decoy.replyKey.length === keySize));
  if (!fits) {
    throw new Malformed("not a valid encoding");
  }
  if (r.decoy) {
    checkKey(r.decoy.replyKey);
  }
}

function encodeRule(r: Rule): Bytes {
  const parts = [u16(r.withdrawn)];
  if (!r.checkIn) {
    parts.push(Uint8Array.of(0));
  } else if (r.checkIn.days === 0) {
    parts.push(Uint8Array.of(2));
  } else {
    const wish = utf8(r.checkIn.wish);
    parts.push(Uint8Array.of(1, r.checkIn.days), u16(wish.length), wish);
  }
  parts.push(Uint8Array.of(r.decoy ? 1 : 0));
  if (r.decoy) {
    parts.push(r.decoy.thread, r.decoy.replyKey);
  }
  return concat(...parts);
}

function parseRule(w: Wire): Rule {
  const r: Rule = { withdrawn: w.u16(), checkIn: undefined, decoy: undefined };
  switch (w.u8()) {
    case 0:
      break;
    case 1: {
      const days = w.u8();
      w.must(days > 0);
      r.checkIn = { days, wish: w.text(w.u16()) };
      break;
    }
    case 2:
      r.checkIn = { days: 0, wish: "" };
      break;
    default:
      w.must(false);
  }
  if (w.count(1) === 1) {
    r.decoy = { thread: w.fill(32), replyKey: w.fill(keySize) };
  }
  return r;
}

/**
 * maxText is how many bytes of text always fit into a letter with so many
 * attachments, whatever else it carries.
 */
export function maxText(attachments: number): number {
  return markStart - sizeHead - sizeLetter - sizeAttachment * attachments;
}

/**
 * maxTextBesideRule is how many bytes of text always fit into a letter that
 * carries a rule, too.
 */
export function maxTextBesideRule(attachments: number): number {
  return maxText(attachments) - sizeRule;
}

/**
 * cleanName makes any file's name one that an attachment may have: no folders,
 * no control characters, at most maxName bytes with its ending kept.
 */
export function cleanName(file: string): string {
  const own = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  let letters = [...own].map((c) => (plain(c) ? c : "_"));
  let ending = "";
  const dot = letters.lastIndexOf(".");
  if (dot > 0 && utf8Length(letters.slice(dot).join("")) <= 12) {
    ending = letters.slice(dot).join("");
    letters = letters.slice(0, dot);
  }
  while (utf8Length(letters.join("") + ending) > maxName) {
    letters.pop();
  }
  const clean = letters.join("") + ending;
  return clean === "." || clean === ".." ? "_" : clean;
}

function validAttachment(a: Attachment): boolean {
  return (
    a.size >= 1 && a.size <= maxFile &&
    utf8Length(a.name) <= maxName && plain(a.name) && !/[/\\]/.test(a.name) && a.name !== "." && a.name !== ".." &&
    utf8Length(a.type) <= maxType && plain(a.type)
  );
}

// checkContent refuses a content that may not be written, or wasn't read, as it is.
function checkContent(c: Content): void {
  const l = c.letter;
  const fits =
    c.desks.length >= 1 && c.desks.length <= slots && distinct(c.desks) && c.desks.every(validDesk) &&
    c.acks.length <= maxAcks && distinct(c.acks.map(hex)) && (c.kind === "letter") === (l !== undefined) &&
    Number.isInteger(c.echo) && c.echo >= 0 && c.echo <= listLength && (c.kind === "rule" ? c.rule !== undefined : c.kind === "letter" || c.rule === undefined);
  if (!fits || (l && !(l.replyKey.length === keySize && validLanguage(l.language) && l.attachments.length <= maxAttachments && l.attachments.every(validAttachment)))) {
    throw new Malformed("not a valid encoding");
  }
  if (c.rule) {
    checkRule(c.rule);
  }
  if (l) {
    checkKey(l.replyKey);
  }
}

/** encodeContent returns contentSize bytes, the last of which are left for the mark. */
export function encodeContent(c: Content): Bytes {
  checkContent(c);
  const l = c.letter;
  const kind = { visit: 1, letter: 2, rule: 3 }[c.kind];
  const flags = (l?.danger ? flagDanger : 0) | (l?.atServer ? flagServer : 0) | (l && c.rule ? flagRule : 0);
  const parts = [Uint8Array.of(kind, flags), c.id];
  parts.push(Uint8Array.of(c.desks.length), ...c.desks.map((d) => short(utf8(d))));
  parts.push(Uint8Array.of(c.acks.length), ...c.acks, u16(c.echo));
  if (c.rule) {
    parts.push(encodeRule(c.rule));
  }
  if (l) {
    if (!c.thread) {
      throw new Malformed("a letter without its thread");
    }
    parts.push(c.thread.bytes, l.replyKey, l.master, short(utf8(l.language)), l.answers, Uint8Array.of(l.attachments.length));
    for (const a of l.attachments) {
      parts.push(a.key, u64(BigInt(a.size)), a.digest, short(utf8(a.name)), short(utf8(a.type)));
    }
    const text = utf8(l.text);
    parts.push(u16(text.length), text);
  }
  const b = concat(...parts);
  if (b.length > markStart) {
    throw new TooLong(b.length - markStart);
  }
  const out = new Uint8Array(contentSize);
  out.set(b);
  return out;
}

/** parseContent reads what encodeContent wrote, with its mark. */
export function parseContent(b: Bytes): Content {
  if (b.length !== contentSize) {
    throw new Malformed("not a valid encoding");
  }
  const w = new Wire(b.subarray(0, markStart));
  const kind = w.u8();
  w.must(kind >= 1 && kind <= 3);
  const flags = w.u8();
  w.must((flags & ~(flagDanger | flagServer | flagRule)) === 0 && (kind === 2 || flags === 0));
  const c: Content = { kind: kind === 2 ? "letter" : kind === 3 ? "rule" : "visit", id: w.fill(16), desks: [], acks: [], echo: 0, rule: undefined, thread: undefined, letter: undefined, sum: new Uint8Array(32), mark: b.slice(markStart) };
  for (let n = w.count(slots); n > 0; n--) {
    c.desks.push(w.text(w.u8()));
  }
  for (let n = w.count(maxAcks); n > 0; n--) {
    c.acks.push(w.fill(16));
  }
  c.echo = w.u16();
  if (kind === 3 || (flags & flagRule) !== 0) {
    c.rule = parseRule(w);
  }
  if (kind === 2) {
    c.thread = new ThreadKey(w.fill(32));
    const l: Letter = { replyKey: w.fill(keySize), master: w.fill(32), danger: (flags & flagDanger) !== 0, atServer: (flags & flagServer) !== 0, language: w.text(w.u8()), answers: w.fill(16), text: "", attachments: [] };
    for (let n = w.count(maxAttachments); n > 0; n--) {
      l.attachments.push({ key: w.fill(32), size: w.u64(), digest: w.fill(32), name: w.text(w.u8()), type: w.text(w.u8()) });
    }
    l.text = w.text(w.u16());
    c.letter = l;
  }
  if (!w.end()) {
    throw new Malformed("not a valid encoding");
  }
  checkContent(c);
  return c;
}

/**
 * contentSum is what a content's mark vouches for: the content (without its
 * mark), for this newsroom, in this epoch, under this seal.
 */
export function contentSum(id: Uint8Array, epoch: number, seal: Uint8Array, content: Bytes): Promise<Bytes> {
  return sha256(label("content", id), u32(epoch), seal, content.subarray(0, markStart));
}

// --- envelopes ---

/** A Desk is one desk of a newsroom in the newsroom's current epoch. */
export interface Desk {
  name: string;
  key: Uint8Array; // HPKE public key, keySize bytes
}

/** A Newsroom is what a client took from a card that it has checked. */
export interface Newsroom {
  id: Bytes; // 32 bytes
  desks: Desk[]; // 1 to slots, in the order of the card, without void desks
  k: number; // replies that each thread gets in an epoch
  f: number; // bodies that each visit downloads
  depth: number; // bits of a table's number
  epoch: number; // of the desks' keys
  // signingKey returns the key that checks a desk's replies of an epoch,
  // undefined if the card names none or the desk is void.
  signingKey(desk: string, epoch: number): Bytes | undefined;
}

// checkNewsroom refuses a newsroom that no visit can be held with.
function checkNewsroom(n: Newsroom): void {
  const ok =
    n.id.length === 32 && n.desks.length >= 1 && n.desks.length <= slots &&
    n.k >= 1 && 3 * n.k * n.desks.length <= destroyTags && n.f >= 1 && n.f <= maxBodiesVisit && n.depth >= 0 && n.depth <= maxDepth &&
    n.desks.every((d) => validDesk(d.name) && d.key.length === keySize) && distinct(n.desks.map((d) => d.name));
  if (!ok) {
    throw new Error("couldn't use a newsroom that no visit can be held with");
  }
}

// choose returns the desks named, in the order of the card; all for none.
function choose(n: Newsroom, to: string[]): Desk[] {
  const desks = to.length === 0 ? n.desks : n.desks.filter((d) => to.includes(d.name));
  if (desks.length < new Set(to).size) {
    throw new Error("couldn't address a desk that the newsroom doesn't have");
  }
  return desks;
}

function slotInfo(id: Uint8Array, epoch: number): Bytes {
  return concat(label("slot", id), u32(epoch));
}

// bodyData is the associated data of the body: everything else there is.
function bodyData(id: Uint8Array, env: Bytes): Bytes {
  return concat(label("body", id), env.subarray(0, bodyStart), env.subarray(sealStart));
}

/**
 * seal makes the envelope that carries c to the desks named, none for all of
 * the newsroom's. root is the root of the letter's record, or 32 random bytes
 * when there are no words. It sets c.desks, c.sum and c.mark. From spare it
 * takes slots for nobody that were made before.
 */
export async function seal(n: Newsroom, to: string[], root: Uint8Array, c: Content, spare: Bytes[] = []): Promise<Bytes> {
  checkNewsroom(n);
  const desks = choose(n, to);
  c.desks = desks.map((d) => d.name);
  const content = encodeContent(c);
  c.sum = await contentSum(n.id, n.epoch, root, content);
  if (!c.thread) {
    throw new Malformed("nothing to mark with");
  }
  c.mark = await c.thread.mark(c.sum);
  content.set(c.mark, markStart);

  const key = random(32);
  const info = slotInfo(n.id, n.epoch);
  const sealed: Bytes[] = [];
  for (const d of desks) {
    sealed.push(await hpkeSeal(d.key, info, key));
  }
  while (sealed.length < slots) {
    sealed.push(spare.pop() ?? (await forgotten(info, key.length)));
  }
  shuffle(sealed);

  const env = new Uint8Array(envelopeSize);
  env.set(u32(n.epoch));
  sealed.forEach((slot, i) => env.set(slot, slotsStart + i * slotSize));
  env.set(root, sealStart);
  // The key is used once, so the nonce may be zero.
  env.set(chacha20poly1305(key, new Uint8Array(12), bodyData(n.id, env)).encrypt(content), bodyStart);
  key.fill(0);
  content.fill(0);
  return env;
}

/**
 * open reads an envelope as the desk that a key belongs to, and returns what it
 * says and the seal it came under. seed returns the desk's private key of an
 * epoch. Refused are malformed, no key, not addressed, tampered and unverified.
 */
export async function open(env: Bytes, id: Uint8Array, seed: (epoch: number) => Uint8Array | undefined): Promise<{ content: Content; seal: Bytes }> {
  if (env.length !== envelopeSize) {
    throw new Malformed("not the size of an envelope");
  }
  const epoch = new DataView(env.buffer, env.byteOffset).getUint32(0);
  const root = env.slice(sealStart);
  const secret = seed(epoch);
  if (!secret) {
    throw new Refused("no key", "no key of its epoch");
  }
  let key: Bytes | undefined;
  for (let i = 0; i < slots && !key; i++) {
    const at = slotsStart + i * slotSize;
    key = await hpkeOpen(secret, slotInfo(id, epoch), env.slice(at, at + slotSize)).catch(() => undefined);
  }
  if (!key) {
    throw new Refused("not addressed", "no slot is for this key");
  }
  let content: Bytes;
  try {
    content = new Uint8Array(chacha20poly1305(key, new Uint8Array(12), bodyData(id, env)).decrypt(env.slice(bodyStart, sealStart)));
  } catch {
    throw new Refused("tampered", "changed on its way");
  }
  const c = parseContent(content);
  c.sum = await contentSum(id, epoch, root, content);
  if (c.kind === "letter" && !(await c.thread!.recognises(c))) {
    throw new Refused("unverified", "not marked with the key it carries");
  }
  return { content: c, seal: root };
}

// --- replies ---

/** What a desk can offer one source, a bit each. */
export const offer = { decoy: 1, echo: 2, checkIn: 4 } as const;
const allOffers = 7;

/** A Reply is what a desk says to one source in one body. */
export interface Reply {
  desk: string;
  offers: number; // bits
  echo: number; // word of the last visit that the desk knows, numbered from 1; 0: none
  messages: Message[]; // in the order in which they are to be read
  receipts: Receipt[];
}

/** A Message is one thing that a journalist wrote. */
export interface Message {
  id: Bytes; // 16 random bytes
  language: string; // BCP 47 tag of text, or empty
  text: string;
}

/**
 * A Receipt says that a letter has arrived at the desk, and whether a person
 * has read it.
 */
export interface Receipt {
  letter: Bytes; // id, 16 bytes
  read: boolean;
}

function parseReply(b: Bytes): Reply | undefined {
  const w = new Wire(b);
  w.must(b.length === replyContentSize && w.u8() === replyVersion);
  const r: Reply = { desk: w.text(w.u8()), offers: w.u8(), echo: w.u16(), messages: [], receipts: [] };
  for (let n = w.count(maxReceipts); n > 0; n--) {
    const letter = w.fill(16);
    const read = w.u8();
    w.must(read <= 1);
    r.receipts.push({ letter, read: read === 1 });
  }
  for (let n = w.count(maxMessages); n > 0; n--) {
    r.messages.push({ id: w.fill(16), language: w.text(w.u8()), text: w.text(w.u16()) });
  }
  const ok =
    w.end() && validDesk(r.desk) && (r.offers & ~allOffers) === 0 && r.echo <= listLength && r.messages.every((m) => validLanguage(m.language)) &&
    distinct(r.messages.map((m) => hex(m.id))) && distinct(r.receipts.map((v) => hex(v.letter)));
  return ok ? r : undefined;
}

// --- the table ---

/** searchTable returns, for each tag, the token that the table has for it. */
export async function searchTable(table: Bytes, tags: Bytes[]): Promise<(Bytes | undefined)[]> {
  if (table.length !== tableSize) {
    throw new Malformed("not the size of a table");
  }
  const nonce = table.subarray(0, nonceSize);
  const masks = await Promise.all(tags.map((tag) => sha256(nonce, tag)));
  const view = new DataView(table.buffer, table.byteOffset);
  const byStart = new Map<number, number[]>();
  masks.forEach((m, i) => {
    const start = new DataView(m.buffer).getUint32(0);
    byStart.set(start, [...(byStart.get(start) ?? []), i]);
  });
  const found: (Bytes | undefined)[] = tags.map(() => undefined);
  for (let at = nonceSize; at < tableSize; at += rowSize) {
    for (const i of byStart.get(view.getUint32(at)) ?? []) {
      const m = masks[i]!;
      if (same(m.subarray(0, 8), table.subarray(at, at + 8))) {
        found[i] = table.slice(at + 8, at + rowSize).map((v, j) => v ^ m[8 + j]!);
      }
    }
  }
  return found;
}

// --- requests ---

/** openRequest asks for the table with this number, and posts an envelope. */
export function openRequest(bits: number, bucket: number, env: Bytes): Bytes {
  const b = concat(Uint8Array.of(bits), u32(bucket), env);
  parseOpenRequest(b);
  return b;
}

export function parseOpenRequest(b: Bytes): { depth: number; bucket: number; envelope: Bytes } {
  const bits = b[0] ?? 0;
  const bucket = b.length === openRequestSize ? new DataView(b.buffer, b.byteOffset).getUint32(1) : 0;
  if (b.length !== openRequestSize || bits > maxDepth || bucket >= 2 ** bits) {
    throw new Malformed("not a request for a table");
  }
  return { depth: bits, bucket, envelope: b.slice(5) };
}

export function parseBodyRequest(b: Bytes): Bytes {
  if (b.length !== bodyRequestSize) {
    throw new Malformed("not a token");
  }
  return b;
}

/** closeRequest posts an envelope and the tags to destroy, destroyTags of them. */
export function closeRequest(env: Bytes, destroy: Bytes[]): Bytes {
  const b = concat(env, ...destroy);
  parseCloseRequest(b);
  return b;
}

export function parseCloseRequest(b: Bytes): { envelope: Bytes; destroy: Bytes[] } {
  if (b.length !== closeRequestSize) {
    throw new Malformed("not the size of a closing request");
  }
  const destroy = Array.from({ length: destroyTags }, (_, i) => b.slice(envelopeSize + 16 * i, envelopeSize + 16 * (i + 1)));
  return { envelope: b.slice(0, envelopeSize), destroy };
}

/** cellRequest puts one cell under its id. A repeat does no harm. */
export async function cellRequest(id: Bytes, cell: Bytes): Promise<Bytes> {
  return concat(id, await sha256(cell), cell);
}

export async function parseCellRequest(b: Bytes): Promise<{ id: Bytes; cell: Bytes }> {
  const cell = b.slice(48);
  if (b.length !== cellRequestSize || !same(await sha256(cell), b.subarray(16, 48))) {
    throw new Malformed("not a cell as its digest says");
  }
  return { id: b.slice(0, 16), cell };
}

/** cellsRequest asks about cells, or says something of them. Random ids fill it up. */
export function cellsRequest(what: number, ids: Bytes[]): Bytes {
  if (what > cellsNamed || ids.length > askedCells) {
    throw new Error("couldn't make a request");
  }
  return concat(Uint8Array.of(what), ...ids, random((askedCells - ids.length) * 16));
}

export function parseCellsRequest(b: Bytes): { what: number; ids: Bytes[] } {
  if (b.length !== cellsRequestSize || b[0]! > cellsNamed) {
    throw new Malformed("not what is said of cells");
  }
  return { what: b[0]!, ids: Array.from({ length: askedCells }, (_, i) => b.slice(1 + 16 * i, 17 + 16 * i)) };
}

/** parseCellsAnswer tells of each of the first n ids asked whether its cell is there. */
export function parseCellsAnswer(b: Bytes, n: number): boolean[] {
  if (b.length !== cellsAnswerSize || n > askedCells) {
    throw new Malformed("not an answer about cells");
  }
  const there = Array.from({ length: askedCells }, (_, i) => (b[i >> 3]! & (0x80 >> (i & 7))) !== 0);
  if (there.includes(true, n)) {
    throw new Malformed("an answer about cells that weren't asked for");
  }
  return there.slice(0, n);
}

// --- attachments ---

/**
 * Cells is a file cut into encrypted pieces of one size: AES-256-GCM in the
 * STREAM construction. The number of pieces is padded, so that it says at most
 * 12 % about the size.
 */
export class Cells {
  readonly count: number; // of cells, padding included
  private readonly idKey: Promise<CryptoKey>;
  private readonly cellKey: Promise<CryptoKey>;

  /** key must be used for no other file: ThreadKey.file gives one. */
  constructor(key: Bytes, private readonly size: number) {
    this.count = size >= 1 && size <= maxFile ? padme(Math.ceil(size / cellPlain)) : 0;
    this.idKey = hmacKey(key);
    this.cellKey = hkdf256(key, utf8(`${version} cells\n`)).then((raw) => crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]));
  }

  /** id is the name that cell i is stored under, 16 bytes. */
  async id(i: number): Promise<Bytes> {
    return (await hmac(await this.idKey, utf8(`${version} cell\n`), u32(i))).slice(0, 16);
  }

  /** cipher names the nonce of cell i: an 11-byte counter, and 1 in the last. */
  private cipher(i: number): AesGcmParams {
    if (i < 0 || i >= this.count) {
      throw new Error("the file has no such cell");
    }
    return { name: "AES-GCM", iv: concat(new Uint8Array(7), u32(i), Uint8Array.of(i === this.count - 1 ? 1 : 0)) };
  }

  /**
   * seal returns the cellSize bytes of cell i, which holds this piece of the
   * file, or nothing but padding. A key and a number must never seal two pieces.
   */
  async seal(i: number, piece: Bytes): Promise<Bytes> {
    const cipher = this.cipher(i);
    if (piece.length !== Math.min(Math.max(this.size - i * cellPlain, 0), cellPlain)) {
      throw new Error("couldn't seal a piece of another length");
    }
    const padded = new Uint8Array(cellPlain);
    padded.set(piece);
    return new Uint8Array(await crypto.subtle.encrypt(cipher, await this.cellKey, padded));
  }
}

// padme rounds n up so that its binary form has as many significant bits as
// the length of its length, at most 12 % (Nikitin et al., PURBs, 2019).
function padme(n: number): number {
  if (n < 2) {
    return n;
  }
  const e = 31 - Math.clz32(n); // a file has at most 20,481 cells
  const step = 2 ** (e - (32 - Math.clz32(e)));
  return Math.ceil(n / step) * step;
}

// --- a visit ---

/** A Draft is a letter before it is sealed. */
export interface Draft {
  text: string;
  language: string;
  danger: boolean;
  to: string[]; // names of desks; none: who keeps the thread, else all
  answers: Bytes | undefined; // id of the message that it answers
  question: string; // that message's wording, for the seal; not sent
  attachments: Attachment[];
  // rule is what she lays down beside it. It goes to the desks whose replies
  // were found; a draft of nothing else is no letter, and has no seal.
  rule?: Rule | undefined;
}

/** Tells whether there is anything that a person must read. */
function hasWords(d: Draft): boolean {
  return d.text !== "" || d.attachments.length > 0 || d.danger;
}

/**
 * RuleDesk: a rule is for the desk that keeps the thread, and the letter goes to
 * another.
 */
export class RuleDesk extends Error {}

/** Received is a message with the desk that signed it. */
export interface Received extends Message {
  desk: string;
}

interface Candidate {
  tag: Bytes;
  desk: string;
  epoch: number;
  i: number;
}

// newer is positive when a was released after b.
function newer(a: Candidate, b: Candidate): number {
  return a.epoch - b.epoch || a.i - b.i;
}

// Correspondent is a desk that has replies for the source.
interface Correspondent {
  bodies: { tag: Bytes; ids: string[] }[]; // message ids of each body that was read
  ids: Map<string, Bytes>; // all of them
}

/**
 * Visit is one visit of a source, step by step: openRequest, table, bodies,
 * closeRequest. It does no input or output of its own. A request once made
 * stays the same bytes when it is asked for again, so that a caller may repeat
 * it until it is acknowledged, and the newsroom knows the repeat.
 */
export class Visit {
  // unverified counts bodies that were sealed to this source and aren't what a
  // desk of the newsroom signed for her. She must be told.
  unverified = 0;
  // gone counts bodies that were destroyed at an earlier visit, or withheld.
  gone = 0;
  // offered is what the newest replies offer her, and echo the number, from 1,
  // of the word that her newsroom knows of an earlier visit; 0: none.
  offered = 0;
  echo = 0;
  // word is the number, from 1, of this visit's own word. It is sent when she
  // closes a visit in which echoes are offered, so show it together with the
  // letters.
  readonly word = 1 + (new DataView(random(2).buffer).getUint16(0) % listLength); // a power of two

  private readonly thread: ThreadKey; // the one that replies were looked for under
  private readonly epoch: number;
  private rekeyed = false;
  private opening: Promise<Bytes> | undefined;
  private asked: (Candidate | undefined)[] | undefined; // what each token is hoped to fetch; undefined for a random one
  private desks = new Map<string, Correspondent>();
  private readonly spare: Bytes[] = []; // slots for nobody, not used yet
  private closing: { letter: Draft | undefined; keep: Bytes[]; request: Promise<Bytes> } | undefined;

  /**
   * keys are those of the passphrase or, for who sends and doesn't come back,
   * random ones. now decides which replies can be there. sealWords commits to
   * the words of a letter and returns the root of its record.
   */
  constructor(
    private readonly newsroom: Newsroom,
    private keys: Keys,
    now: Date,
    private readonly sealWords: (master: Bytes, d: Draft) => Promise<Uint8Array> | Uint8Array,
  ) {
    this.thread = keys.thread;
    this.epoch = epochOf(now);
  }

  /**
   * rekey lets the letter of this visit go under other keys than those it was
   * opened with: for who decides at the end not to come back.
   */
  rekey(keys: Keys): void {
    this.keys = keys;
    this.rekeyed = true;
    this.closing = undefined;
  }

  /**
   * openRequest is the first request, openRequestSize bytes for pathOpen: an
   * envelope to all desks that says, to those who know the thread, that its
   * source is here, and the number of her table.
   */
  openRequest(): Promise<Bytes> {
    this.opening ??= (async () => {
      const n = this.newsroom;
      const env = await seal(n, [], random(32), this.content());
      return openRequest(n.depth, await this.thread.bucket(n.depth), env);
    })();
    return this.opening;
  }

  /**
   * knock is a request for pathKnock, fresh each time. It is sent only while
   * the letterbox says that admission is raised.
   */
  knock(): Promise<Bytes> {
    return knock(this.thread, this.epoch);
  }

  private content(): Content {
    return { kind: "visit", id: random(16), desks: [], acks: [], echo: 0, rule: undefined, thread: this.keys.thread, letter: undefined, sum: new Uint8Array(32), mark: new Uint8Array(32) };
  }

  /** candidates are all replies that may be released and not yet gone. */
  private candidates(): Promise<Candidate[]> {
    const all: Promise<Candidate>[] = [];
    for (const d of this.newsroom.desks) {
      for (const epoch of [this.epoch, this.epoch - 1]) {
        for (let i = 0; i < this.newsroom.k; i++) {
          all.push(this.thread.tag(d.name, epoch, i).then((tag) => ({ tag, desk: d.name, epoch, i })));
        }
      }
    }
    return Promise.all(all);
  }

  /**
   * table reads the answer to the first request and returns the tokens to ask
   * for at pathBody, one by one and in this order: always the newsroom's f,
   * those of the newest replies of each desk and random ones. It may be called
   * again with the answer to a repeat.
   */
  async table(table: Bytes): Promise<Bytes[]> {
    const candidates = await this.candidates();
    const tokens = await searchTable(table, candidates.map((c) => c.tag));
    this.desks.clear();
    this.closing = undefined; // it was for desks that weren't known yet
    // The newest of every desk first, then the second newest of every desk:
    // one busy desk doesn't hide another.
    const order: { c: Candidate; token: Bytes; rank: number }[] = [];
    for (const d of this.newsroom.desks) {
      const replies = candidates
        .map((c, i) => ({ c, token: tokens[i] }))
        .filter((r): r is { c: Candidate; token: Bytes } => r.token !== undefined && r.c.desk === d.name)
        .sort((a, b) => newer(b.c, a.c));
      if (replies.length > 0) {
        this.desks.set(d.name, { bodies: [], ids: new Map() });
      }
      order.push(...replies.map((r, rank) => ({ ...r, rank })));
    }
    order.sort((a, b) => a.rank - b.rank || newer(b.c, a.c));
    const chosen: ({ c: Candidate; token: Bytes } | undefined)[] = Array.from({ length: this.newsroom.f }, (_, i) => order[i]);
    shuffle(chosen);
    this.asked = chosen.map((a) => a?.c);
    return chosen.map((a) => a?.token ?? random(16));
  }

  /**
   * bodies reads what the tokens fetched, in the order of the tokens. It
   * returns each message once, earlier ones first, and each receipt once. A
   * body that can't be read or isn't what a desk signed is passed over and
   * counted.
   */
  async bodies(bodies: Bytes[]): Promise<{ received: Received[]; receipts: Receipt[] }> {
    const asked = this.asked;
    if (bodies.length !== asked?.length) {
      throw new Error("the steps of a visit are out of order");
    }
    const replies: { c: Candidate; reply: Reply }[] = [];
    let [gone, unverified] = [0, 0];
    for (const [i, c] of asked.entries()) {
      if (!c) {
        continue;
      }
      try {
        const verify = this.newsroom.signingKey(c.desk, c.epoch);
        replies.push({ c, reply: await this.keys.openReply(this.newsroom.id, c.tag, c.desk, c.epoch, bodies[i]!, verify) });
      } catch (err) {
        if (!(err instanceof Refused) || err.reason === "malformed") {
          throw err; // not what the tokens fetch: ask again
        }
        gone += err.reason === "filler" ? 1 : 0;
        unverified += err.reason === "filler" ? 0 : 1;
      }
    }
    [this.gone, this.unverified] = [gone, unverified];
    for (const d of this.desks.values()) {
      d.bodies = [];
      d.ids.clear();
    }
    replies.sort((a, b) => newer(a.c, b.c));
    const offered = new Map<string, number>();
    this.echo = 0;
    for (const { c, reply } of replies) {
      offered.set(c.desk, reply.offers); // the newest of each desk stands
      this.echo = reply.echo || this.echo;
    }
    this.offered = [...offered.values()].reduce((a, b) => a | b, 0);
    if ((this.offered & offer.echo) !== 0) {
      this.closing = undefined; // it had no word
    }
    const received = new Map<string, Received>();
    const receipts = new Map<string, Receipt>();
    for (const { c, reply } of replies) {
      const d = this.desks.get(c.desk)!;
      for (const m of reply.messages) {
        // Setting it again keeps its place: the newest wording stands there.
        received.set(`${hex(m.id)}${c.desk}`, { ...m, desk: c.desk });
        d.ids.set(hex(m.id), m.id);
      }
      d.bodies.push({ tag: c.tag, ids: reply.messages.map((m) => hex(m.id)) });
      for (const r of reply.receipts) {
        const key = hex(r.letter);
        receipts.set(key, { letter: r.letter, read: r.read || (receipts.get(key)?.read ?? false) });
      }
    }
    return { received: [...received.values()], receipts: [...receipts.values()] };
  }

  /**
   * closeRequest is the last request, closeRequestSize bytes for pathClose: an
   * envelope with the letter, or undefined when nothing was written, and the
   * tags to destroy. keep are ids of messages that stay at the letterbox.
   * Without a choice in the letter, the envelope goes to the desks whose
   * replies were found, else to all. Called again with the same letter and the
   * same ids it returns the same bytes.
   */
  closeRequest(letter: Draft | undefined, keep: Bytes[]): Promise<Bytes> {
    const c = this.closing;
    if (c && sameDraft(c.letter, letter) && sameIDs(c.keep, keep)) {
      return c.request;
    }
    const request = this.close(letter, keep);
    this.closing = { letter: letter && { ...letter, to: [...letter.to], attachments: [...letter.attachments], rule: letter.rule && { ...letter.rule, checkIn: letter.rule.checkIn && { ...letter.rule.checkIn } } }, keep: [...keep], request };
    request.catch(() => (this.closing = undefined));
    return request;
  }

  /**
   * Makes what a letter's envelope needs and doesn't depend on the letter, so
   * that she waits less when she sends. It may be left out.
   */
  async prepare(): Promise<void> {
    this.keys.replyKey();
    while (this.spare.length < slots - 1) {
      this.spare.push(await forgotten(slotInfo(this.newsroom.id, this.newsroom.epoch), 32));
    }
  }

  private async close(letter: Draft | undefined, keep: Bytes[]): Promise<Bytes> {
    const { acks, tags } = await this.destroy(keep);
    const c = this.content();
    c.acks = acks;
    c.echo = (this.offered & offer.echo) !== 0 ? this.word : 0;
    let root: Uint8Array = random(32);
    let to = this.rekeyed ? [] : [...this.desks.keys()];
    if (letter?.rule) {
      if (hasWords(letter) && letter.to.length > 0 && to.some((d) => !letter.to.includes(d))) {
        throw new RuleDesk("a rule would go past its desk");
      }
      c.kind = "rule";
      c.rule = letter.rule;
    }
    if (letter && (hasWords(letter) || !letter.rule)) {
      if (letter.to.length > 0) {
        to = letter.to;
      }
      c.kind = "letter";
      c.letter = {
        replyKey: this.keys.replyKey(),
        master: random(32),
        danger: letter.danger,
        atServer: false,
        language: letter.language,
        answers: letter.answers ?? new Uint8Array(16),
        text: letter.text,
        attachments: letter.attachments.map((a) => ({ ...a, name: cleanName(a.name) })),
      };
      root = await this.sealWords(c.letter.master, letter);
    }
    const request = closeRequest(await seal(this.newsroom, to, root, c, letter ? this.spare : []), tags);
    c.letter?.master.fill(0);
    return request;
  }

  /**
   * destroy returns the ids to acknowledge and the tags to destroy. Of a desk
   * whose messages were read and none of which is kept, all replies go,
   * released or waiting: the waiting ones repeat what was read. Of a desk with
   * a message that is kept, only those bodies that don't carry it.
   */
  private async destroy(keep: Bytes[]): Promise<{ acks: Bytes[]; tags: Bytes[] }> {
    const kept = new Set(keep.map(hex));
    const acks = new Map<string, Bytes>();
    const tags: Bytes[] = [];
    for (const d of this.newsroom.desks) {
      const c = this.desks.get(d.name);
      if (!c || c.ids.size === 0) {
        continue;
      }
      for (const [key, id] of c.ids) {
        if (!kept.has(key) && acks.size < maxAcks) {
          acks.set(key, id);
        }
      }
      if ([...c.ids.keys()].some((key) => kept.has(key))) {
        tags.push(...c.bodies.filter((b) => b.ids.length > 0 && !b.ids.some((key) => kept.has(key))).map((b) => b.tag));
        continue;
      }
      for (const epoch of [this.epoch - 1, this.epoch, this.epoch + 1]) {
        tags.push(...(await Promise.all(Array.from({ length: this.newsroom.k }, (_, i) => this.thread.tag(d.name, epoch, i)))));
      }
    }
    while (tags.length < destroyTags) {
      tags.push(random(16));
    }
    shuffle(tags);
    // Under other keys they would be marked by a key that the desk doesn't know.
    return { acks: this.rekeyed ? [] : [...acks.values()], tags };
  }

  /** wipe overwrites the visit's keys, and lets go of its words. */
  wipe(): void {
    this.thread.wipe();
    this.keys.wipe();
    this.desks.clear();
    this.closing = this.opening = this.asked = undefined;
  }
}

function sameIDs(a: Bytes[], b: Bytes[]): boolean {
  return a.length === b.length && a.every((id, i) => same(id, b[i]!));
}

function sameRule(a: Rule | undefined, b: Rule | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && same(encodeRule(a), encodeRule(b)));
}

function sameDraft(a: Draft | undefined, b: Draft | undefined): boolean {
  if (!a || !b) {
    return a === b;
  }
  return (
    a.text === b.text && a.language === b.language && a.danger === b.danger && a.question === b.question &&
    sameRule(a.rule, b.rule) &&
    a.to.length === b.to.length && a.to.every((d, i) => d === b.to[i]) &&
    sameIDs(a.answers ? [a.answers] : [], b.answers ? [b.answers] : []) &&
    a.attachments.length === b.attachments.length &&
    a.attachments.every((x, i) => {
      const y = b.attachments[i]!;
      return same(x.key, y.key) && x.size === y.size && same(x.digest, y.digest) && x.name === y.name && x.type === y.type;
    })
  );
}
