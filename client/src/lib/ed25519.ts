// Ed25519 signatures: the browser's own check where it has one, else noble's.

import { ed25519 } from "@noble/curves/ed25519.js";
import type { Bytes } from "./bytes.ts";

const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;

let native: Promise<boolean> | undefined;

/** Whether the browser knows Ed25519: it takes a key that is one, the base point. */
function isNative(): Promise<boolean> {
  return (native ??= (async () => {
    if (subtle === undefined) return false;
    const base = new Uint8Array(32).fill(0x66);
    base[0] = 0x58;
    try {
      await subtle.importKey("raw", base, "Ed25519", false, ["verify"]);
      return true;
    } catch {
      return false;
    }
  })());
}

/**
 * The check in script. Go and the browsers check without the cofactor, noble
 * with it, so that it accepts what they refuse when key or signature hold a
 * point of small order. Those are refused here, so nothing is accepted that Go refuses.
 */
export function verifyInScript(key: Bytes, message: Bytes, signature: Bytes): boolean {
  if (!ed25519.verify(signature, message, key, { zip215: false })) return false;
  return [key, signature.subarray(0, 32)].every((point) => ed25519.Point.fromBytes(point).isTorsionFree());
}

/** Whether a signature of 64 bytes over a message is by the owner of a key of 32 bytes. */
export async function verifyEd25519(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  if (!(await isNative())) return verifyInScript(key, message, signature);
  try {
    const k = await subtle!.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await subtle!.verify("Ed25519", k, signature, message);
  } catch {
    return false; // bytes that are no point of the curve
  }
}
