// The cases of vectors/admission, as envelope/admission_test.go runs them.

import * as admission from "../admission.ts";
import { ThreadKey } from "../envelope.ts";
import { fromHex, hex, Refused } from "../lib/bytes.ts";
import { check, type Case, type Runner } from "./cases.ts";

interface Vector extends Case {
  format: string;
  thread: string;
  epoch: number;
  index: number;
  ticket: string;
  hash: string;
  challenge: string;
  answers: number[];
  pass: string;
  bytes: string;
  costs: number[];
}

async function compute(c: Vector): Promise<Partial<Vector>> {
  switch (c.format) {
    case "ticket": {
      const ticket = await new ThreadKey(fromHex(c.thread)).ticket(c.epoch, c.index ?? 0);
      return { ticket: hex(ticket), hash: hex(await admission.hashTicket(ticket)) };
    }
    case "puzzle": {
      const pass = await admission.solve(fromHex(c.challenge), () => {});
      const view = new DataView(pass.buffer);
      return { answers: c.answers.map((_, i) => view.getUint32(pass.length - 4 * c.answers.length + 4 * i)), pass: admission.header(pass) };
    }
    case "pass": {
      const pass = admission.parsePass(c.pass);
      if (!(await admission.holds(pass))) throw new Refused("wrong", "the pass doesn't hold");
      return { challenge: hex(pass.slice(0, 54)) };
    }
    case "challenges":
      return { costs: admission.parseChallenges(fromHex(c.bytes)).map(admission.costOf) };
  }
  throw new Error(`unknown format ${c.format}`);
}

export const admissionRunner: Runner = {
  run: (c) => check(c as Vector, compute),
  // Of the answer to a knock a client reads the costs; the rest is the letterbox's.
  free: (c) => ((c as Vector).format === "challenges" ? ["bytes"] : []),
};
