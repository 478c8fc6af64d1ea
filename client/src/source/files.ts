// The files that go with a letter: read where they lie, never copied.

import { sha256 as inScript } from "@noble/hashes/sha2.js";
import { Cells, cellRequest, cleanName, pathCell, random, type Attachment } from "../envelope.ts";
import { equal, wellFormed, type Bytes } from "../lib/bytes.ts";
import { sha256 } from "../lib/sha256.ts";
import { deliver } from "./post.ts";

/** Up to here a file's digest is the browser's own work, in memory. */
const whole = 256 << 20;
const piece = 4 << 20;

/** A file can't be read any more, or has changed. */
export class Broken extends Error {
  constructor(readonly file: string) {
    super("couldn't read a file");
  }
}

async function digestOf(file: File): Promise<Bytes> {
  try {
    if (file.size <= whole) return await sha256(new Uint8Array(await file.arrayBuffer()));
    const h = inScript.create();
    for (let at = 0; at < file.size; at += piece) h.update(new Uint8Array(await file.slice(at, at + piece).arrayBuffer()));
    return h.digest() as Bytes;
  } catch {
    throw new Broken(file.name);
  }
}

const signatures: [string, RegExp][] = [
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/gif", /^GIF8[79]a/],
  ["image/webp", /^RIFF[^]{4}WEBPVP/],
  ["application/pdf", /^%PDF-/],
  ["video/mp4", /^[^]{4}ftyp/],
  ["video/webm", /^\x1a\x45\xdf\xa3/],
  ["application/zip", /^PK\x03\x04/],
];

/** The media type by a file's own beginning: what the device calls it can tell of the device. */
async function typeOf(file: File): Promise<string> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  return signatures.find(([, begins]) => begins.test(head))?.[0] ?? "application/octet-stream";
}

/** An Upload is one file on its way. What has arrived of it isn't sent again. */
export class Upload {
  private arrived = 0; // cells
  private readonly cells: Cells;
  private constructor(private readonly file: File, readonly attachment: Attachment) {
    this.cells = new Cells(attachment.key, attachment.size);
  }

  static async of(file: File): Promise<Upload> {
    const digest = await digestOf(file);
    const type = await typeOf(file).catch(() => {
      throw new Broken(file.name);
    });
    return new Upload(file, { key: random(32), size: file.size, digest, name: cleanName(wellFormed(file.name)), type });
  }

  /** Puts every cell that hasn't arrived. The desk refuses a file whose digest isn't the one that was sealed. */
  async send(progress: (arrived: number, all: number) => void): Promise<void> {
    while (this.arrived < this.cells.count) {
      progress(this.arrived, this.cells.count);
      const cell = await this.cells.seal(this.arrived, this.file).catch(() => {
        throw new Broken(this.file.name);
      });
      await deliver(pathCell, await cellRequest(await this.cells.id(this.arrived), cell));
      this.arrived++;
    }
    progress(this.arrived, this.cells.count);
    if (!equal(await digestOf(this.file), this.attachment.digest)) throw new Broken(this.file.name);
  }
}
