// What all pages of the desk do with scripts on. Without them every page
// works: it shows less by itself.

const body = document.body;
const token = body.dataset["token"] ?? "";
const poll = { "Desk-Poll": "1" };

document.documentElement.dataset["scripts"] = "on";

// renew fetches this page again and puts its live parts in place of the shown
// ones, unless somebody is using a control inside.
async function renew(): Promise<void> {
  let text: string;
  try {
    const answer = await fetch(location.href, { headers: poll, cache: "no-store" });
    if (answer.status === 401) {
      if (!typed()) location.assign("/sign-in?locked");
      return;
    }
    if (!answer.ok) return;
    text = await answer.text();
  } catch {
    return; // the desk is being started anew; the next time will do
  }
  const fresh = new DOMParser().parseFromString(text, "text/html");
  document.title = fresh.title;
  for (const old of document.querySelectorAll<HTMLElement>("[data-live]")) {
    const now = fresh.querySelector<HTMLElement>(`[data-live="${old.dataset["live"]}"]`);
    if (!now || now.innerHTML === old.innerHTML || (old.contains(document.activeElement) && !now.querySelector("[autofocus]"))) continue;
    old.replaceWith(document.adoptNode(now));
    now.querySelector<HTMLElement>("[autofocus]")?.focus();
  }
  ring();
}

function keepRenewing(): void {
  const every = [...document.querySelectorAll<HTMLElement>("[data-poll]")].map((e) => Number(e.dataset["poll"]));
  if (every.length === 0) return;
  setTimeout(() => void renew().then(keepRenewing), Math.min(...every) * 1000);
}

// typed says whether a form holds words that were not sent.
function typed(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input[type=text], input:not([type])")].some((f) => f.value !== f.defaultValue);
}

// Who is away is signed out by the server; the page follows, so that nothing
// stays on the screen. Who types is not away.
const idle = Number(body.dataset["idle"] ?? 0);
let used = Date.now();
let told = Date.now();
function active(): void {
  used = Date.now();
  if (!idle || used - told < 60_000) return;
  told = used;
  void fetch("/awake", { method: "POST", body: new URLSearchParams({ token }) }).catch(() => undefined);
}
if (idle) {
  for (const event of ["keydown", "pointerdown", "scroll"]) addEventListener(event, active, { passive: true });
  setInterval(() => {
    if (Date.now() - used > idle * 1000 && !typed()) location.assign("/sign-in?locked");
  }, 5_000);
}

// A form that was sent says so, and isn't sent twice.
addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented) return;
  const status = form.querySelector<HTMLElement>("[data-status]");
  if (status && form.dataset["busy"]) status.textContent = form.dataset["busy"];
  // After the form has been read: a disabled button isn't sent.
  setTimeout(() => {
    for (const b of form.querySelectorAll("button")) b.disabled = true;
  });
  // What comes as a file leaves this page where it is.
  if (form.dataset["file"] !== undefined) setTimeout(() => wake(form), 3_000);
});
function wake(where: ParentNode): void {
  for (const b of where.querySelectorAll("button")) b.disabled = false;
}
addEventListener("pageshow", (event) => {
  if (event.persisted) wake(document);
});

// How much room is left, in the bytes in which a message is counted.
const counter = new TextEncoder();
for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-room]")) {
  const out = document.getElementById(area.dataset["left"] ?? "");
  const show = (): void => {
    if (!out) return;
    const chosen = area.form?.querySelector<HTMLInputElement>("input[name=purpose]:checked")?.dataset["room"];
    const left = Number(chosen ?? area.dataset["room"]) - counter.encode(area.value.replaceAll("\r\n", "\n")).length;
    out.textContent = left >= 0 ? `Room for ${left.toLocaleString("en-GB")} more bytes (a letter is one byte in English, two in most other scripts).` : `Too long by ${-left} bytes.`;
    out.classList.toggle("over", left < 0);
  };
  area.addEventListener("input", show);
  area.form?.addEventListener("change", show);
  show();
}

// A question that suggests its answer is noted while it is written.
for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-leading]")) {
  const note = document.getElementById("leading");
  const form = area.form;
  const pattern = new RegExp(area.dataset["leading"] ?? "$^", "iu");
  const look = (): void => {
    const purpose = form?.querySelector<HTMLInputElement>("input[name=purpose]:checked")?.value;
    const found = purpose !== "safety" && area.value.split(/(?<=[.!?…])\s+|\n+/u).some((s) => s.trim().endsWith("?") && pattern.test(s.trim()));
    if (note) note.hidden = !found;
    const seen = form?.querySelector<HTMLInputElement>("input[name=seen]");
    if (seen) seen.value = found ? "yes" : "";
  };
  area.addEventListener("input", look);
  form?.addEventListener("change", look);
  look();
}

// Buttons that put a ready sentence into a box.
for (const b of document.querySelectorAll<HTMLButtonElement>("button[data-say]")) {
  b.addEventListener("click", () => {
    const area = document.getElementById(b.dataset["into"] ?? "") as HTMLTextAreaElement | null;
    if (!area) return;
    area.value = area.value.trim() === "" ? (b.dataset["say"] ?? "") : `${area.value.trimEnd()}\n${b.dataset["say"] ?? ""}`;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  });
}

// The sound for somebody in danger, only if it was asked for.
let bell: AudioContext | undefined;
function ring(): void {
  if (!document.querySelector("[data-ring]") || !document.querySelector("[data-live=danger] .danger")) return;
  bell ??= new AudioContext();
  for (const [at, tone] of [[0, 660], [0.35, 880]] as const) {
    const o = new OscillatorNode(bell, { frequency: tone });
    const loud = new GainNode(bell, { gain: 0.15 });
    o.connect(loud).connect(bell.destination);
    o.start(bell.currentTime + at);
    o.stop(bell.currentTime + at + 0.3);
  }
}

keepRenewing();
ring();
