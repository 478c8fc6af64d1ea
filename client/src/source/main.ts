// The page of the person who speaks. Everything happens in the one document
// that was loaded: it holds the other screens as templates, and keeps nothing
// anywhere else. No address is left, no entry in the history, no storage.
//
// Trust: this script is trusted with the nine words and with what she types. It
// doesn't trust the letterbox: the newsroom's card is checked against the
// number in the page and against the public log before anything is sent. Who
// controls the server can change this script; the page says so.

import {
  bodyRequestSize, cellSize, consent, Keys, maxAttachments, maxFile, maxSilence, maxText, maxTextBesideRule, maxWish, minSilence, offer, Passphrase, pathBody, pathClose, pathOpen, replySize, RuleDesk, tableSize, Visit, WordError,
  type Draft, type Newsroom, type Received, type Receipt, type Rule,
} from "../envelope.ts";
import { parseBundle, signingKey } from "../ledger.ts";
import { fromHex, Refused, utf8Length, wellFormed, type Bytes } from "../lib/bytes.ts";
import * as seal from "../seal.ts";
import { learn, listOf, splitWords } from "../words/words.ts";
import { Broken, cellsOf, largeFile, megabytes, Upload } from "./files.ts";
import * as post from "./post.ts";

const screen = document.querySelector<HTMLElement>("#screen")!;
const language = document.body.dataset["lang"] ?? "en";
const sentences = JSON.parse(document.querySelector("#catalogue")!.textContent!) as Record<string, string>;

learn(listOf(language).language, JSON.parse(document.querySelector("#words")!.textContent!) as string);

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
  /** Nine other words, once she has asked for them. */
  other: Passphrase | undefined;
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
  const c: Conversation = { newsroom, words, other: undefined, first, opened, open: undefined, arrival, leaving: undefined };
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
  if (a.mail.received.length > 0 || (visit.offered & offer.echo) !== 0) {
    // Who goes away in the middle destroys nothing, and leaves the word that she was shown.
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
  const { offered, echo, word } = c.open!.visit;
  if ((offered & offer.echo) !== 0) {
    if (echo > 0) said.push(say("echo", { word: listWord(echo) }));
    said.push(say("word", { word: listWord(word) }));
  }
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
  offers(c, offered);
  letterForm(c);
}

/** A word by its number, from 1, in the list of the page's language. */
function listWord(n: number): string {
  return listOf(language).words[n - 1] ?? "";
}

// --- what she lays down ---

/** The kinds of consent that each tick takes back, in the order of the page. The server has the same. */
const withdrawals = [
  consent.paraphrase | consent.quote | consent.picture | consent.voice,
  consent.matchInside | consent.matchAcross | consent.court,
  consent.contact,
  consent.hold,
];

/** Shows what is offered to her. Nine other words are made when she asks for them. */
function offers(c: Conversation, offered: number): void {
  for (const [name, bit] of [["decoy", offer.decoy], ["silence", offer.checkIn]] as const) {
    const part = find(`[data-offer=${name}]`);
    if (part) part.hidden = (offered & bit) === 0;
  }
  const part = find<HTMLDetailsElement>("[data-decoy]");
  part?.addEventListener("toggle", () => {
    if (!part.open || c.other) return;
    void Passphrase.make().then((words) => {
      c.other ??= words;
      const box = find("[data-other]");
      if (!box) return;
      box.lang = listOf(language).language;
      box.textContent = c.other.lines(box.lang).join("\n");
    });
  });
}

/** What she lays down as it stands in the form, or the sentence that says what is wrong with it. */
async function laid(c: Conversation, form: HTMLFormElement): Promise<Rule | string | undefined> {
  const rule: Rule = { withdrawn: 0, checkIn: undefined, decoy: undefined };
  for (const n of chosen(form, "withdraw")) rule.withdrawn |= withdrawals[Number(n) - 1] ?? 0;
  const typed = form.querySelector<HTMLInputElement>("[name=days]")?.value.trim() ?? "";
  const days = typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 15)); // Arabic and Persian digits
  const wish = wellFormed(form.querySelector<HTMLTextAreaElement>("[name=wish]")?.value.trim() ?? "");
  if (chosen(form, "ends").length > 0) {
    rule.checkIn = { days: 0, wish: "" };
  } else if (days !== "" || wish !== "") {
    const n = /^[0-9]+$/.test(days) ? Number(days) : 0;
    if (n < minSilence || n > maxSilence) return say("ruleDays", { least: minSilence, most: maxSilence });
    const over = utf8Length(wish) - maxWish;
    if (over > 0) return say("wishLong", { n: Math.ceil((over * wish.length) / utf8Length(wish)) });
    rule.checkIn = { days: n, wish };
  }
  if (chosen(form, "other").length > 0 && c.other) {
    const keys = await c.other.keys(c.newsroom.id);
    rule.decoy = { thread: keys.thread.bytes.slice(), replyKey: keys.replyKey() };
    keys.wipe();
  }
  return rule.withdrawn > 0 || rule.checkIn || rule.decoy ? rule : undefined;
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
  amounts(form);
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
  const later: string[] = []; // what is said of files that aren't whole yet
  const whole: Upload[] = [];
  const received = c.arrival.mail?.received ?? [];
  const keep = chosen(form, "keep").map((n) => received[Number(n) - 1]!.id);
  const letter = step === "leave" ? undefined : await compose(c, form, step, received);
  if (typeof letter === "string") return complain(letter);

  let trying = false;
  try {
    await arrive(c);
    const { keys, visit } = await c.opened;
    let draft = letter?.draft;
    if (letter) {
      rekey(visit, step === "forget" ? undefined : keys);
      for (const file of letter.files) {
        const u = await prepared(uploads, file);
        await upload(u, once ?? keys, file.size < largeFile ? Infinity : letter.most);
        if (u.left === 0) whole.push(u);
        else later.push(partly(u, letter.most));
      }
      letter.draft.attachments = await Promise.all(whole.map((u) => u.attachment()));
      progress(say("sealing"));
      if (letter.draft.text.trim() === "" && whole.length === 0 && !letter.draft.rule) draft = undefined;
    }
    const request = await visit.closeRequest(draft, keep);
    if (gone) return;
    progress(say("sending"));
    // Of a letter that was on its way nobody can say whether it arrived: if she
    // goes now, no other envelope follows it.
    c.leaving = draft ? undefined : request;
    trying = draft !== undefined;
    await post.deliver(pathClose, request, true);
  } catch (err) {
    if (gone) return;
    if (err instanceof RuleDesk) return complain(say("ruleDesk"), say("kept"));
    if (err instanceof Broken) {
      for (const f of [...uploads.keys()].filter((f) => f.name === err.file)) uploads.delete(f);
      return complain(say("fileBroken", { name: visible(err.file) }), say("kept"));
    }
    if (err instanceof post.Stopped) return complain(say("stopped"), say("partKept"), say("kept"));
    const why = undelivered(err);
    const part = letter && letter.files.length > 0 && !once ? [say("partKept")] : [];
    if (!trying) return complain(why, ...part, ...(letter ? [say("kept")] : []));
    return complain(err instanceof post.Undelivered && err.why !== "unreachable" ? why : say("unknown"));
  }
  c.leaving = undefined;
  // Nobody waits for it: what desks fetch ends it, too, and three weeks do.
  for (const u of whole) u.named().catch(() => {});
  await done(c, step, letter?.draft, received.length > keep.length, find<HTMLInputElement>("[name=try]")?.value ?? "", trying, later);
}

// --- files ---

function prepared(uploads: Map<File, Promise<Upload>>, file: File): Promise<Upload> {
  const all = Math.ceil(file.size / 2 ** 20);
  const told = (done: number) => file.size >= largeFile && progress(say("readingFile", { n: Math.floor(done / 2 ** 20), all }), done, file.size);
  const known = uploads.get(file) ?? Upload.of(file, told);
  uploads.set(file, known);
  return known;
}

let uploading: AbortController | undefined;

/** Sends what isn't there yet of a file, so many cells of it at most, with a button to stop. */
async function upload(u: Upload, keys: Keys, most: number): Promise<void> {
  const run = (uploading = new AbortController());
  const stop = stopper(() => run.abort());
  const began = performance.now();
  let first: number | undefined;
  try {
    await u.begin(keys, run.signal, () => progress(say("pausing")));
    await u.send(most, run.signal, (there, all) => {
      if (there === null) return progress(say("pausing"));
      first ??= there;
      if (all < cellsOf(largeFile)) return progress(say("sendingFile", { n: there, all }), there, all);
      const until = Math.min(all, first + most);
      const speed = (there - first) / (performance.now() - began);
      const left = there - first < 3 ? "" : " " + say("timeLeft", { n: Math.max(1, Math.ceil((until - there) / speed / 60000)) });
      progress(say("sendingMB", { n: megabytes(there), all: megabytes(all) }) + left, there, all);
    });
  } finally {
    stop.remove();
    uploading = undefined;
  }
}

/** A button beside the progress, which can be pressed while all others can't. */
function stopper(stop: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["stop"] = "";
  button.textContent = say("stop");
  button.addEventListener("click", stop);
  find("[data-progress]")?.after(button);
  return button;
}

function visits(cells: number, most: number): number {
  return Math.ceil(cells / most);
}

/** What is said of a file that goes on at a later visit. */
function partly(u: Upload, most: number): string {
  const [n, all] = [megabytes(u.count - u.left), megabytes(u.count)];
  return say("filePart", { name: visible(u.name), n, all, visits: visits(u.left, most) });
}

/** Cells of each large file that go at this visit: all, if she chose nothing else; undefined if what she typed is no number. */
function share(form: HTMLFormElement): number | undefined {
  if (chosen(form, "amount")[0] !== "part" || find("[data-amount]")?.hidden) return Infinity;
  // A number in the digits of any writing.
  const typed = form.querySelector<HTMLInputElement>("[name=share]")!.value.normalize("NFKC").trim();
  const n = /^\d{1,5}$/.test(typed) ? Number(typed) : /^\p{Nd}{1,5}$/u.test(typed) ? digits(typed) : 0;
  return n > 0 ? (n * 2 ** 20) / cellSize : undefined;
}

/** The number that decimal digits of one writing stand for: they follow one another, from 0. */
function digits(typed: string): number {
  let n = 0;
  for (const d of typed) {
    let zero = d.codePointAt(0)!;
    const own = zero;
    while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    n = 10 * n + own - zero;
  }
  return n;
}

/** Asks how much of a large file goes now, once one is chosen, and says how many visits that takes. */
function amounts(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>("[data-amount]");
  const line = form.querySelector<HTMLElement>("[data-visits]");
  const files = form.querySelector<HTMLInputElement>("[name=files]");
  if (!box || !line || !files) return;
  const look = () => {
    const large = [...(files.files ?? [])].filter((f) => f.size >= largeFile && f.size <= maxFile);
    box.hidden = large.length === 0;
    const part = chosen(form, "amount")[0] === "part";
    form.querySelector<HTMLElement>("[data-share]")!.hidden = !part;
    const most = share(form);
    line.hidden = !part || large.length === 0;
    line.textContent = most === undefined ? say("number") : say("visits", { n: Math.max(0, ...large.map((f) => visits(cellsOf(f.size), most))) });
  };
  for (const event of ["change", "input"]) form.addEventListener(event, look);
  look();
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
async function compose(c: Conversation, form: HTMLFormElement, step: string, received: Received[]): Promise<{ draft: Draft; files: File[]; most: number } | string> {
  const text = wellFormed(form.querySelector<HTMLTextAreaElement>("[name=text]")!.value);
  const files = [...(form.querySelector<HTMLInputElement>("[name=files]")?.files ?? [])];
  const rule = await laid(c, form);
  if (typeof rule === "string") return rule;
  const danger = chosen(form, "danger").length > 0;
  const wordless = text.trim() === "" && files.length === 0;
  if (wordless && !rule) return say("empty");
  if (files.length > maxAttachments) return say("fileMost", { n: maxAttachments });
  for (const f of files) {
    // A file that went away meanwhile seems to be empty, too.
    if (f.size === 0) return say(await f.arrayBuffer().then(() => "fileEmpty", () => "fileBroken"), { name: visible(f.name) });
    if (f.size > maxFile) return say("fileLarge", { name: visible(f.name), size: maxFile / 2 ** 20 });
  }
  const over = utf8Length(text) - (rule ? maxTextBesideRule : maxText)(files.length);
  if (over > 0) return say("textLong", { n: Math.ceil((over * text.length) / utf8Length(text)) });
  const most = share(form);
  if (most === undefined) return say("number");
  if (most < Infinity && step === "forget") return say("forgetPart");
  const answers = received[Number(chosen(form, "answers")[0] || 0) - 1];
  const draft: Draft = {
    text: wordless ? "" : text, language: languageOf(text), danger, to: chosen(form, "to"),
    answers: answers?.id, question: answers?.text ?? "", attachments: [], rule,
  };
  return { draft, files, most };
}

async function done(c: Conversation, step: string, draft: Draft | undefined, destroyed: boolean, typed: string, lettered: boolean, later: string[]): Promise<void> {
  blankFields();
  show("sent");
  const sentence = find("[data-done]");
  const alone = draft?.rule !== undefined && draft.text === "" && draft.attachments.length === 0 && !draft.danger;
  if (sentence) sentence.textContent = say(!lettered ? "left" : alone ? "ruled" : step === "forget" ? "sentOnce" : "sent");
  sentence?.after(...paragraphs(later));
  const ruled = find("[data-ruled]");
  if (ruled) ruled.hidden = !draft?.rule || alone;
  const word = find("[data-word]");
  if (word && c.open && (c.open.visit.offered & offer.echo) !== 0) {
    word.hidden = false;
    word.textContent = say("word", { word: listWord(c.open.visit.word) });
  }
  const gone = find("[data-destroyed]");
  if (gone) gone.hidden = !destroyed;
  c.open?.visit.wipe();
  c.other?.wipe();
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
  uploading?.abort();
  post.abandon();
  if (c?.leaving) post.leaveBehind(pathClose, c.leaving);
  c?.open?.visit.wipe();
  c?.other?.wipe();
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
