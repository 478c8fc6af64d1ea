// Admission: what a letterbox asks for while more comes than it can keep.
// docs/formats/envelope.md describes it; package envelope is the other
// implementation.

import type { ThreadKey } from "./envelope.ts";
import { base64, concat, fromBase64, Malformed, u32, utf8, type Bytes } from "./lib/bytes.ts";
import { sha256 } from "./lib/sha256.ts";

const version = "vouchsafe/letterbox/1";

export const pathKnock = "/letterbox/1/knock";
export const headerPass = "Vouchsafe-Pass";
export const headerAdmission = "Vouchsafe-Admission";
export const raised = "raised";

export const tickets = 32; // of a thread in an epoch
const shown = 4; // at once
const ticketSize = 32;
export const knockSize = shown * ticketSize;

const challengeSize = 54;
const answers = 8; // to one puzzle
const passSize = challengeSize + 4 * answers;
export const challengesSize = 3 * challengeSize;

export const maxCost = 1024;
const tries = 512; // for one answer at cost 1, on average
const rounds = 1024; // of PBKDF2 in each try
const together = 64; // tries that are under way at once

/** What a pass is for. */
export type Use = "open" | "close" | "cells";
export const uses: Use[] = ["open", "close", "cells"];

/** What a letterbox knows of a ticket, 16 bytes. */
export async function hashTicket(ticket: Bytes): Promise<Bytes> {
  return (await sha256(concat(utf8(`${version} ticket hash\n`), ticket))).slice(0, 16);
}

/** A request for pathKnock: some tickets of the thread, whichever they are. */
export async function knock(thread: ThreadKey, epoch: number): Promise<Bytes> {
  const all = Array.from({ length: tickets }, (_, j) => j);
  const random = crypto.getRandomValues(new Uint32Array(tickets));
  all.sort((a, b) => random[a]! - random[b]!);
  return concat(...(await Promise.all(all.slice(0, shown).map((j) => thread.ticket(epoch, j)))));
}

/** The challenges in the answer to a knock, in the order of uses. */
export function parseChallenges(b: Bytes): Bytes[] {
  if (b.length !== challengesSize) throw new Malformed("challenges of another length");
  return uses.map((_, i) => {
    const c = b.slice(i * challengeSize, (i + 1) * challengeSize);
    if (costOf(c) > maxCost) throw new Malformed("a cost that nobody should pay");
    return c;
  });
}

export function costOf(challenge: Bytes): number {
  return (challenge[0]! << 8) | challenge[1]!;
}

/** A puzzle, with the browser's own PBKDF2: a compiler for scripts makes it no faster. */
class Puzzle {
  private readonly limit: number;
  private readonly key: Promise<CryptoKey>;
  constructor(challenge: Bytes) {
    this.limit = Math.floor(2 ** 32 / (tries * costOf(challenge)));
    this.key = crypto.subtle.importKey("raw", challenge, "PBKDF2", false, ["deriveBits"]);
  }

  /** Whether n is an answer to part i. */
  async try(i: number, n: number): Promise<boolean> {
    const salt = concat(utf8(`${version} puzzle\n`), new Uint8Array([i]), u32(n));
    const got = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, await this.key, 256);
    return new DataView(got).getUint32(0) < this.limit;
  }
}

/** Works at a puzzle and returns the pass. progress hears how many answers there are. */
export async function solve(challenge: Bytes, progress: (done: number, all: number) => void, stop: () => boolean = () => false): Promise<Bytes> {
  const found: number[] = [];
  if (costOf(challenge) === 0) return pass(challenge, new Array<number>(answers).fill(0));
  const puzzle = new Puzzle(challenge);
  for (let i = 0; i < answers; i++) {
    progress(i, answers);
    for (let n = 0; found.length === i; n += together) {
      if (stop()) throw new Error("nobody waits for this pass");
      const right = await Promise.all(Array.from({ length: together }, (_, j) => puzzle.try(i, n + j)));
      const at = right.indexOf(true);
      if (at >= 0) found.push(n + at);
    }
  }
  progress(answers, answers);
  return pass(challenge, found);
}

function pass(challenge: Bytes, found: number[]): Bytes {
  return concat(challenge, ...found.map((n) => u32(n)));
}

/** Whether the answers of a pass are right. */
export async function holds(p: Bytes): Promise<boolean> {
  const challenge = p.slice(0, challengeSize);
  const view = new DataView(p.buffer, p.byteOffset);
  const found = Array.from({ length: answers }, (_, i) => view.getUint32(challengeSize + 4 * i));
  if (costOf(challenge) === 0) return found.every((n) => n === 0);
  if (costOf(challenge) > maxCost) return false;
  const puzzle = new Puzzle(challenge);
  for (const [i, n] of found.entries()) {
    if (!(await puzzle.try(i, n))) return false;
  }
  return true;
}

/** What headerPass carries; of undefined: what a page sends that hasn't knocked. */
export function header(p: Bytes | undefined): string {
  return base64(p ?? new Uint8Array(passSize));
}

/** Reads what header wrote. */
export function parsePass(text: string): Bytes {
  const b = fromBase64(text);
  if (b.length !== passSize) throw new Malformed("a pass of another length");
  return b;
}
