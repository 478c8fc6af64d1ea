// Whether a document is the one that was made from the proofs.

import { hex } from "../lib/bytes.ts";

/** The words at the first place that differs, or those that something else may be drawn over, or "style" for a style sheet. */
export type Difference = { shown: string; made: string } | { under: string } | "style";

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

// What may carry a shadow, by the standard of the DOM. Every other name that
// may has a hyphen, and is in no page of ours.
const hosts = "article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span";

/**
 * The first place that is drawn from a shadow; null if there is none. The
 * document doesn't tell of a closed one. But under it a child is drawn only
 * where there is a slot of the name that it asks for: so a child that asks for
 * a name which nobody can have foreseen has no style there, and has one in
 * every other place, even where nothing is drawn.
 */
export function shadowed(): Difference | null {
  const slot = hex(crypto.getRandomValues(new Uint8Array(16)));
  const probes = [...document.querySelectorAll(hosts)].map((host) => {
    const probe = document.createElement("span");
    probe.slot = slot;
    host.append(probe);
    return probe;
  });
  try {
    const inside = probes.find((probe) => getComputedStyle(probe).display === "");
    return inside === undefined ? null : { under: cut(text(inside.parentNode), 0) };
  } finally {
    for (const probe of probes) probe.remove();
  }
}

const length = 80;

const text = (n: Node | null) => (n?.textContent ?? "").replace(/\s+/gu, " ").trim();
const cut = (t: string, from: number) => (t.slice(from, from + length) + (t.length > from + length ? "…" : "")).trim();

// between is what both say from shortly before the place where they part.
function between(a: Node | null, b: Node | null): Difference {
  const [s, m] = [text(a), text(b)];
  let at = 0;
  while (at < Math.min(s.length, m.length) && s[at] === m[at]) at++;
  const from = Math.max(0, s.lastIndexOf(" ", Math.max(0, at - 20)));
  if (s === m) return { shown: a?.nodeName.toLowerCase() ?? "", made: b?.nodeName.toLowerCase() ?? "" };
  return { shown: cut(s, from), made: cut(m, from) };
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
