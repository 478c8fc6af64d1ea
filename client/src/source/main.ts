// The page of the person who speaks. Everything happens in the one document
// that was loaded: it holds the other screens as templates, and keeps nothing
// anywhere else. No address is left, no entry in the history, no storage.
//
// Trust: this script is trusted with the nine words and with what she types. It
// doesn't trust the letterbox: the newsroom's card is checked against the
// number in the page and against the public log before anything is sent. Who
// controls the server can change this script; the page says so.

import {
  bodyRequestSize, Keys, maxAttachments, maxFile, maxText, Passphrase, pathBody, pathClose, pathOpen, replySize, tableSize, Visit, WordError,
  type Draft, type Newsroom, type Received, type Receipt,
} from "../envelope.ts";
import { parseBundle, signingKey } from "../ledger.ts";
import { fromHex, Refused, utf8Length, wellFormed, type Bytes } from "../lib/bytes.ts";
import * as seal from "../seal.ts";
import { listOf, splitWords } from "../words/words.ts";
import { Broken, Upload } from "./files.ts";
import * as post from "./post.ts";

const screen = document.querySelector<HTMLElement>("#screen")!;
const language = document.body.dataset["lang"] ?? "en";
const sentences = JSON.parse(document.querySelector("#catalogue")!.textContent!) as Record<string, string>;

/** A sentence of the catalogue, with values put in where their names stand. */
function say(name: string, values: Record<string, string | number> = {}): string {
  return (sentences[`say.${name}`] ?? "").replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/**
 * Makes control characters of somebody else's text visible: a letter must not
 * turn its words round, or hide some.
 */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

// What this page knows. It ends with the page.

/** The visit from the first request to the last. */
interface Conversation {
  newsroom: Newsroom;
  words: Passphrase;
  first: boolean;
  /** What the words open; stretching them takes a while. */
  opened: Promise<Opened>;
  open: Opened | undefined;
  arrival: Arrival;
  /** The closing request of somebody who leaves now; undefined when there is none to send. */
  leaving: Bytes | undefined;
}

interface Opened {
  keys: Keys;
  visit: Visit;
}

/** How far opening a visit has come, so that a retry repeats one step only. */
interface Arrival {
  tokens: Bytes[] | undefined;
  bodies: Bytes[];
  mail: { received: Received[]; receipts: Receipt[] } | undefined;
  running: Promise<void> | undefined;
}

let now: Conversation | undefined;
let gone = false;

// --- screens ---

function show(name: string): void {
  if (gone) return;
  screen.replaceChildren(document.querySelector<HTMLTemplateElement>(`#screen-${name}`)!.content.cloneNode(true));
  // Another language is another document: what she writes here isn't in it.
  const nav = document.querySelector<HTMLElement>("header nav");
  if (nav) nav.hidden = name !== "start" && name !== "failed";
  const heading = screen.querySelector<HTMLElement>("h1");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  scrollTo(0, 0);
}

function find<T extends HTMLElement>(selector: string): T | null {
  return screen.querySelector<T>(selector);
}

function paragraphs(sentences: string[]): HTMLElement[] {
  return sentences.map((s) => {
    const p = document.createElement("p");
    p.textContent = s;
    return p;
  });
}

/** Says what is wrong, where it is seen and read out. No sentences: nothing is. */
function complain(...sentences: string[]): void {
  const box = find("[data-error]");
  if (!box) return;
  box.hidden = sentences.length === 0;
  box.replaceChildren(...paragraphs(sentences));
  if (sentences.length > 0) {
    box.tabIndex = -1;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: "center" });
  }
}

function fail(...sentences: string[]): void {
  show("failed");
  complain(...sentences);
  find("a[href]")?.addEventListener("click", (e) => {
    e.preventDefault();
    start();
  });
}

/** Says what is being done and, where it has parts, how many of them are. */
function progress(sentence: string, done?: number, all = 1): void {
  const line = find("[data-progress]");
  if (!line) return;
  line.hidden = sentence === "";
  const words = document.createTextNode(sentence);
  if (done === undefined) return line.replaceChildren(words);
  const bar = line.querySelector("progress") ?? document.createElement("progress");
  bar.setAttribute("aria-hidden", "true"); // the sentence says it
  [bar.max, bar.value] = [all, done];
  line.replaceChildren(words, document.createElement("br"), bar);
}

/** Says how far the work is that a crowded letterbox asks for; at its end, what was being done before. */
function crowd(done: number, all: number): void {
  const line = find("[data-progress]");
  if (!line) return;
  before ??= line.hidden ? "" : (line.firstChild?.textContent ?? "");
  if (done < all) return progress(`${say("crowded")} ${say("crowdedWork", { n: done, all })}`, done, all);
  progress(before);
  before = undefined;
}

let before: string | undefined;

/**
 * Does a piece of work that one press of a button starts. Meanwhile nothing on
 * the screen can be pressed, ticked or written: it would not be part of what is
 * on its way, and would be gone with the screen.
 */
async function work(sentence: string, job: () => Promise<void>): Promise<void> {
  const fields = [...screen.querySelectorAll<HTMLButtonElement | HTMLInputElement | HTMLTextAreaElement>("button, input, textarea")];
  if (fields.some((f) => f.disabled)) return;
  // Not every browser passes on the keys of a field that is disabled: Escape must work.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const f of fields) f.disabled = true;
  complain();
  progress(sentence);
  try {
    await job();
  } finally {
    for (const f of fields) f.disabled = false;
    progress("");
  }
}

/** What is said of a request that wasn't answered as it should be. */
function undelivered(err: unknown): string {
  return say(err instanceof post.Undelivered ? err.why : "unreachable");
}

// --- meeting the newsroom ---

/** The letterbox shows a newsroom that isn't to be written to. */
class Distrust extends Error {
  constructor(readonly sentence: string) {
    super("the letterbox can't be trusted");
  }
}

/**
 * Fetches the newsroom's card and refuses one that isn't signed, isn't logged,
 * is old, or belongs to somebody else.
 */
async function meet(): Promise<Newsroom> {
  const raw = await post.newsroom();
  try {
    const id = fromHex(document.body.dataset["newsroom"] ?? "");
    const { card, keys } = await parseBundle(raw).check(id, Date.now() / 1000);
    return {
      id, k: card.k, f: card.f, depth: card.depth, epoch: keys[0]!.epoch,
      desks: keys.map((k) => ({ name: k.desk, key: k.key })),
      signingKey: (desk, epoch) => signingKey(keys, desk, epoch),
    };
  } catch (err) {
    const clock = err instanceof Refused && ["stale", "future", "epoch"].includes(err.reason);
    throw new Distrust(say(clock ? "clock" : "untrusted"));
  }
}

function converse(newsroom: Newsroom, words: Passphrase, first: boolean): Conversation {
  const opened = words.keys(newsroom.id).then((keys) => {
    const visit = new Visit(newsroom, keys, new Date(), async (master, d) => {
      const originals = d.attachments.map((a) => ({ digest: a.digest, size: a.size }));
      const record = await seal.letter(newsroom.id, master, { text: d.text, language: d.language, question: d.question, originals });
      return record.root;
    });
    post.visiting({ knock: () => visit.knock(), progress: crowd });
    return (c.open = { keys, visit });
  });
  const arrival: Arrival = { tokens: undefined, bodies: [], mail: undefined, running: undefined };
  const c: Conversation = { newsroom, words, first, opened, open: undefined, arrival, leaving: undefined };
  return c;
}

/**
 * Posts the opening envelope, and looks for letters. A first visit does the
 * same, so that nobody on the way can tell it from a later one. Called again,
 * it goes on where it failed.
 */
function arrive(c: Conversation): Promise<void> {
  c.arrival.running ??= steps(c).finally(() => (c.arrival.running = undefined));
  return c.arrival.running;
}

async function steps(c: Conversation): Promise<void> {
  const a = c.arrival;
  if (a.mail) return;
  const { visit } = await c.opened;
  const request = await visit.openRequest();
  if (!a.tokens) {
    const answer = post.send(pathOpen, request, tableSize);
    answer.catch(() => {});
    // From here on there is something to close, whenever she goes.
    c.leaving ??= await visit.closeRequest(undefined, []);
    a.tokens = await visit.table(await answer);
  }
  while (a.bodies.length < a.tokens.length) {
    a.bodies.push(await post.send(pathBody, a.tokens[a.bodies.length]!.slice(0, bodyRequestSize), replySize));
  }
  a.mail = await visit.bodies(a.bodies);
  if (a.mail.received.length > 0) {
    // Who goes away in the middle destroys nothing.
    c.leaving = await visit.closeRequest(undefined, a.mail.received.map((m) => m.id));
  }
  visit.prepare().catch(() => {});
}

// --- the doors ---

function start(): void {
  show("start");
  doors();
}

function doors(): void {
  for (const door of screen.querySelectorAll<HTMLElement>("[data-go]")) {
    door.addEventListener("click", (e) => {
      e.preventDefault();
      if (!globalThis.crypto?.subtle) fail(say("browser"));
      else if (door.dataset["go"] === "write") void write(door);
      else back();
    });
  }
}

/** The first visit: the words at once, and the letterbox meanwhile. */
async function write(door: HTMLElement): Promise<void> {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.dataset["progress"] = "";
  door.after(status);
  await work(say("preparing"), async () => {
    now = undefined; // words that were typed behind the other door don't belong on this screen
    try {
      const newsroom = await meet();
      now = converse(newsroom, await Passphrase.make(), true);
    } catch (err) {
      fail(err instanceof Distrust ? err.sentence : undelivered(err));
    }
  });
  status.remove();
  if (!now || gone) return;
  const c = now;
  show("write");
  showWords(c.words);
  letterForm(c);
  tryWords(c);
  // What fails here is tried again when she sends.
  arrive(c).catch(() => {});
}

function showWords(words: Passphrase): void {
  const box = find("[data-words]");
  if (!box) return;
  box.lang = listOf(language).language;
  box.textContent = words.lines(box.lang).join("\n");
}

/** Tells whether what she typed are her words. It never keeps her from sending. */
function tryWords(c: Conversation): void {
  const field = find<HTMLInputElement>("[name=try]");
  const answer = find("[data-tried]");
  if (!field || !answer) return;
  const check = async () => {
    const sentence = await tried(c, field.value);
    answer.textContent = sentence;
    answer.hidden = sentence === "";
  };
  field.addEventListener("change", () => void check());
  field.addEventListener("keydown", (e) => e.key === "Enter" && void check());
}

async function tried(c: Conversation, typed: string): Promise<string> {
  if (typed.trim() === "") return "";
  try {
    return say((await Passphrase.parse(typed)).equals(c.words) ? "tryRight" : "tryWrong");
  } catch (err) {
    return slip(typed, err);
  }
}

/** What is wrong with typed words. */
function slip(typed: string, err: unknown): string {
  if (err instanceof WordError) {
    const near = err.near.length > 0 ? " " + say("wordNear", { near: err.near.join(", ") }) : "";
    return say("wordUnknown", { n: err.position, word: visible(err.word) }) + near;
  }
  switch (err instanceof Refused ? err.reason : "") {
    case "count":
      return say("wordCount", { n: splitWords(typed).length });
    case "checksum":
      return say("checksum");
  }
  return say("tooLong");
}

function back(): void {
  show("back");
  const form = find<HTMLFormElement>("[data-back]");
  const field = find<HTMLInputElement>("[name=words]");
  form?.addEventListener("submit", (e) => {
    e.preventDefault();
    void work(say("looking"), () => comeBack(field?.value ?? ""));
  });
}

/**
 * Opens a visit with typed words. The newsroom's card is fetched only now, and
 * the opening envelope follows at once, as on a first visit.
 */
async function comeBack(typed: string): Promise<void> {
  let words: Passphrase;
  try {
    words = await Passphrase.parse(typed);
  } catch (err) {
    return complain(slip(typed, err));
  }
  try {
    if (!now || !now.words.equals(words)) now = converse(await meet(), words, false);
    await arrive(now);
  } catch (err) {
    if (err instanceof Distrust) return fail(err.sentence);
    return complain(undelivered(err));
  }
  if (!gone) letters(now);
}

function letters(c: Conversation): void {
  const { received, receipts } = c.arrival.mail!;
  show("letters");
  const said: string[] = [];
  if (receipts.some((r) => r.read)) said.push(say("read"));
  else if (receipts.length > 0) said.push(say("arrived"));
  if (c.open!.visit.unverified > 0) said.push(say("unverified"));
  said.push(received.length > 0 ? say("letters", { n: received.length }) : say("none"));
  find("[data-receipt]")?.replaceChildren(...paragraphs(said));

  const list = find("[data-letters]");
  const one = list?.querySelector<HTMLTemplateElement>("[data-one-letter]");
  received.forEach((m, i) => {
    const part = one!.content.cloneNode(true) as DocumentFragment;
    part.querySelector("[data-from]")!.textContent = say("from", { desk: visible(m.desk) });
    const body = part.querySelector<HTMLElement>("[data-body]")!;
    body.textContent = visible(m.text);
    if (m.language) body.lang = m.language;
    for (const input of part.querySelectorAll<HTMLInputElement>("input")) {
      const label = part.querySelector<HTMLLabelElement>(`label[for="${input.id}"]`);
      input.id = `${input.name}-${i + 1}`;
      input.value = String(i + 1);
      if (label) label.htmlFor = input.id;
    }
    list!.append(part);
  });
  for (const only of ["[data-answers-none]", "[data-keep-hint]"]) {
    const part = find(only);
    if (part) part.hidden = received.length === 0;
  }
  letterForm(c);
}

// --- the letter ---

function letterForm(c: Conversation): void {
  const form = find<HTMLFormElement>("[data-letter]")!;
  // Only desks of the checked card can be written to.
  for (const box of form.querySelectorAll<HTMLInputElement>("[name=to]")) {
    if (!c.newsroom.desks.some((d) => d.name === box.value)) box.closest(".tick")?.remove();
  }
  // Nothing but a button sends a letter: browsers take Enter in a field for one.
  for (const event of ["keydown", "keypress"] as const) {
    form.addEventListener(event, (e) => e.key === "Enter" && e.target instanceof HTMLInputElement && e.preventDefault());
  }
  // What was missing is there once she writes on.
  form.querySelector("[name=text]")?.addEventListener("input", () => complain());
  const uploads = new Map<File, Promise<Upload>>();
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const step = e.submitter?.getAttribute("value") ?? "send";
    void work(step === "leave" ? say("sending") : say("sealing"), () => finish(c, form, step, uploads));
  });
}

function chosen(form: HTMLFormElement, name: string): string[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map((i) => i.value);
}

/**
 * Closes the visit: with her letter, or without one when she leaves. What she
 * wrote stays where it is until the letterbox has said that it is kept.
 */
async function finish(c: Conversation, form: HTMLFormElement, step: string, uploads: Map<File, Promise<Upload>>): Promise<void> {
  const received = c.arrival.mail?.received ?? [];
  const keep = chosen(form, "keep").map((n) => received[Number(n) - 1]!.id);
  const letter = step === "leave" ? undefined : await compose(form, received);
  if (typeof letter === "string") return complain(letter);

  let trying = false;
  try {
    await arrive(c);
    const { keys, visit } = await c.opened;
    if (letter) {
      const ready = await Promise.all(letter.files.map((f) => prepared(uploads, f)));
      for (const u of ready) await u.send((n, all) => progress(say("sendingFile", { n, all }), n, all));
      letter.draft.attachments = ready.map((u) => u.attachment);
      progress(say("sealing"));
      rekey(visit, step === "forget" ? undefined : keys);
    }
    const request = await visit.closeRequest(letter?.draft, keep);
    if (gone) return;
    progress(say("sending"));
    // Of a letter that was on its way nobody can say whether it arrived: if she
    // goes now, no other envelope follows it.
    c.leaving = letter ? undefined : request;
    trying = letter !== undefined;
    await post.deliver(pathClose, request, true);
  } catch (err) {
    if (gone) return;
    if (err instanceof Broken) {
      for (const f of [...uploads.keys()].filter((f) => f.name === err.file)) uploads.delete(f);
      return complain(say("fileBroken", { name: visible(err.file) }), say("kept"));
    }
    const why = undelivered(err);
    if (!trying) return complain(why, ...(letter ? [say("kept")] : []));
    return complain(err instanceof post.Undelivered && err.why !== "unreachable" ? why : say("unknown"));
  }
  c.leaving = undefined;
  await done(c, step, received.length > keep.length, find<HTMLInputElement>("[name=try]")?.value ?? "");
}

function prepared(uploads: Map<File, Promise<Upload>>, file: File): Promise<Upload> {
  const known = uploads.get(file) ?? Upload.of(file);
  uploads.set(file, known);
  return known;
}

let once: Keys | undefined;

/** Who sends and doesn't come back uses keys that nobody has; else keys are given. It looks the same. */
function rekey(visit: Visit, keys: Keys | undefined): void {
  if (!keys) {
    if (!once) visit.rekey((once = Keys.random()));
  } else if (once) {
    once.wipe();
    once = undefined;
    visit.rekey(keys);
  }
}

const scripts: { language: string; letters: RegExp; others: string[] }[] = [
  { language: "en", letters: /\p{Script=Latin}/gu, others: [] },
  { language: "ru", letters: /\p{Script=Cyrillic}/gu, others: ["uk", "be", "bg"] },
  { language: "ar", letters: /\p{Script=Arabic}/gu, others: ["fa", "ur", "ps"] },
];

/** The language of a text by its script alone: the page's, where both have one script. */
function languageOf(text: string): string {
  const counts = scripts.map((s) => text.match(s.letters)?.length ?? 0);
  const most = Math.max(...counts);
  const script = scripts[counts.indexOf(most)]!;
  const ofPage = scripts.find((s) => s.language === language || s.others.includes(language)) ?? scripts[0]!;
  return most === 0 || script === ofPage ? language : script.language;
}

/** The letter as it stands in the form, or the sentence that says why there is none. */
async function compose(form: HTMLFormElement, received: Received[]): Promise<{ draft: Draft; files: File[] } | string> {
  const text = wellFormed(form.querySelector<HTMLTextAreaElement>("[name=text]")!.value);
  const files = [...(form.querySelector<HTMLInputElement>("[name=files]")?.files ?? [])];
  if (text.trim() === "" && files.length === 0) return say("empty");
  if (files.length > maxAttachments) return say("fileMost", { n: maxAttachments });
  for (const f of files) {
    // A file that went away meanwhile seems to be empty, too.
    if (f.size === 0) return say(await f.arrayBuffer().then(() => "fileEmpty", () => "fileBroken"), { name: visible(f.name) });
    if (f.size > maxFile) return say("fileLarge", { name: visible(f.name), size: maxFile / 2 ** 20 });
  }
  const over = utf8Length(text) - maxText(files.length);
  if (over > 0) return say("textLong", { n: Math.ceil((over * text.length) / utf8Length(text)) });
  const answers = received[Number(chosen(form, "answers")[0] || 0) - 1];
  const draft: Draft = {
    text, language: languageOf(text), danger: chosen(form, "danger").length > 0, to: chosen(form, "to"),
    answers: answers?.id, question: answers?.text ?? "", attachments: [],
  };
  return { draft, files };
}

async function done(c: Conversation, step: string, destroyed: boolean, typed: string): Promise<void> {
  blankFields();
  show("sent");
  const sentence = find("[data-done]");
  if (sentence) sentence.textContent = say(step === "leave" ? "left" : step === "forget" ? "sentOnce" : "sent");
  const gone = find("[data-destroyed]");
  if (gone) gone.hidden = !destroyed;
  c.open?.visit.wipe();
  once?.wipe();
  if (!c.first || step === "forget") {
    c.words.wipe();
    return;
  }
  const again = find("[data-words-again]");
  if (again) again.hidden = false;
  showWords(c.words);
  const answer = find("[data-tried]");
  if (answer) {
    answer.textContent = await tried(c, typed);
    answer.hidden = answer.textContent === "";
  }
}

// --- leaving ---

function blankFields(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) {
    if (field.type === "checkbox" || field.type === "radio") (field as HTMLInputElement).checked = false;
    else field.value = "";
  }
}

/** Ends the visit of somebody who goes, without waiting for anything. */
function part(): void {
  const c = now;
  now = undefined;
  post.abandon();
  if (c?.leaving) post.leaveBehind(pathClose, c.leaving);
  c?.open?.visit.wipe();
  c?.words.wipe();
  once?.wipe();
}

function leave(): void {
  if (gone) return;
  gone = true;
  blankFields();
  document.documentElement.replaceChildren();
  part();
  // In the place of this page, so that 'back' doesn't lead to it.
  location.replace("about:blank");
}

addEventListener("keydown", (e) => e.key === "Escape" && (e.preventDefault(), leave()), true);
addEventListener("click", (e) => {
  if (!(e.target instanceof Element)) return;
  if (e.target.closest("[data-exit]")) {
    e.preventDefault();
    leave();
  } else if (e.target.closest(`a[href="#${screen.id}"]`)) {
    e.preventDefault(); // it would be an entry in the history
    screen.focus();
  }
}, true);
addEventListener("pagehide", () => {
  if (gone) return;
  gone = true;
  blankFields();
  screen.replaceChildren();
  part();
});
// A browser that brings back a page it has put aside finds nothing in it.
addEventListener("pageshow", (e) => e.persisted && location.reload());

// What a browser typed into the fields by itself, after a reload, isn't hers.
blankFields();
doors();
