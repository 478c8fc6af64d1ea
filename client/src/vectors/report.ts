// The cases of vectors/report; docs/formats/report.md says which fields there are.

import { equal, fromHex, hex, utf8, type Bytes } from "../lib/bytes.ts";
import { sha256 } from "../lib/sha256.ts";
import { render } from "../render.ts";
import * as report from "../report.ts";
import { same, type Case, type Runner } from "./cases.ts";

interface ReportCase extends Case {
  kind: string;
  base?: string;
  newsroom?: string;
  status: number;
  render?: boolean;
  digest?: string;
  files?: Record<string, string | null>;
  bytes?: string;
  cues?: unknown[];
}

// whole is a case's files, put on those of the case that it changes.
function whole(c: ReportCase, all: Record<string, ReportCase>): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  const base = c.base === undefined ? undefined : all[c.base];
  if (c.base !== undefined && base === undefined) throw new Error(`there is no case ${c.base}`);
  for (const layer of [base?.files, c.files]) {
    for (const [name, b] of Object.entries(layer ?? {})) {
      if (b === null) files.delete(name);
      else files.set(name, fromHex(b));
    }
  }
  return files;
}

async function folder(c: ReportCase, all: Record<string, ReportCase>): Promise<void> {
  const files = whole(c, all);
  const policyID = c.newsroom === undefined ? undefined : fromHex(c.newsroom);
  const v = await report.verify(files, { ...(policyID && { policyID }), render });
  if (v.status !== c.status) throw new Error(`status ${v.status}, want ${c.status}: ${v.refused.join(" ")}`);
  same(v.status !== report.Refuses, c.ok, "ok");
  if (v.holds.length === 0 && v.refused.length === 0) throw new Error("a verdict of no words");
  if (c.digest !== undefined) same(v.digest, c.digest, "digest");
  if (!c.render) return;
  // Nothing but the page is wrong.
  const given = new Map([report.pageFile, report.styleFile].map((name) => [name, files.get(name)!]));
  const again = await report.verify(files, { ...(policyID && { policyID }), render: () => given });
  if (again.status !== report.Holds) throw new Error(`refused before the page: ${again.refused.join(" ")}`);
}

// used gives what f gives; a bad case must be refused by it, and by nothing
// that is a fault of ours.
async function used<T>(c: ReportCase, f: () => T | Promise<T>): Promise<T | undefined> {
  try {
    const v = await f();
    if (!c.ok) throw new Error("accepted");
    return v;
  } catch (err) {
    if (c.ok || !(err instanceof report.Refusal || err instanceof report.Broken)) throw err;
    // Go's JSON reader takes more before it refuses, and has words of its own;
    // so has Go's list of characters that print.
    const plain = (m: string) => m.replace(/ must begin with https, or be an onion address$/, " is not an address");
    const [got, want] = [plain(err.message), plain(c.error ?? err.message)];
    if (/^[ -~]*$/.test(want) && !/\\[uU]|\\x[89a-f]/.test(want) && !/the JSON/.test(got + want)) same(got, want, "what is wrong");
    return undefined;
  }
}

export const reportRunner: Runner = {
  async run(given, _, all) {
    const c = given as ReportCase;
    const bytes = fromHex(c.bytes ?? "");
    switch (c.kind) {
      case "folder":
        return folder(c, all as Record<string, ReportCase>);
      case "content":
        await used(c, () => report.parseContent(bytes));
        return;
      case "captions":
        same((await used(c, () => report.parseCaptions(bytes))) ?? [], c.cues, "cues");
        return;
      case "manifest": {
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        if (await used(c, () => report.parseManifest(text))) same(hex(await sha256(utf8(text))), c.digest, "digest");
        return;
      }
      case "zip": {
        const files = await used(c, () => report.openZip(bytes));
        if (!files) return;
        same(Object.fromEntries([...files].map(([name, b]) => [name, hex(b)])), c.files, "files");
        if (!equal(await report.zip(files), bytes)) throw new Error("the ZIP of these files is another");
        return;
      }
      default:
        throw new Error(`a case of kind ${c.kind}`);
    }
  },
  // Other words make another content.json, which is as good.
  free: (c) => ["status", ...((c as ReportCase).kind === "content" ? ["bytes"] : [])],
};
