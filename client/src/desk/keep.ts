// Forms that keep what is typed by themselves, and blocks and letters that are
// moved by keyboard. A save that comes second stores nothing over the first:
// the page says so, and the person decides with both before her.

interface Kept {
  version?: number;
  base?: string;
  trouble?: string;
  moved?: boolean;
}

const pause = 1_200;
const timers = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>();
const busy = new Map<HTMLFormElement, Promise<boolean>>();
const stopped = new Set<HTMLFormElement>();

function say(form: HTMLFormElement, text: string, trouble = false): void {
  const out = form.querySelector<HTMLElement>("[data-saved]");
  if (!out) return;
  out.textContent = text;
  out.classList.toggle("over", trouble);
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function fields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((e): e is Field => e instanceof HTMLTextAreaElement || (e instanceof HTMLInputElement && e.type !== "hidden"));
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function encoded(form: HTMLFormElement): URLSearchParams {
  const out = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") out.append(name, value);
  return out;
}

async function store(form: HTMLFormElement): Promise<boolean> {
  const sent = fields(form).map((f) => [f, f.value] as const);
  const body = encoded(form);
  body.set("auto", "yes");
  say(form, "Keeping…");
  let answer: Response;
  try {
    answer = await fetch(form.action, { method: "POST", body, cache: "no-store" });
  } catch {
    say(form, "Not kept yet: the desk doesn't answer. Your text is on this page; it is tried again when you write on.", true);
    return false;
  }
  if (answer.status === 401) {
    say(form, "Not kept: the casebook is locked. Press Save; you will be asked to sign in, and your text goes with you.", true);
    return false;
  }
  const said = (await answer.json().catch(() => ({}))) as Kept;
  if (said.moved) {
    stopped.add(form);
    say(form, "Somebody else changed this meanwhile. Your text is still here: press Save to see both.", true);
    return false;
  }
  if (!answer.ok) {
    say(form, said.trouble ?? "Not kept yet.", true);
    return false;
  }
  set(form, "version", String(said.version ?? ""));
  if (said.base) set(form, "base", said.base);
  for (const [field, value] of sent) field.defaultValue = value;
  say(form, `Kept. Version ${said.version ?? ""}`);
  return true;
}

// keep stores a form at once, if something in it waits to be stored.
export async function keep(form: HTMLFormElement | null): Promise<boolean> {
  if (!form) return true;
  for (;;) {
    const now = busy.get(form);
    if (now) {
      await now;
      continue;
    }
    if (stopped.has(form)) return false;
    if (!timers.has(form)) return true;
    clearTimeout(timers.get(form));
    timers.delete(form);
    const doing = store(form).finally(() => busy.delete(form));
    busy.set(form, doing);
    if (!(await doing)) return false;
  }
}

function later(form: HTMLFormElement): void {
  if (stopped.has(form)) return;
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(() => void keep(form), pause));
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)) return null;
  // What a button beside it needs isn't part of the record.
  if (/^(phrase|instead)\.|^(kind|account|another)$/.test(target.name)) return null;
  return target.form?.dataset["autosave"] === undefined ? null : target.form;
}

addEventListener("input", (event) => {
  const form = formOf(event.target);
  if (form) later(form);
});

// A form that is just being kept is sent when that is done: else it would be
// second to itself.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset["autosave"] === undefined) return;
    clearTimeout(timers.get(form));
    timers.delete(form);
    const now = busy.get(form);
    if (!now) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const by = event.submitter;
    void now.then(() => form.requestSubmit(by instanceof HTMLButtonElement ? by : undefined));
  },
  { capture: true },
);

addEventListener("keydown", (event) => {
  const form = document.querySelector<HTMLFormElement>("form[data-autosave]");
  if (form && (event.ctrlKey || event.metaKey) && !event.altKey && (event.key === "s" || event.code === "KeyS")) {
    event.preventDefault();
    if (stopped.has(form)) {
      form.requestSubmit();
      return;
    }
    if (!timers.has(form)) timers.set(form, setTimeout(() => undefined));
    void keep(form);
    return;
  }
  if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  const block = event.target instanceof Element ? event.target.closest("[data-move]") : null;
  const button = block?.querySelector<HTMLButtonElement>(event.key === "ArrowUp" ? "[data-up]" : "[data-down]");
  if (!button) return;
  event.preventDefault();
  if (!button.disabled) button.click();
});

// After a block has been moved or added, the keys go on in it.
const there = location.hash ? document.getElementById(location.hash.slice(1)) : null;
if (there?.dataset["move"] !== undefined) there.focus();
