// The cases of vectors/ledger; docs/formats/ledger.md says which fields there are.

import { fromHex, hex, Refused, utf8 } from "../lib/bytes.ts";
import { verifyEd25519, verifyInScript } from "../lib/ed25519.ts";
import { sha256 } from "../lib/sha256.ts";
import * as ledger from "../ledger.ts";
import { check, type Case, type Runner } from "./cases.ts";

interface LedgerCase extends Case {
  format: string;
  input: string;
  policy?: string;
  card?: string;
  entry?: string;
  since?: number;
  now?: number;
  newsroom?: string;
  k?: number;

  key?: string;

  hash?: string;
  kind?: string;
  names?: string;
  digest?: string;
  index?: number;
  size?: number;
  epoch?: number;
  desks?: string[];
  signers?: string[];
  hashes?: string[];
}

async function compute(c: LedgerCase): Promise<Partial<LedgerCase>> {
  const input = fromHex(c.input);
  const policy = () => ledger.parsePolicy(fromHex(c.policy ?? ""));
  const since = c.since ?? 0;
  switch (c.format) {
    case "policy":
      return { hash: hex((await ledger.parsePolicy(input)).id) };
    case "card": {
      const card = await ledger.parseCard(input, await policy());
      return { hash: hex(card.hash), desks: card.desks.map((d) => d.name) };
    }
    case "entry": {
      const e = ledger.parseEntry(input);
      return { kind: e.kind, names: hex(e.card), digest: hex(e.digest) };
    }
    case "checkpoint": {
      const p = await (await policy()).checkCheckpoint(input, since);
      return { size: Number(p.size), hash: hex(p.root) };
    }
    case "proof": {
      const { index, size } = await (await policy()).checkProof(fromHex(c.entry ?? ""), input, since);
      return { index: Number(index), size: Number(size) };
    }
    case "desk-keys": {
      const d = ledger.parseDeskKeys(input);
      const hashes = await Promise.all(d.epochs.map((k) => ledger.keyHash(k.hpke, k.verify)));
      return { desks: [d.desk], hashes: hashes.map(hex) };
    }
    case "bundle": {
      const b = ledger.parseBundle(input);
      const { card, keys } = await b.check(fromHex(c.newsroom ?? ""), c.now ?? 0);
      return { hash: hex(card.hash), epoch: b.epoch, desks: keys.map((k) => k.desk) };
    }
    case "approval": {
      const card = await ledger.parseCard(fromHex(c.card ?? ""), await policy());
      const { text, signers } = await card.openByApprovers(input, c.k ?? 0);
      return { hash: hex(await sha256(utf8(text))), signers };
    }
    case "signature": {
      const key = fromHex(c.key ?? "");
      const message = fromHex(c.entry ?? "");
      const verdicts = [await verifyEd25519(key, message, input), verifyInScript(key, message, input)];
      if (verdicts[0] !== verdicts[1]) throw new Error(`the browser says ${verdicts[0]}, the script ${verdicts[1]}`);
      if (!verdicts[0]) throw new Refused("not-signed", "signature");
      return {};
    }
  }
  throw new Error(`no such format as ${c.format}`);
}

// A second more or less changes nothing.
export const ledgerRunner: Runner = { run: (c) => check(c as LedgerCase, compute), free: ["since", "now"] };
