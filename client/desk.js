// Built from sources 6702542022c04f380278ecec0fbc67cde4a7d1db6c3a45e76f93e6150accad28; see client/client.go.
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
    for (const old of document.querySelectorAll("[data-live]")) {
      const now = fresh.querySelector(`[data-live="${old.dataset["live"]}"]`);
      if (!now || now.innerHTML === old.innerHTML || old.contains(document.activeElement) && !now.querySelector("[autofocus]")) continue;
      old.replaceWith(document.adoptNode(now));
      now.querySelector("[autofocus]")?.focus();
    }
    ring();
  }
  function keepRenewing() {
    const every = document.querySelector("[data-poll]")?.dataset["poll"];
    if (!every) return;
    setTimeout(() => void renew().then(keepRenewing), Number(every) * 1e3);
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
      const chosen = area.form?.querySelector("input[name=purpose]:checked")?.dataset["room"];
      const left = Number(chosen ?? area.dataset["room"]) - counter.encode(area.value.replaceAll("\r\n", "\n")).length;
      out.textContent = left >= 0 ? `Room for ${left} more bytes (a letter is one byte in English, two in most other scripts).` : `Too long by ${-left} bytes.`;
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
    const look = () => {
      const purpose = form?.querySelector("input[name=purpose]:checked")?.value;
      const found = purpose !== "safety" && area.value.split(/(?<=[.!?…])\s+|\n+/u).some((s) => s.trim().endsWith("?") && pattern.test(s.trim()));
      if (note) note.hidden = !found;
      const seen = form?.querySelector("input[name=seen]");
      if (seen) seen.value = found ? "yes" : "";
    };
    area.addEventListener("input", look);
    form?.addEventListener("change", look);
    look();
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
})();
