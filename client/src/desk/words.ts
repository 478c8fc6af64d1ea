// The words of an account: hidden, shown and renamed by keyboard, mouse or
// touch. The server decides and keeps every step; this script chooses words,
// asks, and puts the server's new page in place of the old one, so that what is
// seen is always what is stored.

import { keep } from "./keep.ts";

const words = (): HTMLElement | null => document.getElementById("words");

// A word is known by its text and place: its element changes with each answer.
interface Place {
  letter: string;
  of: string;
  start: number;
}

let caret: HTMLElement | null = null;
let anchor: HTMLElement | null = null;
let extending = false; // the button "Select more" is pressed

const all = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("#words .said .w")].filter((w) => w.dataset["s"] !== undefined);
const textOf = (w: HTMLElement): HTMLElement | null => w.closest<HTMLElement>("section.text");
const start = (w: HTMLElement): number => Number(w.dataset["s"]);
const end = (w: HTMLElement): number => Number(w.dataset["e"]);
const bare = (s: string): string => s.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");

function placeOf(w: HTMLElement | null): Place | null {
  const text = w && textOf(w);
  return w && text ? { letter: text.dataset["letter"] ?? "", of: text.dataset["of"] ?? "", start: start(w) } : null;
}

function find(p: Place | null): HTMLElement | null {
  if (!p) return null;
  return all().find((w) => start(w) === p.start && textOf(w)?.dataset["letter"] === p.letter && textOf(w)?.dataset["of"] === p.of) ?? null;
}

function say(text: string): void {
  const out = document.querySelector<HTMLElement>("#words [data-tools] [data-status]");
  if (out) out.textContent = text;
}

// chosen are the words from the anchor to the caret.
function chosen(): HTMLElement[] {
  if (!caret) return [];
  const text = textOf(caret);
  const from = anchor && textOf(anchor) === text ? anchor : caret;
  const [a, b] = start(from) <= start(caret) ? [from, caret] : [caret, from];
  return all().filter((w) => textOf(w) === text && start(w) >= start(a) && start(w) <= start(b));
}

function paint(): void {
  const now = new Set(chosen());
  for (const w of all()) {
    const on = now.has(w) ? "true" : "false";
    if (w.getAttribute("aria-selected") !== on) w.setAttribute("aria-selected", on);
  }
}

function move(to: HTMLElement | undefined, more: boolean, focus = true): void {
  if (!to) return;
  if (caret) caret.tabIndex = -1;
  if (more && caret && textOf(to) !== textOf(caret)) return void (caret.tabIndex = 0);
  caret = to;
  if (!more || !anchor) anchor = to;
  to.tabIndex = 0;
  if (focus) to.focus();
  paint();
}

// enhance makes words of plain text into things that can be chosen.
function enhance(): void {
  for (const p of document.querySelectorAll<HTMLElement>("#words .said[data-paragraph]")) {
    p.classList.add("words-on");
    p.setAttribute("role", "listbox");
    p.setAttribute("aria-multiselectable", "true");
    const about = textOf(p)?.dataset["of"] === "question" ? "The question" : "Her words";
    p.setAttribute("aria-label", `${about}, paragraph ${p.dataset["paragraph"] ?? ""}`);
  }
  for (const w of all()) {
    w.setAttribute("role", "option");
    w.setAttribute("aria-selected", "false");
    w.tabIndex = -1;
    const state = w.classList.contains("hid") ? ", hidden" : w.classList.contains("named") ? ", hidden as a name" : "";
    if (state) w.setAttribute("aria-label", (w.textContent ?? "") + state);
  }
}

// Everything is asked one after the other, in the order of the keys.
let queue: Promise<void> = Promise.resolve();
function ask(task: () => Promise<void>): void {
  queue = queue.then(task).catch(() => say("That didn't arrive. Nothing was changed: try again."));
}

// put takes the words of the server's answer in place of those shown.
function put(page: Document): void {
  const old = words();
  const fresh = page.getElementById("words");
  if (!old || !fresh) return;
  const held = { caret: placeOf(caret), anchor: placeOf(anchor), inside: old.contains(document.activeElement) || document.activeElement === document.body };
  const open = [...old.querySelectorAll("details")].map((d) => d.open);
  old.replaceWith(document.adoptNode(fresh));
  fresh.querySelectorAll("details").forEach((d, i) => (d.open = open[i] ?? d.open));
  // If somebody else has changed the fields above meanwhile, the form stays what
  // it was made from, and the next save shows both.
  const field = (where: Document, name: string): HTMLInputElement | null => where.querySelector(`#account [name=${name}]`);
  const version = field(document, "version");
  if (version && field(page, "base")?.value === field(document, "base")?.value) version.value = field(page, "version")?.value ?? "";
  enhance();
  caret = find(held.caret) ?? all()[0] ?? null;
  anchor = find(held.anchor) ?? caret;
  if (caret) {
    caret.tabIndex = 0;
    if (held.inside) caret.focus({ preventScroll: true });
  }
  extending = false;
  paint();
}

const message = (page: Document): string => (page.querySelector("main > .message")?.textContent ?? "").trim();

async function send(url: string, body: URLSearchParams): Promise<{ page: Document; url: string; ok: boolean } | null> {
  const answer = await fetch(url, { method: "POST", body, cache: "no-store" });
  if (answer.status === 401) {
    location.assign("/sign-in?locked");
    return null;
  }
  return { page: new DOMParser().parseFromString(await answer.text(), "text/html"), url: answer.url, ok: answer.ok };
}

const account = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>("form#account");

function change(pairs: Record<string, string>): void {
  ask(async () => {
    const here = words();
    if (!here) return;
    if (!(await keep(account()))) {
      say("What is written in the fields can't be kept yet, so nothing else was changed. Press Save first.");
      return;
    }
    const got = await send(here.dataset["words"] ?? "", new URLSearchParams({ token: here.dataset["token"] ?? "", ...pairs }));
    if (!got) return;
    put(got.page);
    say(message(got.page));
  });
}

function span(): Record<string, string> | null {
  const now = chosen();
  const first = now[0];
  const last = now.at(-1);
  const p = placeOf(first ?? null);
  if (!first || !last || !p) return null;
  return { at: p.letter, of: p.of, start: String(start(first)), end: String(end(last)) };
}

function toggle(): void {
  const now = chosen();
  const at = span();
  if (!at) return say("Choose a word first.");
  const shown = now.filter((w) => !w.classList.contains("hid") && !w.classList.contains("named"));
  change({ words: shown.length === 0 ? "show" : "hide", ...at });
}

// look goes to the next word for which a test holds, round the end.
function look(test: (w: HTMLElement) => boolean, back: boolean, none: string): void {
  const list = all();
  const from = caret ? list.indexOf(caret) : -1;
  for (let i = 1; i <= list.length; i++) {
    const w = list[(((back ? from - i : from + i) % list.length) + list.length) % list.length];
    if (w && w !== caret && test(w)) {
      move(w, false);
      say("");
      return;
    }
  }
  say(none);
}

function same(back: boolean): void {
  const key = chosen().map((w) => bare(w.textContent ?? "").toLowerCase());
  const list = all();
  if (key.length === 0 || key.join("") === "") return;
  const begins = (w: HTMLElement): boolean => {
    const i = list.indexOf(w);
    return key.every((k, j) => bare(list[i + j]?.textContent ?? "").toLowerCase() === k);
  };
  const first = chosen()[0];
  if (first) move(first, false, false);
  look(begins, back, "It stands nowhere else in this account.");
  const i = caret ? list.indexOf(caret) : -1;
  if (key.length > 1 && i >= 0) move(list[i + key.length - 1], true);
}

// The register entry of a form, in a box above the page.
const dialog = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>("#words dialog[data-dialog]");

function fillDialog(page: Document): void {
  const box = dialog();
  const panel = page.querySelector("[data-panel]");
  if (!box || !panel) return;
  const trouble = page.querySelector("main > .message.trouble");
  box.replaceChildren(...(trouble ? [document.adoptNode(trouble)] : []), document.adoptNode(panel));
  if (!box.open) box.showModal();
  box.querySelector<HTMLElement>("[autofocus]")?.focus();
}

function rename(): void {
  const at = span();
  if (!at || !bare(chosen().map((w) => w.textContent ?? "").join(" "))) return say("Choose a word first.");
  ask(async () => {
    const answer = await fetch(`${words()?.dataset["name"] ?? ""}?${new URLSearchParams(at)}`, { cache: "no-store" });
    if (answer.status === 401) return location.assign("/sign-in?locked");
    fillDialog(new DOMParser().parseFromString(await answer.text(), "text/html"));
  });
}

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.closest("dialog[data-dialog]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === "string") body.append(name, value);
    ask(async () => {
      if (!(await keep(account()))) {
        dialog()?.close();
        say("What is written in the fields can't be kept yet, so nothing else was changed. Press Save first.");
        return;
      }
      const got = await send(form.action, body);
      if (!got) return;
      if (got.page.querySelector("[data-panel]")) return fillDialog(got.page);
      dialog()?.close();
      put(got.page);
      say(message(got.page));
      caret?.focus();
    });
  },
  { capture: true },
);

function act(what: string, back = false): void {
  switch (what) {
    case "toggle":
      return toggle();
    case "rename":
      return rename();
    case "next":
      return look((w) => w.classList.contains("look"), back, "No other word with a capital letter or a digit is shown.");
    case "same":
      return same(back);
    case "undo":
    case "redo":
      return change({ words: what });
    case "keys":
      document.querySelector<HTMLDialogElement>("dialog[data-keys]")?.showModal();
      return;
    case "extend":
      extending = !extending;
      document.querySelector("#words [data-do=extend]")?.setAttribute("aria-pressed", String(extending));
      return say(extending ? "The next word that you choose is the last of several." : "");
  }
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return;
  const button = target.closest<HTMLElement>("#words [data-do]");
  if (button) return act(button.dataset["do"] ?? "");
  if (target.closest("dialog [data-close]")) {
    event.preventDefault();
    dialog()?.close();
    caret?.focus();
    return;
  }
  const chip = target.closest<HTMLElement>("#words a[data-find]");
  if (chip && !event.ctrlKey && !event.metaKey) {
    const text = textOf(chip);
    const w = find({ letter: text?.dataset["letter"] ?? "", of: text?.dataset["of"] ?? "", start: Number(chip.dataset["find"]) });
    if (!w) return;
    event.preventDefault();
    move(w, false);
    rename();
  }
});

// Words are chosen with the pointer: a click, a click with Shift, or a pull.
let pulling = false;
const under = (event: Event): HTMLElement | null => (event.target instanceof Element ? event.target.closest<HTMLElement>("#words .words-on .w") : null);
document.addEventListener("pointerdown", (event) => {
  const w = under(event);
  if (!w || event.button !== 0) return;
  if (event.pointerType === "mouse") {
    event.preventDefault();
    pulling = true;
    move(w, event.shiftKey || extending);
  }
});
document.addEventListener("pointerover", (event) => {
  const w = pulling ? under(event) : null;
  if (w) move(w, true);
});
addEventListener("pointerup", (event) => {
  pulling = false;
  const w = event.pointerType === "mouse" ? null : under(event);
  if (w) move(w, extending);
});

// line finds the word in the line above or below that is nearest.
function line(down: boolean): HTMLElement | undefined {
  if (!caret) return undefined;
  const here = caret.getBoundingClientRect();
  const middle = (here.left + here.right) / 2;
  let best: HTMLElement | undefined;
  let score = Infinity;
  for (const w of all()) {
    const r = w.getBoundingClientRect();
    const away = down ? r.top - here.top : here.top - r.top;
    if (away < here.height / 2) continue;
    const s = Math.round(away / 4) * 10_000 + Math.abs((r.left + r.right) / 2 - middle);
    if (s < score) [best, score] = [w, s];
  }
  return best;
}

// letter is the letter of a key on a Latin keyboard, whatever is written on
// the person's own.
function letter(event: KeyboardEvent): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
}

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!words() || !target || target.closest("dialog, input, textarea, select")) return;
  const here = target.closest("#words .words-on .w") !== null;
  const near = here || target.closest("#words [data-tools]") !== null || target === document.body || target.id === "main";
  const done = (): void => event.preventDefault();
  if (event.ctrlKey || event.metaKey) {
    if (!near || event.altKey) return;
    const key = letter(event);
    if (key === "z") {
      done();
      act(event.shiftKey ? "redo" : "undo");
    } else if (key === "y") {
      done();
      act("redo");
    }
    return;
  }
  if (event.altKey || !near) return;
  if (event.key === "?") {
    done();
    return act("keys");
  }
  switch (letter(event)) {
    case "h":
      done();
      return act("toggle");
    case "r":
      done();
      return act("rename");
    case "n":
      done();
      return act("next", event.shiftKey);
    case "m":
      done();
      return act("same", event.shiftKey);
    case "u":
      done();
      return act("undo");
  }
  if (!here || !caret) return;
  const list = all();
  const at = list.indexOf(caret);
  const onward = getComputedStyle(caret.closest(".said") ?? caret).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const paragraph = list.filter((w) => w.closest(".said") === caret?.closest(".said"));
  let to: HTMLElement | undefined;
  switch (event.key) {
    case "ArrowLeft":
    case "ArrowRight":
      to = list[event.key === onward ? at + 1 : at - 1];
      break;
    case "ArrowUp":
    case "ArrowDown":
      to = line(event.key === "ArrowDown");
      break;
    case "Home":
      to = paragraph[0];
      break;
    case "End":
      to = paragraph.at(-1);
      break;
    default:
      return;
  }
  done();
  move(to, event.shiftKey || extending);
});

if (words()) {
  enhance();
  caret = anchor = all()[0] ?? null;
  if (caret) caret.tabIndex = 0;
  paint();
}
