// SHA-256 and HKDF by the browser's own code where it has it. Small messages
// are hashed many at a time: without a compiler (--jitless, Tor Browser's
// "Safer") a hash in script takes twenty times as long as one that is asked for
// beside thousands of others.

import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 as inScript } from "@noble/hashes/sha2.js";
import { concat, type Bytes } from "./bytes.ts";

// Pages that come by plain http from elsewhere than this machine have no subtle.
const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;

/** The 32-byte digest of the parts, joined. */
export async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  const message = parts.length === 1 ? (parts[0] as Bytes) : concat(...parts);
  if (subtle === undefined) return inScript(message) as Bytes;
  return new Uint8Array(await subtle.digest("SHA-256", message));
}

/** How many digests are under way at a time. */
const inFlight = 4096;

/**
 * Hashes n messages. message(i) may give the same buffer each time: its bytes
 * are taken before the next is asked for. keep(i, digest) is called for each,
 * in order, at most inFlight messages behind.
 */
export async function sha256Each(n: number, message: (i: number) => Bytes, keep: (i: number, digest: Bytes) => void): Promise<void> {
  for (let start = 0; start < n; start += inFlight) {
    const end = Math.min(n, start + inFlight);
    if (subtle === undefined) {
      for (let i = start; i < end; i++) keep(i, inScript(message(i)) as Bytes);
      continue;
    }
    const pending = new Array<Promise<ArrayBuffer>>(end - start);
    for (let i = start; i < end; i++) pending[i - start] = subtle.digest("SHA-256", message(i));
    const digests = await Promise.all(pending);
    for (let i = start; i < end; i++) keep(i, new Uint8Array(digests[i - start]!));
  }
}

/** HKDF-SHA256 (RFC 5869) with an empty salt; size bytes. */
export async function hkdf256(key: Bytes, info: Bytes, size = 32): Promise<Bytes> {
  if (subtle === undefined) return hkdf(inScript, key, undefined, info, size) as Bytes;
  const k = await subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
  const bits = await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info }, k, 8 * size);
  return new Uint8Array(bits);
}
