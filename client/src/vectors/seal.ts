// The cases of vectors/seal; docs/formats/seal.md says which fields there are.

import { fromHex, hex, utf8Text, type Bytes } from "../lib/bytes.ts";
import * as seal from "../seal.ts";
import { check, type Case, type Runner } from "./cases.ts";

interface PartCase {
  slot: number;
  header: string;
  digest?: string;
  runs?: RunCase[];
}

interface RunCase {
  first: number;
  count: number;
  hidden: boolean;
  pieces?: string[];
}

interface SealCase extends Case {
  what: string;
  newsroom?: string;
  master?: string;
  slot?: number;
  text?: string;
  language?: string;
  question?: string;
  originals?: { digest: string; size: number }[];
  pairs?: [string, string][];
  n?: number;
  record?: string;
  bytes?: string;

  leaves?: string[];
  blanks?: number[];
  header?: string;
  kind?: string;
  seg?: string;
  walk?: string;
  root?: string;
  digest?: string;
  runs?: RunCase[];
  parts?: PartCase[];
  label?: string;
  commitment?: string;
}

const text = (b: Bytes) => utf8Text(b) ?? "not UTF-8";
const headerOf = (h: seal.Header) => text(seal.headerBytes(h));

function runsOf(runs: seal.Run[]): RunCase[] {
  return runs.map((r) => ({ first: r.first, count: r.count, hidden: r.hidden, pieces: r.pieces.map((p) => hex(new Uint8Array([p.type])) + hex(p.bytes)) }));
}

async function compute(c: SealCase): Promise<Partial<SealCase>> {
  const bytes = fromHex(c.bytes ?? "");
  const master = fromHex(c.master ?? "");
  const newsroom = fromHex(c.newsroom ?? "");
  const slot = c.slot ?? 0;
  const originals = (c.originals ?? []).map((o) => ({ digest: fromHex(o.digest), size: o.size }));
  const sealed = (p: seal.Part) => ({ header: headerOf(p.header), digest: hex(p.digest) });
  switch (c.what) {
    case "text": {
      const p = await seal.textPart(master, slot, bytes.length > 0 ? bytes : c.text ?? "");
      const leaves: string[] = [];
      const blanks: number[] = [];
      for (const piece of p.pieces) {
        if (piece.type === seal.Type.text) {
          leaves.push(text(piece.bytes));
          blanks.push(0);
        } else if (blanks.length > 0) {
          blanks[blanks.length - 1]!++;
        }
      }
      return { ...sealed(p), leaves, blanks };
    }
    case "metadata":
      return sealed(await seal.metaPart(master, slot, c.pairs ?? []));
    case "original":
      return sealed(await seal.originalPart(master, slot, originals[0]!.digest, originals[0]!.size));
    case "letter": {
      const r = await seal.letter(newsroom, master, { text: c.text ?? "", language: c.language ?? "", question: c.question ?? "", originals });
      return { root: hex(r.root), parts: r.parts.map((p) => ({ slot: p.slot, ...sealed(p) })) };
    }
    case "header":
      return seal.parseHeader(bytes);
    case "proof":
    case "text proof": {
      const o = await (c.what === "proof" ? seal.open(bytes, c.n ?? 0) : seal.openText(bytes, c.n ?? 0));
      return { root: hex(o.root), runs: runsOf(o.runs), walk: o.walk };
    }
    case "disclosure": {
      const d = await seal.openDisclosure(bytes, newsroom);
      return { root: hex(d.root), parts: d.parts.map((p) => ({ slot: p.slot, header: headerOf(p.header), runs: runsOf(p.runs) })) };
    }
    case "path": {
      const p = await seal.openPath(bytes, newsroom, fromHex(c.record ?? ""));
      return { label: p.label, commitment: hex(p.commitment) };
    }
    case "period": {
      const p = await seal.openPeriod(bytes);
      return { label: p.label, n: p.n, commitment: hex(p.commitment) };
    }
  }
  throw new Error(`no such case as ${c.what}`);
}

export const sealRunner: Runner = { run: (c) => check(c as SealCase, compute), free: [] };
