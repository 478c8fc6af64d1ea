// The script with which a published page checks itself. It does nothing until
// it is asked to, but for saying of an event that it is over.
//
// It checks the files of the page's own folder, or those that a copy holds, as
// vouchsafe verify does; and it compares what the browser shows with what the
// proofs give, so that this page, and not only those files, is what is
// vouched for.

import { fromHex, type Bytes } from "../lib/bytes.ts";
import * as ledger from "../ledger.ts";
import { dateIn, endOf, fill, labelsFor, render } from "../render.ts";
import * as report from "../report.ts";
import labelsJSON from "../labels.json";
import { difference, otherStyle, shadowed, type Difference } from "./shown.ts";
import { readFolder, readSite, TooLarge, Unreadable } from "./files.ts";

const labels = labelsFor(document.documentElement.lang);
const words = labelsJSON.Check.find((w) => w.Lang === labels.Lang)!;

// What this script changes in the document, so that it can take all of it back
// before it compares.
class Marks {
  private readonly all: { element: Element; name: string; before: string | null; now: string | null }[] = [];

  /** Sets an attribute, or removes it for null. */
  set(element: Element, name: string, value: string | null): void {
    let mark = this.all.find((m) => m.element === element && m.name === name);
    if (!mark) this.all.push((mark = { element, name, before: element.getAttribute(name), now: null }));
    mark.now = value;
    put(element, name, value);
  }

  /** Runs f on the document as it was before any mark. */
  without<T>(f: () => T): T {
    for (const m of this.all) put(m.element, m.name, m.before);
    try {
      return f();
    } finally {
      for (const m of this.all) put(m.element, m.name, m.now);
    }
  }
}

function put(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const marks = new Marks();

// An event that has ended is past, whenever the page was made.
for (const event of document.querySelectorAll("[data-ends]")) {
  const past = event.querySelector("[data-past]");
  if (!past || !(Date.parse(event.getAttribute("data-ends")!) <= Date.now())) continue;
  marks.set(past, "hidden", null);
  const label = event.querySelector(".label");
  if (label) marks.set(label, "hidden", "");
}

const find = <E extends Element>(selector: string) => document.querySelector<E>(selector);

// A copy holds its report in itself; a folder on a disk can't be read from the page.
const embedded = () => find<HTMLScriptElement>("script#report")?.textContent ?? null;
const place = embedded() !== null ? "copy" : location.protocol === "file:" ? "disk" : "site";

const button = find<HTMLButtonElement>("[data-check]");
const verdict = find<HTMLElement>("[data-verdict]");
const bar = find<HTMLProgressElement>("[data-progress]");
const number = find<HTMLInputElement>("[data-number]");
const chosen = find<HTMLInputElement>("[data-folder]");

// The ZIP or the copy that a reader chose, where the page lies on a disk.
let packed: File[] = [];

// Nothing, in a page that is what it should be.
const given = [...(verdict?.childNodes ?? [])];

if (button && verdict && bar && number) {
  for (const part of [button, find("[data-known]")]) if (part) marks.set(part, "hidden", null);
  const pick = find("[data-pick]");
  if (place === "disk" && pick) marks.set(pick, "hidden", null);
  let busy = false;
  chosen?.addEventListener("change", () => (packed = []));
  button.addEventListener("click", async () => {
    if (busy) return;
    busy = true;
    marks.set(button, "aria-disabled", "true");
    marks.set(bar, "hidden", null);
    verdict.replaceChildren();
    marks.set(verdict, "data-outcome", null);
    let found: Outcome;
    try {
      found = await check(number.value, verdict);
    } catch (err) {
      // What isn't a verdict is no reason to believe or to doubt the page.
      console.error(err);
      found = { outcome: "failed", ...(err instanceof BadNumber && { head: words.Again64 }), say: [["p", failure(err)], ...(err instanceof NothingChosen ? [["zip", words.ZIP] as Said] : [])] };
    }
    marks.set(bar, "hidden", "");
    marks.set(button, "aria-disabled", null);
    marks.set(verdict, "data-outcome", found.outcome);
    verdict.replaceChildren(...drawn(found));
    busy = false;
  });
}

/** What to say: elements with their text, lists of texts, the reader's own words in the language of the page. */
interface Outcome {
  outcome: "holds" | "own-keys" | "refused" | "failed";
  head?: string; // in place of the outcome's own
  say: Said[];
}

type Said = ["p" | "h4" | "number" | "zip", string] | ["ul" | "english", string[]] | ["slip", string, string];

function failure(err: unknown): string {
  if (err instanceof Unreadable) return fill(words.Unreadable, err.file);
  if (err instanceof TooLarge) return words.TooLarge;
  if (err instanceof BadNumber) return words.Number;
  if (err instanceof NothingChosen) return words.Disk;
  return String(err);
}

// Nobody can make keys whose number comes this near to another: it was mistyped.
const mostSlips = 4;

class BadNumber extends Error {}
class NothingChosen extends Error {}

async function check(typed: string, live: HTMLElement): Promise<Outcome> {
  const id = typed.replace(/[\s:-]/gu, "").toLowerCase();
  if (!/^([0-9a-f]{64})?$/.test(id)) throw new BadNumber();
  progress(0);
  let files: report.Files;
  try {
    files = await read();
  } catch (err) {
    if (err instanceof report.Refusal) return refused("folder", err.sentences);
    throw err;
  }
  const v = await report.verify(files, {
    ...(id !== "" && { policyID: fromHex(id) }),
    render,
    progress: (done) => progress(half(done)),
  });
  if (v.status === report.Refuses) {
    const slips = v.fingerprint === "" ? 0 : [...id].filter((digit, i) => digit !== v.fingerprint[i]).length;
    if (slips > 0 && slips <= mostSlips) {
      return { outcome: "failed", head: words.Again64, say: [["p", fill(words.Slip, String(slips))], ["slip", ledger.fingerprint(fromHex(id)), ledger.fingerprint(fromHex(v.fingerprint))], ["slip", ledger.fingerprint(fromHex(v.fingerprint)), ledger.fingerprint(fromHex(id))]] };
    }
    return refused(v.step, v.refused);
  }
  const other = await compare(files, live);
  if (other) return refused("document", [], other);
  await progress(1);
  return held(v);
}

const half = (done: number) => (place === "site" ? 0.5 + 0.5 * done : done);

// progress shows how much is done, and lets the page live now and then.
async function progress(done: number): Promise<void> {
  if (bar) marks.set(bar, "value", done.toFixed(3));
  await report.breathe();
}

async function read(): Promise<report.Files> {
  switch (place) {
    case "copy": return report.openCopyZip(embedded()!);
    case "site": return readSite((done) => progress(done / 2));
    default: {
      const list = packed.length > 0 ? packed : [...(chosen?.files ?? [])];
      if (list.length === 0) throw new NothingChosen();
      return readFolder(list);
    }
  }
}

// compare says where what the browser shows isn't what the files give.
async function compare(files: report.Files, live: HTMLElement): Promise<Difference | null> {
  const page: Bytes = place === "copy" ? await report.copy(files) : files.get(report.pageFile)!;
  const made = new DOMParser().parseFromString(new TextDecoder().decode(page), "text/html");
  const own = [...live.childNodes];
  return marks.without(() => {
    live.replaceChildren(...given);
    try {
      return difference(document, made) ?? shadowed() ?? (place === "disk" ? null : otherStyle(new TextDecoder().decode(files.get(report.styleFile))));
    } finally {
      live.replaceChildren(...own);
    }
  });
}

function refused(step: string, sentences: string[], other?: Difference): Outcome {
  const steps: Record<string, string> = words.Steps;
  const say: Said[] = [["p", steps[step]!]];
  if (sentences.length > 0) say.push(["english", sentences]);
  if (other) {
    const named = (s: string) => (s === "" ? words.Nothing : s);
    const told = other === "style" ? words.OtherStyle : "under" in other ? fill(words.Covered, named(other.under)) : fill(words.Shown, named(other.shown), named(other.made));
    say.push(["ul", [told]], ["p", words.Extension]);
  }
  say.push(["p", words.Do], ["p", words.Sure]);
  return { outcome: "refused", say };
}

function held(v: report.Verdict): Outcome {
  const say: Said[] = [];
  const id = ledger.fingerprint(fromHex(v.fingerprint));
  if (v.status === report.Holds) say.push(["p", words.Under], ["number", id]);
  else say.push(["p", fill(words.Calls, v.newsroom)], ["p", words.Compare], ["number", id], ["p", words.Again]);
  say.push(["h4", words.HoldsTitle], ["ul", v.findings.map((f, i) => sentence(f, v.holds[i]!))]);
  // A copy holds its pictures in the document, which was compared.
  const drawnApart = place !== "copy" && find("img, video") !== null;
  say.push(["h4", words.NotTitle], ["ul", drawnApart ? [...labels.Not, words.Pictures] : labels.Not]);
  say.push(["p", words.Itself], ["p", words.Sure]);
  return { outcome: v.status === report.Holds ? "holds" : "own-keys", say };
}

// sentence says a finding in the language of the page.
function sentence(f: report.Finding, english: string): string {
  const own: Record<string, string> | null = words.Findings;
  if (!own) return english;
  const isolated = (s: string) => (labels.Dir === "rtl" ? `\u2068${s}\u2069` : s);
  return fill(own[f.what]!, ...f.values.map((value) => {
    const s = String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(s)) return dateIn(labels, s);
    if (/^\d{4}-\d{2}$/.test(s)) return endOf(labels, s);
    return isolated(s);
  }));
}

function drawn(o: Outcome): Element[] {
  const heads = { holds: words.Holds, "own-keys": words.OwnKeys, refused: words.Refused, failed: words.Failed };
  const make = (name: string, text = "") => Object.assign(document.createElement(name), { textContent: text });
  return [make("h3", o.head ?? heads[o.outcome]), ...o.say.map(([kind, what, other]) => {
    if (kind === "p" || kind === "h4") return make(kind, what);
    if (kind === "number" || kind === "slip") {
      const p = make("p");
      p.className = "fingerprint";
      p.dir = "ltr";
      for (const [i, group] of what.split(" ").entries()) {
        if (p.firstChild) p.append(" ");
        p.append(make(other && other.split(" ")[i] !== group ? "mark" : "span", group));
      }
      return p;
    }
    if (kind === "zip") return field(what);
    const list = make("ul");
    if (kind === "english" && labels.Lang !== "en") {
      list.lang = "en";
      list.dir = "ltr";
    }
    for (const line of what) list.append(make("li", line));
    return list;
  })];
}

// field lets the reader choose a ZIP or a copy, and checks it at once.
function field(label: string): Element {
  const p = document.createElement("p");
  p.className = "field";
  const named = document.createElement("label");
  named.htmlFor = "zip";
  named.textContent = label;
  const input = document.createElement("input");
  input.id = "zip";
  input.type = "file";
  input.accept = ".zip,.html";
  input.addEventListener("change", () => {
    packed = [...(input.files ?? [])];
    if (packed.length > 0) button?.click();
  });
  p.append(named, " ", input);
  return p;
}
