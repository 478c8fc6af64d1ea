// Built from sources b14cab8ee5bb5192746cb25a6d9ed2eb871dda930ed48281cf40e1ac7d250c53; see client/client.go.
"use strict";
(() => {
  // src/desk/frame.ts
  var body = document.body;
  var token = body.dataset["token"] ?? "";
  var poll = { "Desk-Poll": "1" };
  document.documentElement.dataset["scripts"] = "on";
  async function renew() {
    let text;
    try {
      const answer = await fetch(location.href, { headers: poll, cache: "no-store" });
      if (answer.status === 401) {
        if (!typed()) location.assign("/sign-in?locked");
        return;
      }
      if (!answer.ok) return;
      text = await answer.text();
    } catch {
      return;
    }
    const fresh = new DOMParser().parseFromString(text, "text/html");
    document.title = fresh.title;
    for (const old of document.querySelectorAll("[data-live]")) {
      const now = fresh.querySelector(`[data-live="${old.dataset["live"]}"]`);
      if (!now || now.innerHTML === old.innerHTML || old.contains(document.activeElement) && !now.querySelector("[autofocus]")) continue;
      old.replaceWith(document.adoptNode(now));
      now.querySelector("[autofocus]")?.focus();
    }
    ring();
  }
  function keepRenewing() {
    const every = [...document.querySelectorAll("[data-poll]")].map((e) => Number(e.dataset["poll"]));
    if (every.length === 0) return;
    setTimeout(() => void renew().then(keepRenewing), Math.min(...every) * 1e3);
  }
  function typed() {
    return [...document.querySelectorAll("textarea, input[type=text], input:not([type])")].some((f) => f.value !== f.defaultValue);
  }
  var idle = Number(body.dataset["idle"] ?? 0);
  var used = Date.now();
  var told = Date.now();
  function active() {
    used = Date.now();
    if (!idle || used - told < 6e4) return;
    told = used;
    void fetch("/awake", { method: "POST", body: new URLSearchParams({ token }) }).catch(() => void 0);
  }
  if (idle) {
    for (const event of ["keydown", "pointerdown", "scroll"]) addEventListener(event, active, { passive: true });
    setInterval(() => {
      if (Date.now() - used > idle * 1e3 && !typed()) location.assign("/sign-in?locked");
    }, 5e3);
  }
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    const status = form.querySelector("[data-status]");
    if (status && form.dataset["busy"]) status.textContent = form.dataset["busy"];
    setTimeout(() => {
      for (const b of form.querySelectorAll("button")) b.disabled = true;
    });
    if (form.dataset["file"] !== void 0) setTimeout(() => wake(form), 3e3);
  });
  function wake(where) {
    for (const b of where.querySelectorAll("button")) b.disabled = false;
  }
  addEventListener("pageshow", (event) => {
    if (event.persisted) wake(document);
  });
  var counter = new TextEncoder();
  for (const area of document.querySelectorAll("textarea[data-room]")) {
    const out = document.getElementById(area.dataset["left"] ?? "");
    const show = () => {
      if (!out) return;
      const chosen2 = area.form?.querySelector("input[name=purpose]:checked")?.dataset["room"];
      const left = Number(chosen2 ?? area.dataset["room"]) - counter.encode(area.value.replaceAll("\r\n", "\n")).length;
      out.textContent = left >= 0 ? `Room for ${left.toLocaleString("en-GB")} more bytes (a letter is one byte in English, two in most other scripts).` : `Too long by ${-left} bytes.`;
      out.classList.toggle("over", left < 0);
    };
    area.addEventListener("input", show);
    area.form?.addEventListener("change", show);
    show();
  }
  for (const area of document.querySelectorAll("textarea[data-leading]")) {
    const note = document.getElementById("leading");
    const form = area.form;
    const pattern = new RegExp(area.dataset["leading"] ?? "$^", "iu");
    const look2 = () => {
      const purpose = form?.querySelector("input[name=purpose]:checked")?.value;
      const found = purpose !== "safety" && area.value.split(/(?<=[.!?…])\s+|\n+/u).some((s) => s.trim().endsWith("?") && pattern.test(s.trim()));
      if (note) note.hidden = !found;
      const seen = form?.querySelector("input[name=seen]");
      if (seen) seen.value = found ? "yes" : "";
    };
    area.addEventListener("input", look2);
    form?.addEventListener("change", look2);
    look2();
  }
  for (const b of document.querySelectorAll("button[data-say]")) {
    b.addEventListener("click", () => {
      const area = document.getElementById(b.dataset["into"] ?? "");
      if (!area) return;
      area.value = area.value.trim() === "" ? b.dataset["say"] ?? "" : `${area.value.trimEnd()}
${b.dataset["say"] ?? ""}`;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
    });
  }
  var bell;
  function ring() {
    if (!document.querySelector("[data-ring]") || !document.querySelector("[data-live=danger] .danger")) return;
    bell ??= new AudioContext();
    for (const [at, tone] of [[0, 660], [0.35, 880]]) {
      const o = new OscillatorNode(bell, { frequency: tone });
      const loud = new GainNode(bell, { gain: 0.15 });
      o.connect(loud).connect(bell.destination);
      o.start(bell.currentTime + at);
      o.stop(bell.currentTime + at + 0.3);
    }
  }
  keepRenewing();
  ring();

  // src/desk/keep.ts
  var pause = 1200;
  var timers = /* @__PURE__ */ new Map();
  var busy = /* @__PURE__ */ new Map();
  var stopped = /* @__PURE__ */ new Set();
  function say(form, text, trouble = false) {
    const out = form.querySelector("[data-saved]");
    if (!out) return;
    out.textContent = text;
    out.classList.toggle("over", trouble);
  }
  function fields(form) {
    return [...form.elements].filter((e) => e instanceof HTMLTextAreaElement || e instanceof HTMLInputElement && e.type !== "hidden");
  }
  function set(form, name, value) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  function encoded(form) {
    const out = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") out.append(name, value);
    return out;
  }
  async function store(form) {
    const sent = fields(form).map((f) => [f, f.value]);
    const body2 = encoded(form);
    body2.set("auto", "yes");
    say(form, "Keeping…");
    let answer;
    try {
      answer = await fetch(form.action, { method: "POST", body: body2, cache: "no-store" });
    } catch {
      say(form, "Not kept yet: the desk doesn't answer. Your text is on this page; it is tried again when you write on.", true);
      return false;
    }
    if (answer.status === 401) {
      say(form, "Not kept: the casebook is locked. Press Save; you will be asked to sign in, and your text goes with you.", true);
      return false;
    }
    const said = await answer.json().catch(() => ({}));
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
  async function keep(form) {
    if (!form) return true;
    for (; ; ) {
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
      if (!await doing) return false;
    }
  }
  function later(form) {
    if (stopped.has(form)) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => void keep(form), pause));
  }
  function formOf(target) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)) return null;
    if (/^(phrase|instead)\.|^(kind|account|another)$/.test(target.name)) return null;
    return target.form?.dataset["autosave"] === void 0 ? null : target.form;
  }
  addEventListener("input", (event) => {
    const form = formOf(event.target);
    if (form) later(form);
  });
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (form.dataset["autosave"] === void 0) return;
      clearTimeout(timers.get(form));
      timers.delete(form);
      const now = busy.get(form);
      if (!now) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const by = event.submitter;
      void now.then(() => form.requestSubmit(by instanceof HTMLButtonElement ? by : void 0));
    },
    { capture: true }
  );
  addEventListener("keydown", (event) => {
    const form = document.querySelector("form[data-autosave]");
    if (form && (event.ctrlKey || event.metaKey) && !event.altKey && (event.key === "s" || event.code === "KeyS")) {
      event.preventDefault();
      if (stopped.has(form)) {
        form.requestSubmit();
        return;
      }
      if (!timers.has(form)) timers.set(form, setTimeout(() => void 0));
      void keep(form);
      return;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey || event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    const block = event.target instanceof Element ? event.target.closest("[data-move]") : null;
    const button = block?.querySelector(event.key === "ArrowUp" ? "[data-up]" : "[data-down]");
    if (!button) return;
    event.preventDefault();
    if (!button.disabled) button.click();
  });
  var there = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (there?.dataset["move"] !== void 0) there.focus();

  // src/desk/tick.ts
  for (const list of document.querySelectorAll("[data-ticks]")) {
    const boxes = [...list.querySelectorAll("input[type=checkbox]")];
    const all2 = () => {
      const on = boxes.some((b) => !b.checked);
      for (const b of boxes) b.checked = on;
    };
    list.closest("form")?.querySelector("[data-all]")?.addEventListener("click", all2);
    let last = -1;
    list.addEventListener("click", (event) => {
      const at = boxes.indexOf(event.target);
      if (at < 0) return;
      if (event.shiftKey && last >= 0) {
        for (const b of boxes.slice(Math.min(at, last), Math.max(at, last) + 1)) b.checked = boxes[at].checked;
      }
      last = at;
    });
    list.addEventListener("keydown", (event) => {
      const at = boxes.indexOf(event.target);
      if (at < 0) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step) {
        event.preventDefault();
        const next = boxes[at + step];
        if (!next) return;
        if (event.shiftKey) boxes[at].checked = next.checked = true;
        next.focus();
      } else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        all2();
      }
    });
  }

  // src/desk/words.ts
  var words = () => document.getElementById("words");
  var caret = null;
  var anchor = null;
  var extending = false;
  var all = () => [...document.querySelectorAll("#words .said .w")].filter((w) => w.dataset["s"] !== void 0);
  var textOf = (w) => w.closest("section.text");
  var start = (w) => Number(w.dataset["s"]);
  var end = (w) => Number(w.dataset["e"]);
  var bare = (s) => s.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");
  function placeOf(w) {
    const text = w && textOf(w);
    return w && text ? { letter: text.dataset["letter"] ?? "", of: text.dataset["of"] ?? "", start: start(w) } : null;
  }
  function find(p) {
    if (!p) return null;
    return all().find((w) => start(w) === p.start && textOf(w)?.dataset["letter"] === p.letter && textOf(w)?.dataset["of"] === p.of) ?? null;
  }
  function say2(text) {
    const out = document.querySelector("#words [data-tools] [data-status]");
    if (out) out.textContent = text;
  }
  function chosen() {
    if (!caret) return [];
    const text = textOf(caret);
    const from = anchor && textOf(anchor) === text ? anchor : caret;
    const [a, b] = start(from) <= start(caret) ? [from, caret] : [caret, from];
    return all().filter((w) => textOf(w) === text && start(w) >= start(a) && start(w) <= start(b));
  }
  function paint() {
    const now = new Set(chosen());
    for (const w of all()) {
      const on = now.has(w) ? "true" : "false";
      if (w.getAttribute("aria-selected") !== on) w.setAttribute("aria-selected", on);
    }
  }
  function move(to, more, focus = true) {
    if (!to) return;
    if (caret) caret.tabIndex = -1;
    if (more && caret && textOf(to) !== textOf(caret)) return void (caret.tabIndex = 0);
    caret = to;
    if (!more || !anchor) anchor = to;
    to.tabIndex = 0;
    if (focus) to.focus();
    paint();
  }
  function enhance() {
    for (const p of document.querySelectorAll("#words .said[data-paragraph]")) {
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
  var queue = Promise.resolve();
  function ask(task) {
    queue = queue.then(task).catch(() => say2("That didn't arrive. Nothing was changed: try again."));
  }
  function put(page) {
    const old = words();
    const fresh = page.getElementById("words");
    if (!old || !fresh) return;
    const held = { caret: placeOf(caret), anchor: placeOf(anchor), inside: old.contains(document.activeElement) || document.activeElement === document.body };
    const open = [...old.querySelectorAll("details")].map((d) => d.open);
    old.replaceWith(document.adoptNode(fresh));
    fresh.querySelectorAll("details").forEach((d, i) => d.open = open[i] ?? d.open);
    const field = (where, name) => where.querySelector(`#account [name=${name}]`);
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
  var message = (page) => (page.querySelector("main > .message")?.textContent ?? "").trim();
  async function send(url, body2) {
    const answer = await fetch(url, { method: "POST", body: body2, cache: "no-store" });
    if (answer.status === 401) {
      location.assign("/sign-in?locked");
      return null;
    }
    return { page: new DOMParser().parseFromString(await answer.text(), "text/html"), url: answer.url, ok: answer.ok };
  }
  var account = () => document.querySelector("form#account");
  function change(pairs) {
    ask(async () => {
      const here = words();
      if (!here) return;
      if (!await keep(account())) {
        say2("What is written in the fields can't be kept yet, so nothing else was changed. Press Save first.");
        return;
      }
      const got = await send(here.dataset["words"] ?? "", new URLSearchParams({ token: here.dataset["token"] ?? "", ...pairs }));
      if (!got) return;
      put(got.page);
      say2(message(got.page));
    });
  }
  function span() {
    const now = chosen();
    const first = now[0];
    const last = now.at(-1);
    const p = placeOf(first ?? null);
    if (!first || !last || !p) return null;
    return { at: p.letter, of: p.of, start: String(start(first)), end: String(end(last)) };
  }
  function toggle() {
    const now = chosen();
    const at = span();
    if (!at) return say2("Choose a word first.");
    const shown = now.filter((w) => !w.classList.contains("hid") && !w.classList.contains("named"));
    change({ words: shown.length === 0 ? "show" : "hide", ...at });
  }
  function look(test, back, none) {
    const list = all();
    const from = caret ? list.indexOf(caret) : -1;
    for (let i = 1; i <= list.length; i++) {
      const w = list[((back ? from - i : from + i) % list.length + list.length) % list.length];
      if (w && w !== caret && test(w)) {
        move(w, false);
        say2("");
        return;
      }
    }
    say2(none);
  }
  function same(back) {
    const key = chosen().map((w) => bare(w.textContent ?? "").toLowerCase());
    const list = all();
    if (key.length === 0 || key.join("") === "") return;
    const begins = (w) => {
      const i2 = list.indexOf(w);
      return key.every((k, j) => bare(list[i2 + j]?.textContent ?? "").toLowerCase() === k);
    };
    const first = chosen()[0];
    if (first) move(first, false, false);
    look(begins, back, "It stands nowhere else in this account.");
    const i = caret ? list.indexOf(caret) : -1;
    if (key.length > 1 && i >= 0) move(list[i + key.length - 1], true);
  }
  var dialog = () => document.querySelector("#words dialog[data-dialog]");
  function fillDialog(page) {
    const box = dialog();
    const panel = page.querySelector("[data-panel]");
    if (!box || !panel) return;
    const trouble = page.querySelector("main > .message.trouble");
    box.replaceChildren(...trouble ? [document.adoptNode(trouble)] : [], document.adoptNode(panel));
    if (!box.open) box.showModal();
    box.querySelector("[autofocus]")?.focus();
  }
  function rename() {
    const at = span();
    if (!at || !bare(chosen().map((w) => w.textContent ?? "").join(" "))) return say2("Choose a word first.");
    ask(async () => {
      const answer = await fetch(`${words()?.dataset["name"] ?? ""}?${new URLSearchParams(at)}`, { cache: "no-store" });
      if (answer.status === 401) return location.assign("/sign-in?locked");
      fillDialog(new DOMParser().parseFromString(await answer.text(), "text/html"));
    });
  }
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.closest("dialog[data-dialog]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const body2 = new URLSearchParams();
      for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === "string") body2.append(name, value);
      ask(async () => {
        if (!await keep(account())) {
          dialog()?.close();
          say2("What is written in the fields can't be kept yet, so nothing else was changed. Press Save first.");
          return;
        }
        const got = await send(form.action, body2);
        if (!got) return;
        if (got.page.querySelector("[data-panel]")) return fillDialog(got.page);
        dialog()?.close();
        put(got.page);
        say2(message(got.page));
        caret?.focus();
      });
    },
    { capture: true }
  );
  function act(what, back = false) {
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
        document.querySelector("dialog[data-keys]")?.showModal();
        return;
      case "extend":
        extending = !extending;
        document.querySelector("#words [data-do=extend]")?.setAttribute("aria-pressed", String(extending));
        return say2(extending ? "The next word that you choose is the last of several." : "");
    }
  }
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    const button = target.closest("#words [data-do]");
    if (button) return act(button.dataset["do"] ?? "");
    if (target.closest("dialog [data-close]")) {
      event.preventDefault();
      dialog()?.close();
      caret?.focus();
      return;
    }
    const chip = target.closest("#words a[data-find]");
    if (chip && !event.ctrlKey && !event.metaKey) {
      const text = textOf(chip);
      const w = find({ letter: text?.dataset["letter"] ?? "", of: text?.dataset["of"] ?? "", start: Number(chip.dataset["find"]) });
      if (!w) return;
      event.preventDefault();
      move(w, false);
      rename();
    }
  });
  var pulling = false;
  var under = (event) => event.target instanceof Element ? event.target.closest("#words .words-on .w") : null;
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
  function line(down) {
    if (!caret) return void 0;
    const here = caret.getBoundingClientRect();
    const middle = (here.left + here.right) / 2;
    let best;
    let score = Infinity;
    for (const w of all()) {
      const r = w.getBoundingClientRect();
      const away = down ? r.top - here.top : here.top - r.top;
      if (away < here.height / 2) continue;
      const s = Math.round(away / 4) * 1e4 + Math.abs((r.left + r.right) / 2 - middle);
      if (s < score) [best, score] = [w, s];
    }
    return best;
  }
  function letter(event) {
    if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
    return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
  }
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (!words() || !target || target.closest("dialog, input, textarea, select")) return;
    const here = target.closest("#words .words-on .w") !== null;
    const near = here || target.closest("#words [data-tools]") !== null || target === document.body || target.id === "main";
    const done = () => event.preventDefault();
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
    let to;
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
})();
