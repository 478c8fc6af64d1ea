// A file of hers, read where it lies and one piece at a time: never whole.

import { sha256 as inScript } from "@noble/hashes/sha2.js";
import { cellPlain, type ThreadKey } from "./envelope.ts";
import { equal, type Bytes } from "./lib/bytes.ts";
import { sha256 } from "./lib/sha256.ts";

/** A file isn't any more what it was when it was first read through, or can't be read. */
export class Changed extends Error {
  constructor() {
    super("the file has changed, or can't be read any more");
  }
}

/**
 * Original is a file that was read through once. Its key follows from that and
 * from her thread key, so that the same file gives the same cells at the next
 * visit, and nothing need be stored. It gives only pieces that it was surveyed
 * with: a file that changes in between would else be sealed under the key and
 * nonce of another one.
 */
export class Original {
  private readonly whole = inScript.create(); // a browser's own code hashes nothing piece by piece
  private hashed = 0; // pieces in whole
  private sum: Bytes | undefined;

  private constructor(private readonly file: Blob, private readonly digests: Bytes) {}

  /** Reads a file through. told hears how many bytes were read. */
  static async survey(file: Blob, told?: (done: number) => void): Promise<Original> {
    const n = Math.ceil(file.size / cellPlain);
    const o = new Original(file, new Uint8Array(32 * n));
    for (let i = 0; i < n; i++) {
      o.digests.set(await sha256(await o.read(i)), 32 * i);
      told?.(Math.min((i + 1) * cellPlain, file.size));
    }
    return o;
  }

  get size(): number {
    return this.file.size;
  }

  /** key is that of the file's cells for who holds the thread key. */
  key(thread: ThreadKey): Promise<Bytes> {
    return thread.file(this.size, this.digests);
  }

  private async read(i: number): Promise<Bytes> {
    const want = Math.max(0, Math.min(cellPlain, this.size - i * cellPlain));
    const b = await this.file.slice(i * cellPlain, i * cellPlain + want).arrayBuffer().catch(() => undefined);
    if (b?.byteLength !== want) throw new Changed();
    return new Uint8Array(b);
  }

  /** piece is what cell i holds of the file: nothing, where it is padding only. */
  async piece(i: number): Promise<Bytes> {
    if (i * cellPlain >= this.size) return new Uint8Array(0);
    const piece = await this.read(i);
    if (!equal(await sha256(piece), this.digests.subarray(32 * i, 32 * i + 32))) throw new Changed();
    if (i === this.hashed) {
      this.whole.update(piece);
      this.hashed++;
    }
    return piece;
  }

  /** digest is the SHA-256 of the whole file, to which the seal commits. What was sent in order was hashed with it. */
  async digest(): Promise<Bytes> {
    while (this.hashed * cellPlain < this.size) await this.piece(this.hashed);
    return (this.sum ??= this.whole.digest() as Bytes);
  }
}
