// Whether a document is the one that was made from the proofs.

/** The words at the first place that differs, or "style" for a style sheet. */
export type Difference = { shown: string; made: string } | "style";

/** The first place at which the document that the browser shows isn't the one that was made; null if there is none. */
export function difference(shown: Document, made: Document): Difference | null {
  const pairs: [Node | null, Node | null][] = [[shown, made]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair;
    if (a === null || b === null || a.nodeType !== b.nodeType || a.nodeName !== b.nodeName || a.nodeValue !== b.nodeValue) return between(a, b);
    if (a instanceof Element && a.namespaceURI !== (b as Element).namespaceURI) return between(a, b);
    // What hangs in the shadow of an element is shown in the place of its children.
    if (a instanceof Element && a.shadowRoot !== null) return between(a.shadowRoot, b);
    if (a instanceof Element) {
      const [has, wants] = [attributes(a), attributes(b as Element)];
      if (has !== wants) return { shown: has, made: wants };
    }
    // In the order of the page, so that the first difference is found first.
    const [as, bs] = [[...a.childNodes], [...b.childNodes]];
    for (let i = Math.max(as.length, bs.length) - 1; i >= 0; i--) pairs.push([as[i] ?? null, bs[i] ?? null]);
  }
  return null;
}

// attributes are an element's, but for what a reader sets who unfolds it.
function attributes(e: Element): string {
  const all = [...e.attributes].filter((a) => !(a.name === "open" && e instanceof HTMLDetailsElement)).map((a) => `${a.name}="${a.value}"`);
  return [e.localName, ...all.sort()].join(" ");
}

const length = 80;

// between is what both say from shortly before the place where they part.
function between(a: Node | null, b: Node | null): Difference {
  const [s, m] = [a, b].map((n) => (n?.textContent ?? "").replace(/\s+/gu, " ").trim()) as [string, string];
  let at = 0;
  while (at < Math.min(s.length, m.length) && s[at] === m[at]) at++;
  const from = Math.max(0, s.lastIndexOf(" ", Math.max(0, at - 20)));
  const cut = (t: string) => (t.slice(from, from + length) + (t.length > from + length ? "…" : "")).trim();
  if (s === m) return { shown: a?.nodeName.toLowerCase() ?? "", made: b?.nodeName.toLowerCase() ?? "" };
  return { shown: cut(s), made: cut(m) };
}

/** "style" if the document is drawn by other rules than those of the one style sheet. */
export function otherStyle(style: string): Difference | null {
  const wanted = new CSSStyleSheet();
  wanted.replaceSync(style);
  const rules = (sheet: CSSStyleSheet) => [...sheet.cssRules].map((r) => r.cssText).join("\n");
  const [only] = document.styleSheets;
  if (document.styleSheets.length !== 1 || only === undefined || document.adoptedStyleSheets.length > 0 || only.disabled || only.media.length > 0) return "style";
  return rules(only) === rules(wanted) ? null : "style";
}
