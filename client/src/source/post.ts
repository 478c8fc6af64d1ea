// The requests of a visit. Those of one kind are all of one size and carry no
// header that tells one visitor from another.

import { challengesSize, header, headerAdmission, headerPass, parseChallenges, pathKnock, raised, solve, uses, type Use } from "../admission.ts";
import { acknowledged, pathCell, pathClose, pathNewsroom, pathOpen } from "../envelope.ts";
import type { Bytes } from "../lib/bytes.ts";

const maxBundle = 64 << 10;
const timeout = 3 * 60 * 1000; // one cell through slow circuits

/**
 * The pauses before a request is sent anew whose connection broke, in
 * milliseconds: Tor builds another circuit meanwhile. It is sent with the same
 * bytes, and each is one that the letterbox takes twice for once.
 */
const pauses = [1000, 2000, 4000, 8000];

/** Why a request wasn't answered as it should be. */
export class Undelivered extends Error {
  constructor(readonly why: "unreachable" | "busy" | "full" | "knock") {
    super(`the letterbox is ${why}`);
  }
}

// What the letterbox asks for while more comes than it can keep.

const passOf: Record<string, Use> = { [pathOpen]: "open", [pathClose]: "close", [pathCell]: "cells" };

/** How a visit knocks, and who hears how far its work is: once with all of all. */
interface Knocker {
  knock: () => Promise<Bytes>;
  progress: (done: number, all: number) => void;
}

let knocker: Knocker | undefined;
let crowded = false;
let opened = false; // the opening envelope has been on its way
let challenges: Bytes[] | undefined;
let passes: Partial<Record<Use, Passing>> = {};

/** A pass that is worked at. */
interface Passing {
  got: Promise<Bytes>;
  pass: Bytes | undefined;
  /** Hears how far it is, while somebody waits for it. */
  heard: ((done: number, all: number) => void) | undefined;
}

/** Begins a visit that knocks so. */
export function visiting(how: Knocker): void {
  [knocker, opened, challenges, passes] = [how, false, undefined, {}];
}

/** Begins to work at a pass, if the letterbox gave a challenge for it. */
function begin(use: Use): void {
  const challenge = challenges?.[uses.indexOf(use)];
  if (!challenge || passes[use]) return;
  const mine = challenges;
  // The work begins at once, before there is a promise of it.
  const p: Partial<Passing> = {};
  p.got = solve(challenge, (n, all) => p.heard?.(n, all), () => challenges !== mine);
  passes[use] = p as Passing;
  p.got.then((pass) => (p.pass = pass), () => {});
}

/** Waits for the pass that a request needs. */
async function admit(use: Use): Promise<void> {
  if (!crowded || !knocker) return;
  if (!challenges) {
    const got = parseChallenges(await send(pathKnock, await knocker.knock(), challengesSize));
    [challenges, passes] = [got, {}];
  }
  begin(use);
  const p = passes[use]!;
  if (p.pass) return;
  p.heard = (n, all) => n < all && knocker?.progress(n, all);
  try {
    await p.got;
  } catch {
    throw new Undelivered("unreachable");
  } finally {
    knocker?.progress(1, 1);
  }
}

/** Does what carries a pass: once the pass is there, and once more when the letterbox asks for another. */
async function through<T>(path: string, step: () => Promise<T>): Promise<T> {
  const use = passOf[path];
  if (!use) return step();
  for (let again = false; ; again = true) {
    await admit(use);
    try {
      const done = await step();
      if (use === "open") begin("close"); // while she reads and writes
      return done;
    } catch (err) {
      if (!(err instanceof Undelivered) || err.why !== "knock") throw err;
      if (again) throw new Undelivered("busy");
      [crowded, challenges] = [true, undefined];
    }
  }
}

const running = new Set<AbortController>();

/** Ends all requests that are under way, but for the last of a visit. */
export function abandon(): void {
  for (const r of running) r.abort();
  challenges = undefined;
}

/** The whole answer to a request, at most max bytes of it. */
async function ask(path: string, body: Bytes | undefined, max: number, last = false): Promise<Bytes> {
  const run = new AbortController();
  if (!last) running.add(run);
  try {
    if (path === pathOpen) opened = true;
    for (const pause of pauses) {
      try {
        return await once(path, body, max, last, run.signal);
      } catch (err) {
        if (err instanceof Undelivered || run.signal.aborted) throw err;
      }
      await new Promise<void>((go) => {
        const wait = setTimeout(go, pause);
        run.signal.addEventListener("abort", () => (clearTimeout(wait), go()), { once: true });
      });
      if (run.signal.aborted) break;
    }
    return await once(path, body, max, last, run.signal);
  } catch (err) {
    throw err instanceof Undelivered ? err : new Undelivered("unreachable");
  } finally {
    running.delete(run);
  }
}

async function once(path: string, body: Bytes | undefined, max: number, last: boolean, left: AbortSignal): Promise<Bytes> {
  left.throwIfAborted();
  const run = new AbortController();
  const end = () => run.abort();
  const late = setTimeout(end, timeout);
  left.addEventListener("abort", end);
  try {
    const res = await fetch(path, { ...common(path, body), keepalive: last, signal: run.signal });
    if (path === pathNewsroom) crowded = res.headers.get(headerAdmission) === raised;
    if (res.status === 428) throw new Undelivered("knock");
    if (res.status === 507) throw new Undelivered("full");
    if (res.status === 503 || res.status === 429) throw new Undelivered("busy");
    const answer = new Uint8Array(await res.arrayBuffer());
    if (res.status !== 200 || answer.length > max) throw new Undelivered("unreachable");
    return answer;
  } catch (err) {
    // What has taken so long isn't asked for again.
    throw run.signal.aborted && !left.aborted ? new Undelivered("unreachable") : err;
  } finally {
    clearTimeout(late);
    left.removeEventListener("abort", end);
  }
}

function common(path: string, body: Bytes | undefined): RequestInit {
  const init: RequestInit = { cache: "no-store", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" };
  const use = passOf[path];
  const pass: Record<string, string> = use ? { [headerPass]: header(passes[use]?.pass) } : {};
  return body ? { ...init, method: "POST", headers: { "Content-Type": "application/octet-stream", ...pass }, body } : init;
}

/** The newsroom's bundle, unchecked. */
export function newsroom(): Promise<Bytes> {
  return ask(pathNewsroom, undefined, maxBundle);
}

/** Posts a request that is answered with so many bytes. */
export async function send(path: string, body: Bytes, size: number): Promise<Bytes> {
  const answer = await through(path, () => ask(path, body, size));
  if (answer.length !== size) throw new Undelivered("unreachable");
  return answer;
}

/**
 * Posts a request and accepts nothing but the letterbox's word that it is kept.
 * The last of a visit goes on when the page is left in the middle of it, where
 * the browser can do that.
 */
export async function deliver(path: string, body: Bytes, last = false): Promise<void> {
  const answer = await through(path, () => ask(path, body, acknowledged.length, last));
  if (String.fromCharCode(...answer) !== acknowledged) throw new Undelivered("unreachable");
}

/** Posts the last request of somebody who has gone. Nobody waits for it. */
export function leaveBehind(path: string, body: Bytes): void {
  if (!opened) return; // nothing of this visit has been sent yet
  if ("keepalive" in Request.prototype) {
    fetch(path, { ...common(path, body), keepalive: true }).catch(() => {});
    return;
  }
  navigator.sendBeacon?.(path, new Blob([body], { type: "application/octet-stream" }));
}

/**
 * The pauses before a part of a file is sent anew, in seconds, when whatever
 * repeats a request at once has given up: ten minutes in all.
 */
const patience = [2, 5, 15, 30, 60, 120, 180, 180];

/** She stopped an upload, or left. */
export class Stopped extends Error {}

/**
 * Repeats a request that didn't get through, or was refused for the moment,
 * after each of the pauses. waiting is called before the first.
 */
export async function patiently<T>(stop: AbortSignal, waiting: () => void, step: () => Promise<T>): Promise<T> {
  for (let n = 0; ; n++) {
    if (stop.aborted) throw new Stopped();
    try {
      return await step();
    } catch (err) {
      if (stop.aborted) throw new Stopped();
      if (n === patience.length || !(err instanceof Undelivered) || err.why === "full") throw err;
    }
    if (n === 0) waiting();
    await new Promise<void>((go) => {
      const wait = setTimeout(go, patience[n]! * 1000);
      stop.addEventListener("abort", () => (clearTimeout(wait), go()), { once: true });
    });
  }
}
