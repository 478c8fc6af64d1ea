// Where a page finds the files of its report.

import { utf8Text, type Bytes } from "../lib/bytes.ts";
import * as report from "../report.ts";

/** A file couldn't be read, which says nothing about the report. */
export class Unreadable extends Error {
  constructor(readonly file: string, options?: ErrorOptions) {
    super(`couldn't read ${file}`, options);
  }
}

/** The report is larger than what a page can hold in memory. */
export class TooLarge extends Error {}

const maxTogether = 600 << 20;

/** Fetches what the signed list names, and what comes after that list, from the page's own folder. */
export async function readSite(progress: (done: number) => void | Promise<void>): Promise<report.Files> {
  const files = new Map<string, Bytes>();
  let total = 0;
  const get = async (name: string) => {
    const b = await fetched(name, Math.min(report.limit(name), maxTogether - total));
    if (b === null) return;
    total += b.length;
    files.set(name, b);
  };
  await get(report.manifestFile);
  // The names have the form that the format allows, so they stay in this folder.
  let names = [report.pageFile, report.styleFile, report.contentFile, report.policyFile, report.cardFile];
  const list = utf8Text(files.get(report.manifestFile) ?? new Uint8Array());
  if (list !== undefined) {
    try {
      names = report.parseManifest(list.slice(0, list.indexOf("\n\n") + 1)).files.map((f) => f.path);
    } catch (err) {
      if (!(err instanceof report.Broken)) throw err;
    }
  }
  names.push(report.entryFile, report.proofFile);
  const all = names.length + 1;
  const waiting = [...names];
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await get(name);
      await progress(files.size / all);
    }
  }));
  return files;
}

// fetched is a file's bytes, or null if there is none.
async function fetched(name: string, limit: number): Promise<Bytes | null> {
  let answer: Response;
  try {
    answer = await fetch(new URL(name, location.href), { mode: "same-origin", redirect: "error", referrerPolicy: "no-referrer" });
  } catch (err) {
    throw new Unreadable(name, { cause: err });
  }
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok || answer.body === null) throw new Unreadable(name);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = answer.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > limit) {
        await reader.cancel();
        throw new TooLarge();
      }
      parts.push(part.value);
    }
  } catch (err) {
    if (err instanceof TooLarge) throw err;
    throw new Unreadable(name, { cause: err });
  }
  const b = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    b.set(part, at);
    at += part.length;
  }
  return b;
}

/** The files that a reader chose: a report's folder, its ZIP, or a copy of it. */
export async function readFolder(list: File[]): Promise<report.Files> {
  if (list.reduce((n, f) => n + f.size, 0) > maxTogether) throw new TooLarge();
  const files = new Map<string, Bytes>();
  for (const f of list) {
    let b: Bytes;
    try {
      b = new Uint8Array(await f.arrayBuffer());
    } catch (err) {
      throw new Unreadable(f.name, { cause: err });
    }
    if (list.length === 1 && f.webkitRelativePath === "") return f.name.endsWith(".html") ? report.openCopy(b) : report.openZip(b);
    // The path begins with the name of the folder, which may be any.
    files.set(f.webkitRelativePath.slice(f.webkitRelativePath.indexOf("/") + 1), b);
  }
  return files;
}
