// Many conversations at once, by keyboard: the keys hold only while one of the
// boxes is in use.

for (const list of document.querySelectorAll<HTMLElement>("[data-ticks]")) {
  const boxes = [...list.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const all = (): void => {
    const on = boxes.some((b) => !b.checked);
    for (const b of boxes) b.checked = on;
  };
  list.closest("form")?.querySelector("[data-all]")?.addEventListener("click", all);
  let last = -1;
  list.addEventListener("click", (event) => {
    const at = boxes.indexOf(event.target as HTMLInputElement);
    if (at < 0) return;
    if (event.shiftKey && last >= 0) {
      for (const b of boxes.slice(Math.min(at, last), Math.max(at, last) + 1)) b.checked = boxes[at]!.checked;
    }
    last = at;
  });
  list.addEventListener("keydown", (event) => {
    const at = boxes.indexOf(event.target as HTMLInputElement);
    if (at < 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      event.preventDefault();
      const next = boxes[at + step];
      if (!next) return;
      if (event.shiftKey) boxes[at]!.checked = next.checked = true;
      next.focus();
    } else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      all();
    }
  });
}
