// Bytes, and texts as bytes: reading and writing without guessing. Everything
// here refuses what has a second spelling.

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Why something from outside isn't believed. The reasons are those of the Go
 * packages: "malformed", "not canonical", "does not match" … of a seal,
 * "malformed", "not-signed", "stale" … of a log. The message is for a log or
 * a test, not for a person.
 */
export class Refused extends Error {
  constructor(readonly reason: string, detail: string) {
    super(`${reason}: ${detail}`);
    this.name = "Refused";
  }
}

/** The bytes aren't of the one form that the format has. */
export class Malformed extends Refused {
  constructor(detail: string) {
    super("malformed", detail);
    this.name = "Malformed";
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** The UTF-8 of a text. A text with half a surrogate pair is refused: it has none. */
export function utf8(s: string): Bytes {
  if (!isWellFormed(s)) throw new Refused("not valid UTF-8", "a lone surrogate");
  return encoder.encode(s) as Bytes;
}

/** Whether no half of a surrogate pair stands alone. */
function isWellFormed(s: string): boolean {
  return !/\p{Surrogate}/u.test(s);
}

/** A text with U+FFFD for each half of a surrogate pair that stands alone. */
export function wellFormed(s: string): string {
  return s.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The length of a text in bytes of UTF-8. */
export function utf8Length(s: string): number {
  return encoder.encode(s).length;
}

/** The text that bytes spell, or undefined if they aren't valid UTF-8. Keeps a byte-order mark. */
export function utf8Text(b: Uint8Array): string | undefined {
  try {
    return decoder.decode(b);
  } catch {
    return undefined;
  }
}

/** The text that bytes spell, with U+FFFD for what isn't UTF-8: for comparing only. */
export function utf8Lenient(b: Uint8Array): string {
  return lenient.decode(b);
}

/** Bytes of a text that is ASCII by the program's own words. */
export function ascii(s: string): Bytes {
  return encoder.encode(s) as Bytes;
}

const hexDigits = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));

/** Lower-case hexadecimal. */
export function hex(b: Uint8Array): string {
  let s = "";
  for (const c of b) s += hexDigits[c];
  return s;
}

/** The bytes of lower-case hexadecimal; Malformed for anything else. */
export function fromHex(s: string): Bytes {
  if (s.length % 2 !== 0 || /[^0-9a-f]/.test(s)) throw new Malformed("hexadecimal");
  const b = new Uint8Array(s.length / 2);
  for (let i = 0; i < b.length; i++) b[i] = parseInt(s.slice(2 * i, 2 * i + 2), 16);
  return b;
}

/** Standard base64 with padding. */
export function base64(b: Uint8Array): string {
  const chunks: string[] = [];
  for (let i = 0; i < b.length; i += 8192) {
    chunks.push(String.fromCharCode.apply(null, b.subarray(i, i + 8192) as unknown as number[]));
  }
  return btoa(chunks.join(""));
}

/** The bytes of base64 in its only form: padded, unused bits zero, no white space. */
export function fromBase64(s: string): Bytes {
  let binary: string;
  try {
    binary = atob(s);
  } catch {
    throw new Malformed("base64");
  }
  if (btoa(binary) !== s) throw new Malformed("base64 isn't canonical");
  return fromBinary(binary);
}

/** The bytes of padded base64 whose unused bits may be anything; undefined if it isn't base64. */
export function fromLooseBase64(s: string): Bytes | undefined {
  if (s.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(s)) return undefined;
  try {
    return fromBinary(atob(s));
  } catch {
    return undefined;
  }
}

function fromBinary(binary: string): Bytes {
  const b = new Uint8Array(binary.length);
  for (let i = 0; i < b.length; i++) b[i] = binary.charCodeAt(i);
  return b;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Below, at or above 0 as a comes before, is, or comes after b. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

export function concat(...parts: Uint8Array[]): Bytes {
  let n = 0;
  for (const p of parts) n += p.length;
  const out = new Uint8Array(n);
  n = 0;
  for (const p of parts) {
    out.set(p, n);
    n += p.length;
  }
  return out;
}

/** Four bytes, big-endian. */
export function u32(n: number): Bytes {
  const b = new Uint8Array(4);
  new DataView(b.buffer).setUint32(0, n);
  return b;
}

/** Eight bytes, big-endian. */
export function u64(n: bigint): Bytes {
  const b = new Uint8Array(8);
  new DataView(b.buffer).setBigUint64(0, n);
  return b;
}

/** Reads fields from the front; what runs out is Malformed. */
export class Reader {
  /** What hasn't been read. */
  rest: Bytes;

  constructor(b: Bytes) {
    this.rest = b;
  }

  /** The next n bytes, which stay parts of the input. */
  take(n: number): Bytes {
    if (n > this.rest.length) throw new Malformed(`it ends within a field of ${n} bytes`);
    const out = this.rest.subarray(0, n);
    this.rest = this.rest.subarray(n);
    return out;
  }

  u8(): number {
    return this.take(1)[0]!;
  }

  u32(): number {
    const b = this.take(4);
    return ((b[0]! << 24) | (b[1]! << 16) | (b[2]! << 8) | b[3]!) >>> 0;
  }

  u64(): bigint {
    const b = this.take(8);
    return new DataView(b.buffer, b.byteOffset, 8).getBigUint64(0);
  }

  /** Whether the next bytes are this text; if so, they are read. */
  skip(text: string): boolean {
    const want = encoder.encode(text);
    if (this.rest.length < want.length || !equal(this.rest.subarray(0, want.length), want)) return false;
    this.rest = this.rest.subarray(want.length);
    return true;
  }

  /** u32 length, then so many bytes, at most limit. */
  bytes32(limit: number): Bytes {
    const n = this.u32();
    if (n > limit) throw new Malformed(`a field of ${n} bytes`);
    return this.take(n);
  }

  get done(): boolean {
    return this.rest.length === 0;
  }
}
