// What the runners of all formats share.

import { Refused } from "../lib/bytes.ts";

/** A file of vectors/: what it has beside these fields belongs to the format. */
export interface Case {
  about: string;
  ok: boolean;
  /** Of a bad case: the reason by which it must be refused. */
  error?: string;
}

export interface Runner {
  /** Runs one case of all that the format has; throws if the code does anything else than the case says. */
  run(c: unknown, name: string, all: Record<string, Case>): Promise<void>;
  /**
   * The fields that may change without changing what comes out, as a limit
   * does. Every other field of a good case is changed in turn, and the run must fail.
   */
  free: string[] | ((c: Case) => string[]);
  /** A field with one place of it changed, where not every place matters; otherwise undefined. */
  damage?: (c: Case, field: string) => unknown;
}

/**
 * Runs a case by a function that gives what comes out, under the names of the
 * case's fields. A bad case must be refused for its reason.
 */
export async function check<T extends Case>(c: T, compute: (c: T) => Promise<Partial<T>>): Promise<void> {
  let got: Partial<T>;
  try {
    got = await compute(c);
  } catch (e) {
    if (c.ok || !(e instanceof Refused)) throw e;
    if (e.reason !== c.error) throw new Error(`refused as ${e.message}, want ${c.error}`);
    return;
  }
  if (!c.ok) throw new Error(`accepted, want ${c.error}`);
  for (const [field, value] of Object.entries(got)) same(value, c[field as keyof T], field);
}

/** Throws unless both are the same JSON; what is empty or 0 may be absent. */
export function same(got: unknown, want: unknown, field: string): void {
  const a = JSON.stringify(plain(got));
  const b = JSON.stringify(plain(want));
  if (a !== b) throw new Error(`${field} is ${a}, want ${b}`);
}

function plain(v: unknown): unknown {
  if (Array.isArray(v)) return v.length === 0 ? null : v.map((e) => (typeof e === "object" ? plain(e) : e));
  if (typeof v === "object" && v !== null) {
    const fields = Object.entries(v).map(([k, e]) => [k, plain(e)] as const).filter(([, e]) => e !== null);
    return Object.fromEntries(fields.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
  }
  return v === undefined || v === "" || v === 0 || v === false ? null : v;
}
