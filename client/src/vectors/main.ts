// Runs the cases of vectors/ in a browser and reports each to the test that
// opened the page (client/vectors_test.go).

import * as seal from "../seal.ts";
import { admissionRunner } from "./admission.ts";
import type { Case, Runner } from "./cases.ts";
import { envelopeRunner } from "./envelope.ts";
import { ledgerRunner } from "./ledger.ts";
import { reportRunner } from "./report.ts";
import { sealRunner } from "./seal.ts";

const runners: Record<string, Runner> = {
  seal: sealRunner,
  envelope: envelopeRunner,
  admission: admissionRunner,
  ledger: ledgerRunner,
  report: reportRunner,
};

/** All cases by format and name; damaged also asks for every good case in forms that must fail. */
interface Job {
  damaged: boolean;
  cases: Record<string, Record<string, Case>>;
}

/** What became of a case: error is "" if all was as it must be. */
interface Result {
  format: string;
  name: string;
  /** The field that was changed, "" for the case as it is. */
  damaged: string;
  error: string;
}

async function post(path: string, body: unknown): Promise<void> {
  await fetch(path, { method: "POST", body: JSON.stringify(body) });
}

function message(e: unknown): string {
  return e instanceof Error ? `${e.name}: ${e.message}\n${e.stack ?? ""}` : String(e);
}

/** The value with one place of it changed. */
function damage(v: unknown): unknown {
  if (typeof v === "number") return v + 1;
  if (typeof v === "boolean") return !v;
  if (typeof v === "string") {
    const at = v.length >> 1;
    // Hexadecimal stays hexadecimal.
    const other = v[at] === "0" ? "1" : v[at] === "a" ? "b" : /[0-9a-f]/.test(v[at] ?? "") ? "0" : "a";
    return v.slice(0, at) + other + v.slice(at + 1);
  }
  if (Array.isArray(v)) return v.length === 0 ? ["a"] : v.map((e, i) => (i === v.length >> 1 ? damage(e) : e));
  const fields = Object.entries(v as object);
  return Object.fromEntries(fields.map(([k, e], i) => [k, i === fields.length >> 1 ? damage(e) : e]));
}

async function runAll(job: Job): Promise<void> {
  let results: Result[] = [];
  const flush = async () => {
    await post("/results", results);
    results = [];
  };
  for (const [format, cases] of Object.entries(job.cases)) {
    const runner = runners[format];
    for (const [name, c] of Object.entries(cases)) {
      const report = async (damaged: string, error: string) => {
        if (results.push({ format, name, damaged, error }) === 20) await flush();
      };
      if (runner === undefined) {
        await report("", "no runner");
        continue;
      }
      try {
        await runner.run(structuredClone(c), name, cases);
        await report("", "");
      } catch (e) {
        await report("", message(e));
        continue;
      }
      if (!job.damaged || !c.ok) continue;
      const free = typeof runner.free === "function" ? runner.free(c) : runner.free;
      for (const field of Object.keys(c)) {
        if (field === "about" || free.includes(field)) continue;
        const other = { ...structuredClone(c), [field]: runner.damage?.(c, field) ?? damage(structuredClone(c[field as keyof Case])) };
        let failed = false;
        try {
          await runner.run(other, name, cases);
        } catch {
          failed = true;
        }
        await report(field, failed ? "" : "passes");
      }
    }
  }
  await flush();
}

/** Opens a disclosure again and again and reports the milliseconds of each time. */
async function measure(): Promise<void> {
  const file = await fetch("/disclosure");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const newsroom = new Uint8Array(32);
  newsroom[0] = 1;
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await seal.openDisclosure(bytes, newsroom);
    times.push(performance.now() - start);
  }
  await post("/measured", times);
}

async function main(): Promise<void> {
  if (location.pathname === "/bench") return measure();
  await runAll(await (await fetch("/job")).json());
  await post("/done", null);
}

main().catch((e: unknown) => post("/failed", message(e)));
