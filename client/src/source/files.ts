// The files that go with a letter: read where they lie, never copied.

import {
  askedCells, Cells, cellRequest, cellsAnswerSize, cellsAsk, cellsNamed, cellSize, cellsRequest, cleanName, parseCellsAnswer, pathCell, pathCells,
  type Attachment, type Keys,
} from "../envelope.ts";
import { equal, wellFormed, type Bytes } from "../lib/bytes.ts";
import { Changed, Original } from "../original.ts";
import { deliver, patiently, send } from "./post.ts";

/** From here on she is asked how much of a file goes at this visit. */
export const largeFile = 16 << 20;

/** What so many cells take on the line, rounded up. */
export function megabytes(cells: number): number {
  return Math.ceil((cells * cellSize) / 2 ** 20);
}

/** How many cells a file of so many bytes has, padding included. */
export function cellsOf(size: number): number {
  return new Cells(new Uint8Array(32), size).count;
}

/** A file can't be read any more, or has changed. */
export class Broken extends Error {
  constructor(readonly file: string) {
    super("couldn't read a file");
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

/** What is told while a file is sent: cells that are there, of all; null while a broken connection is waited for. */
export type Told = (there: number | null, all: number) => void;

/** An Upload is one file on its way. What has arrived of it isn't sent again, at no later visit either. */
export class Upload {
  private key: Bytes | undefined;
  private cells: Cells | undefined;
  private missing: number[] = [];
  private constructor(private readonly file: File, private readonly original: Original, private readonly type: string) {}

  static async of(file: File, told: (done: number) => void): Promise<Upload> {
    try {
      return new Upload(file, await Original.survey(file, told), await typeOf(file));
    } catch {
      throw new Broken(file.name);
    }
  }

  get name(): string {
    return this.file.name;
  }

  /** How many cells there are, and how many of them aren't there yet. */
  get count(): number {
    return this.cells!.count;
  }
  get left(): number {
    return this.missing.length;
  }

  /** Asks what is there already of the file, under her keys. */
  async begin(keys: Keys, stop: AbortSignal, waiting: () => void): Promise<void> {
    const key = await this.original.key(keys.thread);
    if (this.key && equal(this.key, key)) return; // this page knows
    const cells = new Cells(key, this.original.size);
    const there = await patiently(stop, waiting, () => ask(cells, cellsAsk));
    this.missing = there.flatMap((yes, i) => (yes ? [] : [i]));
    [this.key, this.cells] = [key, cells];
  }

  /** Puts cells that aren't there, most of them at most. Stopped: what has arrived stays there. */
  async send(most: number, stop: AbortSignal, told: Told): Promise<void> {
    for (; most > 0 && this.missing.length > 0; most--) {
      const i = this.missing[0]!;
      told(this.count - this.left, this.count);
      const cell = await this.original.piece(i).then((piece) => this.cells!.seal(i, piece), broken(this.file.name));
      const request = await cellRequest(await this.cells!.id(i), cell);
      await patiently(stop, () => told(null, this.count), () => deliver(pathCell, request));
      this.missing.shift();
    }
    told(this.count - this.left, this.count);
  }

  /** What the letter says of the file, once all of it is there. */
  async attachment(): Promise<Attachment> {
    const digest = await this.original.digest().catch(broken(this.file.name));
    return { key: this.key!, size: this.original.size, digest, name: cleanName(wellFormed(this.file.name)), type: this.type };
  }

  /** Tells the letterbox that a letter names the file, so that nobody can ask for it any more. */
  async named(): Promise<void> {
    await ask(this.cells!, cellsNamed);
  }
}

function broken(name: string): (err: unknown) => never {
  return (err) => {
    throw err instanceof Changed ? new Broken(name) : err;
  };
}

/** Asks about all cells of a file, or says something of them, in requests of one size. */
async function ask(cells: Cells, what: number): Promise<boolean[]> {
  const there: boolean[] = [];
  for (let from = 0; from < cells.count; from += askedCells) {
    const n = Math.min(askedCells, cells.count - from);
    const ids = await Promise.all(Array.from({ length: n }, (_, i) => cells.id(from + i)));
    there.push(...parseCellsAnswer(await send(pathCells, cellsRequest(what, ids), cellsAnswerSize), n));
  }
  return there;
}
