// The requests of a visit. Those of one kind are all of one size and carry no
// header that tells one visitor from another.

import { acknowledged, pathNewsroom } from "../envelope.ts";
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
  constructor(readonly why: "unreachable" | "busy" | "full") {
    super(`the letterbox is ${why}`);
  }
}

const running = new Set<AbortController>();

/** Ends all requests that are under way, but for the last of a visit. */
export function abandon(): void {
  for (const r of running) r.abort();
}

/** The whole answer to a request, at most max bytes of it. */
async function ask(path: string, body: Bytes | undefined, max: number, last = false): Promise<Bytes> {
  const run = new AbortController();
  if (!last) running.add(run);
  try {
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
    const res = await fetch(path, { ...common(body), keepalive: last, signal: run.signal });
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

function common(body: Bytes | undefined): RequestInit {
  const init: RequestInit = { cache: "no-store", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" };
  return body ? { ...init, method: "POST", headers: { "Content-Type": "application/octet-stream" }, body } : init;
}

/** The newsroom's bundle, unchecked. */
export function newsroom(): Promise<Bytes> {
  return ask(pathNewsroom, undefined, maxBundle);
}

/** Posts a request that is answered with so many bytes. */
export async function send(path: string, body: Bytes, size: number): Promise<Bytes> {
  const answer = await ask(path, body, size);
  if (answer.length !== size) throw new Undelivered("unreachable");
  return answer;
}

/**
 * Posts a request and accepts nothing but the letterbox's word that it is kept.
 * The last of a visit goes on when the page is left in the middle of it, where
 * the browser can do that.
 */
export async function deliver(path: string, body: Bytes, last = false): Promise<void> {
  const answer = await ask(path, body, acknowledged.length, last);
  if (String.fromCharCode(...answer) !== acknowledged) throw new Undelivered("unreachable");
}

/** Posts the last request of somebody who has gone. Nobody waits for it. */
export function leaveBehind(path: string, body: Bytes): void {
  if ("keepalive" in Request.prototype) {
    fetch(path, { ...common(body), keepalive: true }).catch(() => {});
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
