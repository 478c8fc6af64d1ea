// The cases of vectors/envelope, as envelope/vectors_test.go runs them.

import * as envelope from "../envelope.ts";
import { concat, equal, fromHex, hex, Refused, type Bytes } from "../lib/bytes.ts";
import { sha256 } from "../lib/sha256.ts";
import { Original } from "../original.ts";
import ar from "../words/ar.txt";
import en from "../words/en.txt";
import es from "../words/es.txt";
import fa from "../words/fa.txt";
import fr from "../words/fr.txt";
import ru from "../words/ru.txt";
import tr from "../words/tr.txt";
import uk from "../words/uk.txt";
import { learn } from "../words/words.ts";
import type { Case, Runner } from "./cases.ts";

for (const [language, text] of Object.entries({ ar, en, es, fa, fr, ru, tr, uk })) learn(language, text);

/** The fields of a case; docs/formats/envelope.md says which format has which. */
interface Vector {
  about: string;
  ok: boolean;
  format: string;
  base: string;
  patch: { at: number; bytes: string }[];
  cut: number;
  error: string;
  bytes: string;
  zeros: number;
  text: string;
  lines: string[];
  language: string;
  position: number;
  near: string;
  newsroom: string;
  thread: string;
  reply_seed: string;
  reply_key: string;
  desk_seed: string;
  verify: string;
  desk: string;
  epoch: number;
  index: number;
  tag: string;
  depth: number;
  bucket: number;
  seal: string;
  sum: string;
  mark: string;
  content: object;
  reply: object;
  tags: string[];
  tokens: string[];
  key: string;
  size: number;
  count: number;
  id: string;
  file: string;
  digest: string;
  there: number[];
  desks: number;
  threads: number;
  k: number;
  release: number;
}

const empty: Vector = {
  about: "", ok: false, format: "", base: "", patch: [], cut: 0, error: "", bytes: "", zeros: 0, text: "", lines: [], language: "",
  position: 0, near: "", newsroom: "", thread: "", reply_seed: "", reply_key: "", desk_seed: "", verify: "", desk: "", epoch: 0, index: 0,
  tag: "", depth: 0, bucket: 0, seal: "", sum: "", mark: "", content: {}, reply: {}, tags: [], tokens: [], key: "", size: 0, count: 0, id: "",
  file: "", digest: "", there: [], desks: 0, threads: 0, k: 0, release: 0,
};

export const envelopeRunner: Runner = {
  run: (c, _, all) => runCase(c as Partial<Vector>, all as Record<string, Partial<Vector>>),
  // A number may be one more without another power of two, or another cell. Any
  // bytes are a token, a table is read only where the tags lead, and a later cell
  // holds nothing of the file's first bytes.
  // What stands behind a word's fourth letter is forgiven: the first one isn't.
  damage: (c, field) => {
    const v = c as Vector;
    return v.format === "passphrase" && field === "text" ? v.text.replace(/\p{L}/u, (letter) => (/x/i.test(letter) ? "q" : "x")) : undefined;
  },
  free: (c) => {
    const v = c as Case & Partial<Vector>;
    switch (v.format) {
      case "depth":
        return ["desks", "threads", "k"];
      case "cells":
        return v.index ? ["size", "file"] : ["size"];
      case "cells answer":
        return ["count"];
      case "cells request":
      case "body request":
      case "table":
        return ["bytes"];
    }
    return [];
  },
};

/** A case without what it takes from another one's fields has these. */
async function runCase(own: Partial<Vector>, all: Record<string, Partial<Vector>>): Promise<void> {
  for (const field of Object.keys(own)) {
    if (!(field in empty)) {
      throw new Error(`unknown field ${field}`);
    }
  }
  const base = own.base ? all[own.base] : {};
  if (!base) {
    throw new Error(`no base ${own.base}`);
  }
  // What a case does to the bytes is its own; the rest it has from its base.
  const v: Vector = { ...empty, ...base, patch: [], cut: 0, error: "", ...own };
  let refused: unknown;
  try {
    await run(v);
  } catch (err) {
    refused = err;
  }
  if (v.ok) {
    if (refused !== undefined) {
      throw refused;
    }
    return;
  }
  if (refused === undefined) {
    throw new Error("accepted");
  }
  const right =
    refused instanceof envelope.WordError
      ? v.error === "word" && refused.position === v.position && (v.near ? refused.near.includes(v.near) : refused.near.length === 0) && refused.near.length <= 3
      : refused instanceof Refused && refused.reason === v.error;
  if (!right) {
    throw new Error(`refused with ${String(refused)}, not with ${v.error}`);
  }
}

/** The file of a case: what is stated, and zeros up to its size. */
function blobOf(v: Vector): Blob {
  const head = fromHex(v.file);
  return new Blob([head, new Uint8Array(v.size - head.length)]);
}

function must(what: string, got: unknown, want: unknown): void {
  // Order of fields and what isn't stated don't matter.
  const plain = (x: unknown): unknown =>
    Array.isArray(x) ? x.map(plain)
    : x instanceof Uint8Array ? hex(x)
    : x !== null && typeof x === "object" ? Object.fromEntries(Object.entries(x).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, y]) => [k, plain(y)]))
    : x;
  const [g, w] = [JSON.stringify(plain(got)), JSON.stringify(plain(want))];
  if (g !== w) {
    throw new Error(`${what} is ${g}, not ${w}`);
  }
}

function input(v: Vector): Bytes {
  const b = concat(fromHex(v.bytes), new Uint8Array(v.zeros));
  for (const p of v.patch) {
    b.set(fromHex(p.bytes), p.at);
  }
  return b.slice(0, b.length - v.cut);
}

function ruleVector(r: envelope.Rule): object {
  return {
    withdrawn: r.withdrawn, ...(r.checkIn ? { check_in: { days: r.checkIn.days, wish: r.checkIn.wish } } : {}),
    ...(r.decoy ? { decoy: { thread: r.decoy.thread, reply_key: r.decoy.replyKey } } : {}),
  };
}

function contentVector(c: envelope.Content): object {
  const l = c.letter;
  const visit = {
    kind: c.kind, id: c.id, desks: c.desks, acks: c.acks, danger: l?.danger ?? false, language: l?.language ?? "", text: l?.text ?? "",
    ...(c.echo > 0 ? { echo: c.echo } : {}), ...(c.rule ? { rule: ruleVector(c.rule) } : {}),
  };
  if (!l) {
    return visit;
  }
  const attachments = l.attachments.map((a) => ({ key: a.key, size: a.size, digest: a.digest, name: a.name, type: a.type }));
  return {
    ...visit, thread: c.thread!.bytes, reply_key: l.replyKey, master: l.master, answers: l.answers,
    ...(l.atServer ? { at_server: true } : {}), ...(attachments.length > 0 ? { attachments } : {}),
  };
}

async function run(v: Vector): Promise<void> {
  const b = input(v);
  switch (v.format) {
    case "passphrase": {
      const p = await envelope.Passphrase.parse(v.text);
      must("passphrase", p.bytes, v.bytes);
      return must("lines", p.lines(v.language || "en"), v.lines);
    }
    case "keys": {
      const k = await new envelope.Passphrase(b).keys(fromHex(v.newsroom));
      must("thread key", k.thread.bytes, v.thread);
      must("reply seed", k.seed, v.reply_seed);
      return must("reply key", k.replyKey(), v.reply_key);
    }
    case "thread": {
      const k = new envelope.ThreadKey(fromHex(v.thread));
      must("tag", await k.tag(v.desk, v.epoch, v.index), v.tag);
      must("bucket", await k.bucket(v.depth), v.bucket);
      return must("mark", await k.mark(fromHex(v.sum)), v.mark);
    }
    case "content": {
      const c = envelope.parseContent(b);
      must("content written again", envelope.encodeContent(c).slice(0, -32), b.slice(0, -32));
      must("sum", await envelope.contentSum(fromHex(v.newsroom), v.epoch, fromHex(v.seal), b), v.sum);
      return must("content", contentVector(c), v.content);
    }
    case "envelope": {
      const { content, seal } = await envelope.open(b, fromHex(v.newsroom), (epoch) => (epoch === v.epoch ? fromHex(v.desk_seed) : undefined));
      must("recognised", await new envelope.ThreadKey(fromHex(v.thread)).recognises(content), true);
      must("content", contentVector(content), v.content);
      return must("seal", seal, v.seal);
    }
    case "reply": {
      const k = new envelope.Keys(fromHex(v.thread), fromHex(v.reply_seed));
      const tag = await k.thread.tag(v.desk, v.epoch, v.index);
      const r = await k.openReply(fromHex(v.newsroom), tag, v.desk, v.epoch, b, v.verify ? fromHex(v.verify) : undefined);
      const { receipts, messages, offers, echo } = r;
      return must("reply", { desk: r.desk, ...(offers > 0 ? { offers } : {}), ...(echo > 0 ? { echo } : {}), ...(receipts.length > 0 ? { receipts } : {}), ...(messages.length > 0 ? { messages } : {}) }, v.reply);
    }
    case "table": {
      const found = await envelope.searchTable(b, v.tags.map(fromHex));
      return must("tokens", found.map((t) => t ?? ""), v.tokens);
    }
    case "open request": {
      const r = envelope.parseOpenRequest(b);
      must("depth", r.depth, v.depth);
      must("bucket", r.bucket, v.bucket);
      return must("request", envelope.openRequest(r.depth, r.bucket, r.envelope), b);
    }
    case "body request":
      return must("token", envelope.parseBodyRequest(b), b);
    case "close request": {
      const r = envelope.parseCloseRequest(b);
      must("first tag", r.destroy[0], v.tag);
      return must("request", envelope.closeRequest(r.envelope, r.destroy), b);
    }
    case "cell request": {
      const r = await envelope.parseCellRequest(b);
      must("id", r.id, v.id);
      return must("the same request", equal(await envelope.cellRequest(r.id, r.cell), b), true);
    }
    case "cells request": {
      const r = envelope.parseCellsRequest(b);
      must("request", hex(envelope.cellsRequest(r.what, r.ids)), hex(b));
      must("what", r.what, v.index);
      return must("first id", r.ids[0], v.id);
    }
    case "cells answer": {
      const there = envelope.parseCellsAnswer(b, v.count);
      return must("there", there.flatMap((yes, i) => (yes ? [i] : [])), v.there);
    }
    case "file": {
      const original = await Original.survey(blobOf(v));
      must("key", await original.key(new envelope.ThreadKey(fromHex(v.thread))), v.key);
      return must("digest", await original.digest(), v.digest);
    }
    case "cells": {
      const cells = new envelope.Cells(fromHex(v.key), v.size);
      must("count", cells.count, v.count);
      must("id", await cells.id(v.index), v.id);
      const original = await Original.survey(blobOf(v));
      return must("digest of the cell", await sha256(await cells.seal(v.index, await original.piece(v.index))), v.digest);
    }
    case "schedule":
      return must("release", envelope.releaseTime(v.epoch, v.index, v.k), v.release);
    case "depth":
      return must("depth", envelope.depth(v.desks, v.threads, v.k), v.depth);
  }
  throw new Error(`unknown format ${v.format}`);
}
