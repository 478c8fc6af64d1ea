// A published report, seen by a reader: the port of package report. The format
// is docs/formats/report.md; its cases are in vectors/report.
//
// Trust: as the Go package. Nothing here is secret, and everything that is
// opened may come from a forger.

import * as ledger from "./ledger.ts";
import * as seal from "./seal.ts";
import { type Bytes, Refused, base64, concat, equal, fromBase64, fromHex, hex, utf8, utf8Length, utf8Lenient, utf8Text } from "./lib/bytes.ts";
import { dayOf, isDay, isMonth } from "./lib/days.ts";
import { sha256 } from "./lib/sha256.ts";

export const format = "vouchsafe/report/v1";
export const renderer = "press/1";

export const maxContent = 4 << 20;
const maxBlocks = 500;
const maxSections = 200;
const maxParagraphs = 2000;
const maxLine = 1000;
const maxParagraph = 64 << 10;
const maxURL = 2000;

// The content of content.json; a field that is empty there is "", 0, [] or
// null here.

export interface Content {
  format: string;
  renderer: string;
  edition: number;
  previous: string;
  date: string;
  language: string;
  newsroom: string;
  title: string;
  standfirst: string;
  warning: string;
  blocks: Block[];
}

// Block has exactly one field that isn't null.
export interface Block {
  prose: Prose | null;
  account: Account | null;
  official: Official | null;
  picture: Picture | null;
  film: Film | null;
  event: Event | null;
  action: Action | null;
  related: Related | null;
}

export interface Prose {
  heading: string;
  paragraphs: string[];
  language: string;
}

export interface Account {
  id: string;
  name: string;
  heading: string;
  sections: Section[];
}

export interface Section {
  evidence: string;
  path: string;
  month: string;
  language: string;
  sealedBy: string;
  substitutions: Substitution[];
  translation: Translation | null;
}

export interface Substitution {
  slot: number;
  bar: number;
  text: string;
}

export interface Translation {
  language: string;
  question: string;
  paragraphs: string[];
}

export interface Official {
  claim: string;
  to: string;
  asked: string;
  status: string;
  answered: string;
  answer: string[];
  language: string;
  translation: Translation | null;
}

export interface Picture {
  file: string;
  alt: string;
  caption: string;
  evidence: string;
  path: string;
  month: string;
  slot: number;
}

export interface Film {
  file: string;
  poster: string;
  captions: string;
  captionsLanguage: string;
  alt: string;
  caption: string;
}

export interface Event {
  title: string;
  start: string; // UTC, "2026-04-08T18:00Z"
  end: string;
  place: string;
  text: string;
  url: string;
}

export interface Action {
  kind: string;
  text: string;
  url: string;
}

export interface Related {
  title: string;
  url: string;
}

// A shape is the fields of an object in their order: what stands there, and
// whether it is left out when it is empty.
type Kind = "string" | "number" | "strings" | { one: Shape } | { many: Shape };
type Shape = [name: string, kind: Kind, optional?: "optional"][];

const translation: Shape = [["language", "string"], ["question", "string", "optional"], ["paragraphs", "strings"]];
const substitution: Shape = [["slot", "number", "optional"], ["bar", "number"], ["text", "string"]];
const section: Shape = [
  ["evidence", "string"], ["path", "string"], ["month", "string"], ["language", "string"], ["sealedBy", "string"],
  ["substitutions", { many: substitution }, "optional"], ["translation", { one: translation }, "optional"],
];
const block: Shape = [
  ["prose", { one: [["heading", "string", "optional"], ["paragraphs", "strings"], ["language", "string", "optional"]] }, "optional"],
  ["account", { one: [["id", "string"], ["name", "string"], ["heading", "string", "optional"], ["sections", { many: section }]] }, "optional"],
  ["official", { one: [
    ["claim", "string"], ["to", "string"], ["asked", "string"], ["status", "string"], ["answered", "string", "optional"],
    ["answer", "strings", "optional"], ["language", "string", "optional"], ["translation", { one: translation }, "optional"],
  ] }, "optional"],
  ["picture", { one: [
    ["file", "string"], ["alt", "string"], ["caption", "string", "optional"], ["evidence", "string", "optional"],
    ["path", "string", "optional"], ["month", "string", "optional"], ["slot", "number", "optional"],
  ] }, "optional"],
  ["film", { one: [
    ["file", "string"], ["poster", "string"], ["captions", "string"], ["captionsLanguage", "string"], ["alt", "string"], ["caption", "string", "optional"],
  ] }, "optional"],
  ["event", { one: [
    ["title", "string"], ["start", "string"], ["end", "string"], ["place", "string"], ["text", "string", "optional"], ["url", "string", "optional"],
  ] }, "optional"],
  ["action", { one: [["kind", "string"], ["text", "string"], ["url", "string", "optional"]] }, "optional"],
  ["related", { one: [["title", "string"], ["url", "string"]] }, "optional"],
];
const content: Shape = [
  ["format", "string"], ["renderer", "string"], ["edition", "number"], ["previous", "string", "optional"], ["date", "string"],
  ["language", "string"], ["newsroom", "string"], ["title", "string"], ["standfirst", "string", "optional"],
  ["warning", "string", "optional"], ["blocks", { many: block }],
];

// Broken is why a file can't be used, as the end of a sentence.
export class Broken extends Error {}

function broken(message: string): never {
  throw new Broken(message);
}

const otherJSON = "it isn't the JSON that this program knows";

type Fields = Record<string, unknown>;

// filled reads the fields of a shape out of parsed JSON; what is missing is empty.
function filled(v: unknown, shape: Shape): Fields {
  if (typeof v !== "object" || v === null || Array.isArray(v)) broken(otherJSON);
  const from = v as Fields;
  for (const name of Object.keys(from)) {
    if (!shape.some((field) => field[0] === name)) broken(otherJSON);
  }
  const to: Fields = {};
  for (const [name, kind] of shape) to[name] = value(Object.hasOwn(from, name) ? from[name] : undefined, kind);
  return to;
}

function value(v: unknown, kind: Kind): unknown {
  if (kind === "string" || kind === "number") {
    if (v === undefined) return kind === "string" ? "" : 0;
    if (typeof v !== kind || kind === "number" && !Number.isSafeInteger(v)) broken(otherJSON);
    return v;
  }
  if (kind !== "strings" && "one" in kind) return v === undefined ? null : filled(v, kind.one);
  if (v === undefined) return [];
  if (!Array.isArray(v)) broken(otherJSON);
  return v.map((item) => kind === "strings" ? value(item, "string") : filled(item, kind.many));
}

// ordered is what JSON.stringify writes in the order and with the fields that
// the format asks for.
function ordered(v: Fields, shape: Shape): Fields {
  const to: Fields = {};
  for (const [name, kind, optional] of shape) {
    const field = v[name];
    if (optional && (field === "" || field === 0 || field === null || Array.isArray(field) && field.length === 0)) continue;
    if (typeof kind === "string" || field === null) to[name] = field;
    else if ("one" in kind) to[name] = ordered(field as Fields, kind.one);
    else to[name] = (field as Fields[]).map((item) => ordered(item, kind.many));
  }
  return to;
}

// parseContent reads content.json. It refuses unknown fields and any bytes
// but the one encoding of what they say, with an error whose message is the
// end of a sentence.
export function parseContent(b: Bytes): Content {
  if (b.length > maxContent) broken(`it has ${b.length} bytes, and the limit is ${maxContent}`);
  const text = utf8Text(b);
  if (text === undefined) broken(otherJSON);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    broken(otherJSON);
  }
  const c = filled(parsed, content) as unknown as Content;
  checkContent(c);
  // One value has one encoding, so that no field can hide behind another of
  // the same name, and nothing can be said in a way the page doesn't show.
  if (JSON.stringify(ordered(c as unknown as Fields, content), null, 2) + "\n" !== text) {
    broken("it isn't written in the one way that this format allows");
  }
  return c;
}

export function accounts(c: Content): Account[] {
  return c.blocks.flatMap((b) => b.account ?? []);
}

export function pictures(c: Content): Picture[] {
  return c.blocks.flatMap((b) => b.picture ?? []);
}

export function films(c: Content): Film[] {
  return c.blocks.flatMap((b) => b.film ?? []);
}

export function events(c: Content): Event[] {
  return c.blocks.flatMap((b) => b.event ?? []);
}

/** The name of the calendar file of the n-th event of a page, from 1. */
export const eventFile = (n: number) => `event-${n}.ics`;

const reHash = /^[0-9a-f]{64}$/;
const reLanguage = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const reID = /^[a-z][a-z0-9-]{0,39}$/;
const reEvidence = /^evidence\/[a-z0-9][a-z0-9-]{0,59}\.disclosure$/;
const rePath = /^evidence\/[a-z0-9][a-z0-9-]{0,59}\.path$/;
const reFilm = /^media\/film-[1-9][0-9]{0,2}\.(mp4|webm)$/;
const rePicture = /^media\/[a-z0-9][a-z0-9-]{0,59}\.(jpg|jpeg|png|webp)$/;

// quote writes a string as Go's %q does; a character that doesn't show is
// escaped by its code point.
export function quote(s: string): string {
  let out = '"';
  for (const c of s) {
    const r = c.codePointAt(0)!;
    if (c === '"' || c === "\\") out += "\\" + c;
    else if (r >= 7 && r <= 13) out += "\\" + "abtnvfr"[r - 7];
    else if (r < 0x20 || r === 0x7f) out += "\\x" + r.toString(16).padStart(2, "0");
    else if (invisible(r) || r >= 0xd800 && r <= 0xdfff) out += r > 0xffff ? "\\U" + r.toString(16).padStart(8, "0") : "\\u" + r.toString(16).padStart(4, "0");
    else out += c;
  }
  return out + '"';
}

// isTime says whether s is a minute of UTC, "2026-04-08T18:00Z".
function isTime(s: string): boolean {
  return isDay(s.slice(0, 10)) && /^T([01][0-9]|2[0-3]):[0-5][0-9]Z$/.test(s.slice(10));
}

function checkContent(c: Content): void {
  if (c.format !== format) broken(`its format is ${quote(c.format)}, and this program knows only ${quote(format)}`);
  if (c.renderer !== renderer) broken(`its page was made by ${quote(c.renderer)}, and this program knows only ${quote(renderer)}`);
  if (c.edition < 1 || c.edition > 1_000_000) broken(`edition ${c.edition} is out of range`);
  if ((c.edition === 1) !== (c.previous === "")) broken("every edition after the first, and only those, must name the edition before it");
  if (c.previous !== "" && !reHash.test(c.previous)) broken("the digest of the edition before must be 64 hex digits");
  if (!isDay(c.date)) broken(`${quote(c.date)} is not a date`);
  checkLanguage(c.language);
  checkLine("the newsroom's name", c.newsroom);
  checkLine("the title", c.title);
  checkText("the standfirst", c.standfirst, maxParagraph, true);
  checkText("the warning", c.warning, maxParagraph, true);
  if (c.blocks.length === 0 || c.blocks.length > maxBlocks) broken(`a report has 1 to ${maxBlocks} blocks, this one has ${c.blocks.length}`);
  const ids = new Set<string>();
  let actions = 0;
  c.blocks.forEach((b, i) => {
    try {
      checkBlock(b);
      if (b.account) {
        if (ids.has(b.account.id)) broken(`two accounts have the id ${b.account.id}`);
        ids.add(b.account.id);
      }
      if (b.action && ++actions > 3) broken("a report has at most three calls to action");
    } catch (err) {
      if (err instanceof Broken) broken(`block ${i + 1}: ${err.message}`);
      throw err;
    }
  });
  checkEvidence(c);
}

// checkEvidence refuses evidence that is used twice: each disclosure belongs
// to one section, and a picture that shares it shares its path and month.
function checkEvidence(c: Content): void {
  const disclosures = new Map<string, string>(); // path and month
  const paths = new Map<string, string>();
  const media = new Set<string>();
  const slots = new Set<string>();
  for (const a of accounts(c)) {
    for (const s of a.sections) {
      if (disclosures.has(s.evidence)) broken(`${s.evidence} is shown twice`);
      if (paths.has(s.path)) broken(`${s.path} is used twice`);
      disclosures.set(s.evidence, s.path + " " + s.month);
      paths.set(s.path, s.evidence);
    }
  }
  for (const f of films(c)) {
    for (const file of [f.file, f.poster, f.captions]) {
      if (media.has(file)) broken(`${file} is shown twice`);
      media.add(file);
    }
  }
  for (const p of pictures(c)) {
    if (media.has(p.file)) broken(`${p.file} is shown twice`);
    media.add(p.file);
    if (p.evidence === "") continue;
    const proof = p.path + " " + p.month;
    if ((disclosures.get(p.evidence) ?? proof) !== proof) broken(`${p.evidence} is used with two paths or two months`);
    if ((paths.get(p.path) ?? p.evidence) !== p.evidence) broken(`${p.path} is used twice`);
    const key = `${p.evidence} ${p.slot}`;
    if (slots.has(key)) broken(`two pictures say that they were made from the same sealed original (slot ${p.slot} of ${p.evidence})`);
    slots.add(key);
    disclosures.set(p.evidence, proof);
    paths.set(p.path, p.evidence);
  }
}

function checkBlock(b: Block): void {
  const n = Object.values(b).filter((v) => v !== null).length;
  if (n !== 1) broken(`a block must hold exactly one thing, this one holds ${n}`);
  if (b.prose) {
    checkText("a heading", b.prose.heading, maxLine, true);
    checkLanguage(b.prose.language, true);
    checkParagraphs("prose", b.prose.paragraphs);
  } else if (b.account) checkAccount(b.account);
  else if (b.official) checkOfficial(b.official);
  else if (b.picture) checkPicture(b.picture);
  else if (b.film) checkFilm(b.film);
  else if (b.event) checkEvent(b.event);
  else if (b.action) {
    if (!["write_to", "sign", "donate", "attend", "share_safely", "learn"].includes(b.action.kind)) broken(`${quote(b.action.kind)} is not a kind of action`);
    checkText("a call to action", b.action.text, maxParagraph);
    if (b.action.url !== "") checkURL(b.action.url);
  } else if (b.related) {
    checkLine("the title of a related piece", b.related.title);
    checkURL(b.related.url);
  }
}

function checkAccount(a: Account): void {
  if (!reID.test(a.id)) broken(`${quote(a.id)} is not an account's id`);
  checkLine("the name of an account", a.name);
  checkText("a heading", a.heading, maxLine, true);
  if (a.sections.length === 0 || a.sections.length > maxSections) broken(`an account has 1 to ${maxSections} sections, ${a.id} has ${a.sections.length}`);
  a.sections.forEach((s, i) => {
    try {
      checkSection(s);
    } catch (err) {
      if (err instanceof Broken) broken(`account ${a.id}, section ${i + 1}: ${err.message}`);
      throw err;
    }
  });
}

function checkSection(s: Section): void {
  checkProof(s.evidence, s.path, s.month);
  checkLanguage(s.language);
  if (!["source", "server", "desk"].includes(s.sealedBy)) broken(`${quote(s.sealedBy)} doesn't say who sealed it`);
  let slot = 0, bar = 0;
  for (const sub of s.substitutions) {
    if (sub.slot !== seal.slotText && sub.slot !== seal.slotQuestion) broken(`a word is put into slot ${sub.slot}, which has no text`);
    if (sub.bar < 1 || sub.bar > 1 << 20) broken(`there is no bar ${sub.bar}`);
    if (sub.slot < slot || sub.slot === slot && sub.bar <= bar) broken("changed names must stand in the order of their bars, one for each");
    checkLine("a changed name", sub.text);
    [slot, bar] = [sub.slot, sub.bar];
  }
  if (s.translation) checkTranslation(s.translation);
}

function checkProof(evidence: string, path: string, month: string): void {
  if (!reEvidence.test(evidence)) broken(`${quote(evidence)} is not the name of a disclosure`);
  if (!rePath.test(path)) broken(`${quote(path)} is not the name of a path`);
  if (!isMonth(month)) broken(`${quote(month)} is not a month`);
}

function checkTranslation(t: Translation): void {
  checkLanguage(t.language);
  checkText("a translated question", t.question, maxParagraph, true);
  checkParagraphs("a translation", t.paragraphs);
}

function checkOfficial(o: Official): void {
  checkText("a claim", o.claim, maxParagraph);
  checkLine("the authority that was asked", o.to);
  if (!isDay(o.asked)) broken(`${quote(o.asked)} is not the day on which an authority was asked`);
  checkLanguage(o.language, true);
  if (o.status === "answered") {
    if (!isDay(o.answered) || o.answered < o.asked) broken(`${quote(o.answered)} is not the day on which an authority answered`);
    checkParagraphs("an official answer", o.answer);
  } else if (o.status === "none" || o.status === "declined") {
    if (o.answered !== "" || o.answer.length !== 0 || o.language !== "" || o.translation) broken("an authority that gave no answer can't have one printed");
  } else broken(`${quote(o.status)} doesn't say whether an authority answered`);
  if (o.translation) {
    if (o.translation.question !== "") broken("the translation of an official answer has no question");
    checkTranslation(o.translation);
  }
}

function checkPicture(p: Picture): void {
  if (!rePicture.test(p.file)) broken(`${quote(p.file)} is not the name of a picture`);
  checkText("the description of a picture", p.alt, maxParagraph);
  checkText("a caption", p.caption, maxParagraph, true);
  if (p.evidence === "" && p.path === "" && p.month === "" && p.slot === 0) return;
  checkProof(p.evidence, p.path, p.month);
  if (p.slot < seal.slotOriginals || p.slot >= seal.slots) broken(`slot ${p.slot} of a record holds no original`);
}

function checkFilm(f: Film): void {
  if (!reFilm.test(f.file)) broken(`${quote(f.file)} is not the name of a film`);
  const stem = f.file.slice(0, f.file.indexOf("."));
  if (f.poster !== stem + ".jpg") broken(`the still of ${f.file} must be ${stem}.jpg`);
  if (f.captions !== stem + ".vtt") broken(`the captions of ${f.file} must be ${stem}.vtt`);
  checkLanguage(f.captionsLanguage);
  checkText("the description of a film", f.alt, maxParagraph);
  checkText("a caption", f.caption, maxParagraph, true);
}

function checkEvent(e: Event): void {
  checkLine("the title of an event", e.title);
  for (const at of [e.start, e.end]) {
    if (!isTime(at)) broken(`${quote(at)} is not the time of an event; it reads like 2026-04-08T18:00Z`);
  }
  if (e.end <= e.start) broken("an event must end after it begins");
  checkLine("the place of an event", e.place);
  checkText("the words about an event", e.text, maxParagraph, true);
  if (e.url !== "") checkURL(e.url);
}

// An address as Go's net/url reads and writes it again unchanged, with a host
// and without user information. What may stand in a host is wider than what a
// browser follows; a check must agree with the other, not with the browser.
const reURL = (() => {
  const path = String.raw`(?:[A-Za-z0-9\-_.~!$&'()*+,;=:@\[\]/]|%[0-9A-Fa-f]{2})*`;
  const fragment = String.raw`(?:[A-Za-z0-9\-_.~!$&'()*+,;=:@\[\]/?]|%[0-9A-Fa-f]{2})+`;
  const plain = String.raw`[A-Za-z0-9\-_.~!$&'()*+,;=\]<>"]|%25|%[89A-F][0-9A-F]`;
  const inside = String.raw`[A-Za-z0-9\-_.~!$&'()*+,;=:\]<>"]|%25|%20`;
  const host = String.raw`(?<host>(?:${plain})+|\[(?<ip>[0-9A-Fa-f:.]+)(?:%25(?:${inside})+)?\])(?::[0-9]*)?`;
  return new RegExp(`^(?<scheme>[a-z][a-z0-9+.-]*)://${host}(?:/${path})?(?:[?][^#]*)?(?:#${fragment})?$`);
})();

// isIPv6 says whether s is an IPv6 address without a zone.
function isIPv6(s: string): boolean {
  const v4 = /^(.*:)((?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4})$/.exec(s);
  if (v4) s = v4[1]! + "0:0";
  const halves = s.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
  if (!groups.every((g) => /^[0-9A-Fa-f]{1,4}$/.test(g))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

function checkURL(s: string): void {
  if (utf8Length(s) > maxURL) broken(`an address has ${utf8Length(s)} bytes, and the limit is ${maxURL}`);
  const parts = reURL.exec(s)?.groups;
  if (!/^[!-~]*$/.test(s) || !parts || parts.ip !== undefined && !isIPv6(parts.ip)) broken(`${quote(s)} is not an address`);
  if (parts.scheme === "https" || parts.scheme === "http" && parts.host!.replace(/\]$/, "").endsWith(".onion")) return;
  broken(`${quote(s)} must begin with https, or be an onion address`);
}

/** The host of an address that content.json may hold, with its port; percent signs resolved. */
export function urlHost(s: string): string {
  const authority = utf8(/^https?:\/\/([^/?#]*)/.exec(s)?.[1] ?? "");
  const out: number[] = [];
  for (let i = 0; i < authority.length; i++) {
    if (authority[i] === 0x25) {
      out.push(parseInt(utf8Lenient(authority.subarray(i + 1, i + 3)), 16));
      i += 2;
    } else out.push(authority[i]!);
  }
  const host = utf8Text(Uint8Array.from(out));
  if (host === undefined) throw new Refusal(`The address ${quote(s)} can't be shown by this script.`);
  return host;
}

function checkLanguage(tag: string, optional = false): void {
  if (tag === "" && optional || reLanguage.test(tag)) return;
  broken(`${quote(tag)} is not a language tag`);
}

function checkParagraphs(what: string, paragraphs: string[]): void {
  if (paragraphs.length === 0 || paragraphs.length > maxParagraphs) broken(`${what} has 1 to ${maxParagraphs} paragraphs, this one has ${paragraphs.length}`);
  for (const p of paragraphs) checkText("a paragraph of " + what, p, maxParagraph);
}

const checkLine = (what: string, s: string) => checkText(what, s, maxLine);

// White space as the format has it, at either end.
const blank = "[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const reBlank = new RegExp(`^${blank}*$`);
const reSpace = new RegExp(`^${blank}|${blank}$`);

// checkText holds the newsroom's own words to characters that show. The zero-
// width joiners are let through, because Persian and Indic spelling needs them.
function checkText(what: string, s: string, limit: number, optional = false): void {
  if (s === "" && optional) return;
  if (reBlank.test(s)) broken(`${what} is empty`);
  if (reSpace.test(s)) broken(`${what} begins or ends with a space`);
  const n = utf8Length(s);
  if (n > limit) broken(`${what} has ${n} bytes, and the limit is ${limit}`);
  for (const c of s) {
    let r = c.codePointAt(0)!;
    if (r === 0x200c || r === 0x200d) continue;
    if (r >= 0xd800 && r <= 0xdfff) r = 0xfffd; // half of a pair, which JSON can escape and UTF-8 can't write
    if (invisible(r) || r === 0xfffd) broken(`${what} holds the character U+${r.toString(16).toUpperCase().padStart(4, "0")}, which can't be seen`);
  }
}

// First and last of each span, ascending: the format's fixed list.
const invisibles: [number, number][] = [
  [0x0000, 0x001f], [0x007f, 0x009f], [0x00ad, 0x00ad], [0x034f, 0x034f], [0x061c, 0x061c],
  [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f], [0x200b, 0x200f], [0x2028, 0x202e],
  [0x2060, 0x206f], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0],
  [0xfff0, 0xfffb], [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a], [0xe0000, 0xe0fff],
];

// invisible says whether a code point shows nothing of itself.
export function invisible(r: number): boolean {
  if (r >= 0x20 && r < 0x7f) return false;
  return invisibles.some(([first, last]) => r >= first && r <= last);
}

// Captions of films, in the plain part of WebVTT that the format allows.

/** What is said, or heard, in a stretch of a film: milliseconds from its beginning, and lines. */
export interface Cue {
  start: number;
  end: number;
  lines: string[];
}

const maxCaptions = 1 << 20;
const maxCues = 5000;
const maxCueLines = 10;
const reTiming = /^(?:([0-9]{2}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3}) --> (?:([0-9]{2}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})$/;

/** Reads captions; what is wrong with them is the message of the error, as the end of a sentence. */
export function parseCaptions(b: Uint8Array): Cue[] {
  if (b.length > maxCaptions) broken(`they have ${b.length} bytes, and the limit is ${maxCaptions}`);
  const text = utf8Text(b);
  if (text === undefined) broken("they aren't valid UTF-8");
  const head = "WEBVTT\n\n";
  if (!text.startsWith(head)) broken("they don't begin with the line WEBVTT and an empty one");
  if (!text.slice(head.length).endsWith("\n")) broken("they break off in the middle of a line");
  const cues: Cue[] = [];
  text.slice(head.length, -1).split("\n\n").forEach((stretch, i) => {
    if (i === maxCues) broken(`they have more than ${maxCues} cues`);
    let cue: Cue;
    try {
      cue = parseCue(stretch);
    } catch (err) {
      if (err instanceof Broken) broken(`cue ${i + 1}: ${err.message}`);
      throw err;
    }
    if (i > 0 && cue.start < cues[i - 1]!.start) broken(`cue ${i + 1} begins before the one above it`);
    cues.push(cue);
  });
  return cues;
}

function parseCue(text: string): Cue {
  const [first, ...lines] = text.split("\n") as [string, ...string[]];
  const m = reTiming.exec(first);
  if (!m) broken(`${quote([...first].slice(0, 40).join(""))} is not a line of times, as in 00:01.500 --> 00:04.000`);
  const millis = (i: number) => Number(m[i] ?? 0) * 3_600_000 + Number(m[i + 1]) * 60_000 + Number(m[i + 2]) * 1000 + Number(m[i + 3]);
  const cue = { start: millis(1), end: millis(5), lines };
  if (cue.end <= cue.start) broken("it must end after it begins");
  if (lines.length === 0 || lines.length > maxCueLines) broken(`it has 1 to ${maxCueLines} lines of words, this one has ${lines.length}`);
  for (const line of lines) {
    checkLine("a line of words", line);
    if (/[<&]|-->/.test(line)) broken(`the words ${quote([...line].slice(0, 40).join(""))} hold <, & or -->, which browsers don't show as they are`);
  }
  return cue;
}

// The files.

export const pageFile = "index.html";
export const styleFile = "style.css";
export const contentFile = "content.json";
export const checkFile = "check.js";
export const policyFile = "evidence/policy.txt";
export const cardFile = "evidence/card.txt";
export const manifestFile = "manifest.txt";
export const entryFile = "publication.entry";
export const proofFile = "publication.tlog-proof";
export const copyFile = "copy.html";

const monthEntryFile = (month: string) => `evidence/month-${month}.entry`;
const monthProofFile = (month: string) => `evidence/month-${month}.tlog-proof`;

const maxFiles = 2000;
const maxTextFile = 64 << 20;
const maxTextFiles = 256 << 20;
const maxMediaFile = 500 << 20;
const maxFilm = 256 << 20;
const maxManifest = 1 << 20;
const maxCopyMedia = 32 << 20;
export const maxCopyFilm = 8 << 20;
const maxCopy = 160 << 20;
const headLen = 12;

/** What a manifest can't list, because it is made after it. The copy may be missing. */
export const unlisted = [manifestFile, entryFile, proofFile, copyFile];

/** The greatest number of bytes that a file of this name may have. */
export function limit(name: string): number {
  if (name === copyFile) return maxCopy;
  if (!isMedia(name)) return maxTextFile;
  return name.endsWith(".vtt") ? maxCaptions : maxMediaFile;
}

/** Why a report isn't believed: one plain sentence for the reader. */
export class Refusal extends Error {
  readonly sentences: string[];

  constructor(sentences: string | string[], options?: ErrorOptions) {
    super(typeof sentences === "string" ? sentences : sentences.join(" "), options);
    this.sentences = typeof sentences === "string" ? [sentences] : sentences;
  }
}

function refuse(sentence: string, cause?: unknown): never {
  throw new Refusal(sentence, { cause });
}

function refuseAll(sentences: string[]): void {
  // A thousand changed files are one story.
  if (sentences.length > 20) sentences = [...sentences.slice(0, 20), `And ${sentences.length - 20} more of this kind.`];
  if (sentences.length > 0) throw new Refusal(sentences);
}

const isMedia = (name: string) => name.startsWith("media/");
const reFile = /^((evidence|media)\/)?[a-z0-9]([a-z0-9-]{0,79})(\.[a-z0-9-]{1,20})$/;

/** What the editors sign and the log keeps. */
export interface Manifest {
  newsroom: Bytes;
  files: { path: string; digest: string }[];
}

const manifestHead = "vouchsafe/publication/v1\n";

/** Reads the text of a manifest, without signatures. */
export function parseManifest(text: string): Manifest {
  const n = utf8Length(text);
  if (n > maxManifest) broken(`the list of files has ${n} bytes, and the limit is ${maxManifest}`);
  if (!text.startsWith(manifestHead)) broken(`the list of files doesn't begin with ${quote(manifestHead.trim())}`);
  const rest = text.slice(manifestHead.length);
  if (!rest.endsWith("\n")) broken("the list of files breaks off in the middle of a line");
  const [first, ...lines] = rest.slice(0, -1).split("\n") as [string, ...string[]];
  const id = /^newsroom ([0-9a-f]{64})$/.exec(first);
  if (!id) broken("the list of files doesn't name the newsroom");
  if (lines.length > maxFiles) broken(`the list has ${lines.length} files, and the limit is ${maxFiles}`);
  const m: Manifest = { newsroom: fromHex(id[1]!), files: [] };
  lines.forEach((line, i) => {
    const found = /^file ([0-9a-f]{64}) (.*)$/su.exec(line);
    if (!found) broken(`line ${i + 3} of the list of files can't be read`);
    const path = found[2]!;
    if (!reFile.test(path)) broken(`a file is named ${quote(path)}, and a report has no such names`);
    if (unlisted.includes(path)) broken(`the list of files names ${path}, which is made after it`);
    if (i > 0 && m.files[i - 1]!.path >= path) broken(`the list of files isn't in order at ${path}`);
    m.files.push({ path, digest: found[1]! });
  });
  return m;
}

/** The files of a report: a path and its bytes. */
export type Files = ReadonlyMap<string, Bytes>;

const sorted = (names: Iterable<string>) => [...names].sort();

// The ZIP, in its one form.

const zipDate = (1 << 5) | 1;
const zipLocalLen = 30;
const zipCentralLen = 46;
const zipEndLen = 22;

interface ZipFile {
  name: string;
  crc: number;
  size: number;
  at: number;
}

function localHeader(f: ZipFile): Bytes {
  const b = new Uint8Array(zipLocalLen + f.name.length);
  const v = new DataView(b.buffer);
  v.setUint32(0, 0x04034b50, true);
  v.setUint16(4, 20, true);
  v.setUint16(12, zipDate, true);
  v.setUint32(14, f.crc, true);
  v.setUint32(18, f.size, true);
  v.setUint32(22, f.size, true);
  v.setUint16(26, f.name.length, true);
  for (let i = 0; i < f.name.length; i++) b[zipLocalLen + i] = f.name.charCodeAt(i);
  return b;
}

function zipTail(files: ZipFile[], at: number): Bytes {
  const parts: Bytes[] = [];
  let size = 0;
  for (const f of files) {
    const local = localHeader(f);
    const b = new Uint8Array(zipCentralLen + f.name.length);
    const v = new DataView(b.buffer);
    v.setUint32(0, 0x02014b50, true);
    v.setUint16(4, 20, true);
    b.set(local.subarray(4, zipLocalLen), 6);
    v.setUint32(42, f.at, true);
    b.set(local.subarray(zipLocalLen), zipCentralLen);
    parts.push(b);
    size += b.length;
  }
  const end = new DataView(new ArrayBuffer(zipEndLen));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return concat(...parts, new Uint8Array(end.buffer));
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

async function crc32(b: Uint8Array): Promise<number> {
  let c = 0xffffffff;
  for (let start = 0; start < b.length; start += 1 << 18) {
    const end = Math.min(b.length, start + (1 << 18));
    for (let i = start; i < end; i++) c = crcTable[(c ^ b[i]!) & 0xff]! ^ (c >>> 8);
    await breathe();
  }
  return ~c >>> 0;
}

let breathed = 0;

/** Lets the page live for a moment, if the work has gone on for some time. */
export async function breathe(): Promise<void> {
  if (performance.now() - breathed < 25) return;
  await new Promise((resolve) => setTimeout(resolve));
  breathed = performance.now();
}

/** The ZIP of a set of files. */
export async function zip(files: Files): Promise<Bytes> {
  const all: ZipFile[] = [];
  const parts: Bytes[] = [];
  let at = 0;
  for (const name of sorted(files.keys())) {
    const b = files.get(name)!;
    const f = { name, crc: await crc32(b), size: b.length, at };
    all.push(f);
    parts.push(localHeader(f), b);
    at += zipLocalLen + name.length + b.length;
  }
  return concat(...parts, zipTail(all, at));
}

/** The files of a report's ZIP; any bytes but those that zip writes for them are refused. */
export async function openZip(b: Bytes): Promise<Files> {
  const damaged = () =>
    refuse("This isn't a report's ZIP file, or it was damaged or repacked on its way. Ask for the file as it was published, or unpack it and check the folder.");
  const v = new DataView(b.buffer, b.byteOffset, b.length);
  const files = new Map<string, Bytes>();
  const all: ZipFile[] = [];
  let at = 0;
  for (;;) {
    if (b.length - at < zipEndLen) damaged();
    if (v.getUint32(at, true) !== 0x04034b50) break;
    if (b.length - at < zipLocalLen) damaged();
    const f: ZipFile = { name: "", crc: v.getUint32(at + 14, true), size: v.getUint32(at + 18, true), at };
    const length = v.getUint16(at + 26, true);
    const start = at + zipLocalLen + length;
    if (length > 200 || start + f.size > b.length) damaged();
    f.name = utf8Lenient(b.subarray(at + zipLocalLen, start));
    if (!reFile.test(f.name)) refuse(`The file ${quote(f.name)} doesn't belong to a report.`);
    if (!equal(localHeader(f), b.subarray(at, start))) damaged();
    if (f.size > (isMedia(f.name) ? maxMediaFile : maxTextFile)) refuse(`${f.name} is too large.`);
    const content = b.subarray(start, start + f.size);
    if ((await crc32(content)) !== f.crc) refuse(`${f.name} was damaged on its way: its checksum in the ZIP file is wrong.`);
    if (all.length === maxFiles) refuse(`This ZIP file holds more than ${maxFiles} files; no report does.`);
    if (all.length > 0 && all[all.length - 1]!.name >= f.name) refuse(`In this ZIP file, ${quote(f.name)} stands in the wrong place or twice.`);
    all.push(f);
    files.set(f.name, content);
    at = start + f.size;
  }
  if (all.length === 0 || !equal(b.subarray(at), zipTail(all, at))) damaged();
  return files;
}

// The copy: the whole report as one file.

// What a copy has in the place of the page's own ties to its folder.
const pagePolicy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; media-src 'self' file:; connect-src 'self' file:; base-uri 'none'; form-action 'none'">`;
const pageStyle = '<link rel="stylesheet" href="style.css">';
const pageScript = `<script defer src="check.js">${closing("script")}\n`;
const pageBody = "<body>";
const copyBody = '<body class="copy">';
const pageEnd = "</body>";
const zipOpens = '<script type="application/zip;base64" id="report">';

// closing isn't written out, because this text stands in such an element itself.
function closing(name: string): string {
  return ["<", name + ">"].join("/");
}

const copyPolicy = (script: string, style: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${script}'; style-src 'sha256-${style}'; img-src data:; media-src data: blob:; base-uri 'none'; form-action 'none'">`;

const mediaTypes: Record<string, string> = {
  ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp",
  ".mp4": "video/mp4", ".webm": "video/webm", ".vtt": "text/vtt", ".ics": "text/calendar",
};

/** Whether a report comes with a copy: the page links it. */
export function hasCopy(r: Report): boolean {
  let total = 0;
  for (const size of r.sizes.values()) total += size;
  return total <= maxCopyMedia;
}

/** Makes copy.html of all files of a folder; a copy among them is passed over. */
export async function copy(files: Files): Promise<Bytes> {
  const get = (name: string) => {
    const b = files.get(name);
    const text = b && utf8Text(b);
    if (text === undefined) refuse(`${name} can't be put into a copy: it holds something that would end it early.`);
    return text;
  };
  const style = get(styleFile), script = get(checkFile), page = get(pageFile);
  for (const [name, text] of [[styleFile, style], [checkFile, script]] as const) {
    // Within an element they must end where the element ends, and a browser
    // must hash the bytes that the policy names.
    if (/[\0\r]|<\/s|<!-{2}/i.test(text)) refuse(`${name} can't be put into a copy: it holds something that would end it early.`);
  }
  const without = new Map(files);
  without.delete(copyFile);
  const hash64 = async (s: string) => base64(await sha256(utf8(s)));
  const pairs = new Map([
    [pagePolicy, copyPolicy(await hash64(script), await hash64(style))],
    [pageStyle, "<style>" + style + closing("style")],
    [pageScript, ""],
    [pageBody, copyBody],
    [pageEnd, zipOpens + base64(await zip(without)) + closing("script") + "\n<script>" + script + closing("script") + "\n" + pageEnd],
  ]);
  for (const old of pairs.keys()) {
    if (page.split(old).length !== 2) refuse(`${pageFile} can't be made into a copy: it isn't a page of this kind.`);
  }
  for (const name of sorted(without.keys())) {
    const b = without.get(name)!;
    const kind = mediaTypes[name.slice(name.lastIndexOf("."))];
    if (kind === undefined || kind.startsWith("video/") && b.length > maxCopyFilm) continue;
    const data = `data:${kind};base64,${base64(b)}"`;
    const at = name.endsWith(".ics") ? ' href="' : ' src="';
    pairs.set(`${at}${name}"`, at + data);
    pairs.set(` poster="${name}"`, ' poster="' + data);
  }
  // One pass, so that nothing that was put in is looked at again.
  const any = new RegExp([...pairs.keys()].map((old) => old.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  const made = utf8(page.replace(any, (old) => pairs.get(old)!));
  if (made.length > maxCopy) refuse(`A copy would have more than ${maxCopy >> 20} MB.`);
  return made;
}

/** The files of the report that the ZIP in a copy holds: the text of its script element. */
export async function openCopyZip(encoded: string): Promise<Files> {
  let b: Bytes;
  try {
    b = fromBase64(encoded);
  } catch (err) {
    refuse("This isn't a copy of a report, or it was damaged or changed on its way. Ask for it as it was published.", err);
  }
  return openZip(b);
}

/** The files of the report that a copy holds; any bytes but those that copy makes of them are refused. */
export async function openCopy(b: Bytes): Promise<Files> {
  const text = utf8Text(b) ?? "";
  const from = text.indexOf(zipOpens) + zipOpens.length;
  const to = text.indexOf(closing("script"), from);
  const files = await openCopyZip(from < zipOpens.length || to < 0 || b.length > maxCopy ? "?" : text.slice(from, to));
  if (!equal(b, await copy(files))) refuse("This copy shows something else than the report inside it: somebody has changed it after it was made.");
  return files;
}

// The check.

/** What a page is rendered from: nothing else may reach the page. */
export interface Report {
  content: Content;
  newsroom: Bytes;
  /** By file: the evidence of sections and pictures. */
  disclosures: Map<string, seal.Disclosure>;
  /** By month: the day on which, at the latest, witnesses saw the month's entry. */
  witnessed: Map<string, string>;
  /** By file: the captions of films. */
  captions: Map<string, Cue[]>;
  /** By file of media/: bytes. */
  sizes: Map<string, number>;
}

const monthGrace = 35;

/** Whether the month of a record is only the newsroom's word, because the witnesses saw it much later. */
export function late(r: Report, month: string): boolean {
  const witnessed = r.witnessed.get(month);
  if (!isMonth(month) || witnessed === undefined || !isDay(witnessed)) return true;
  // As times, because of two days as text the later isn't always the greater.
  const until = new Date(0);
  until.setUTCFullYear(Number(month.slice(0, 4)), Number(month.slice(5)), 1 + monthGrace);
  const seen = new Date(0);
  seen.setUTCFullYear(Number(witnessed.slice(0, 4)), Number(witnessed.slice(5, 7)) - 1, Number(witnessed.slice(8)));
  return seen > until;
}

export const Holds = 0; // all of it holds, under the keys that the reader trusts
export const Refuses = 1; // something doesn't
export const OwnKeys = 2; // consistent, but only under keys that it brought itself

/** A finding: what holds, by a name and the values that belong in its sentence. */
export interface Finding {
  what: "card" | "signed" | "logged" | "late" | "sealed" | "bars" | "whole" | "page";
  values: (string | number)[];
}

export interface Verdict {
  status: number;
  newsroom: string;
  fingerprint: string;
  trusted: string;
  title: string;
  date: string;
  edition: number;
  digest: string;
  published: string;
  holds: string[];
  refused: string[];
  notShown: string[];
  /** Of what is in holds, in the same order. */
  findings: Finding[];
  /** How far the check came. */
  step: "folder" | "keys" | "signatures" | "log" | "proofs" | "page";
}

const notShown = [
  "That the words are true.",
  "Who wrote them.",
  "That nobody had seen them before they were sealed.",
  "That there is no newer edition.",
  "That a picture was made from the file that was sealed: this is the newsroom's word.",
  "That a film shows what it says it does: films aren't sealed.",
  "That the script with which the page checks itself is honest: it is signed, and wasn't run here.",
  "Where a seal was made, and that translations, changed names and other words outside the sealed text are right: these too are the newsroom's word.",
];

/** What a check needs beside the files. */
export interface Options {
  /** The newsroom's id that the reader knows, if she knows one. */
  policyID?: Bytes;
  /** The press: the files that it makes of a report. */
  render: (r: Report) => Files | Promise<Files>;
  /** Is told how much of the work is done, from 0 to 1, and may let the page breathe. */
  progress?: (done: number) => void | Promise<void>;
}

/**
 * Checks a published report: opens every proof and renders the page anew.
 * Whatever is wrong with the report is in the verdict.
 */
export async function verify(files: Files, o: Options): Promise<Verdict> {
  const v: Verdict = {
    status: Refuses, newsroom: "", fingerprint: "", trusted: "Nobody yet: no newsroom's number was given.", title: "", date: "", edition: 0,
    digest: "", published: "", holds: [], refused: [], notShown: [], findings: [], step: "folder",
  };
  if (o.policyID) v.trusted = `The newsroom with the number ${ledger.fingerprint(o.policyID)}, which you gave or this machine remembers, and the witnesses that it names.`;
  try {
    await verifySteps(v, files, o);
  } catch (err) {
    if (!(err instanceof Refusal)) throw err;
    v.refused = err.sentences;
    v.holds = [];
    v.findings = [];
    return v;
  }
  v.notShown = [...notShown];
  v.status = Holds;
  if (!o.policyID) {
    v.status = OwnKeys;
    v.trusted = `Only the keys inside the report itself, which call themselves “${v.newsroom}”. Anybody can make such keys. Compare this number with the newsroom's, from somewhere that you trust: ${ledger.fingerprint(fromHex(v.fingerprint))}`;
  }
  return v;
}

async function verifySteps(v: Verdict, files: Files, o: Options): Promise<void> {
  const hold = (sentence: string, what: Finding["what"], ...values: (string | number)[]) => {
    v.holds.push(sentence);
    v.findings.push({ what, values });
  };
  const f = await Folder.read(files, (done) => o.progress?.(0.2 * done));

  // Whose keys?
  v.step = "keys";
  const p = await f.policy();
  v.newsroom = p.name;
  v.fingerprint = hex(p.id);
  if (o.policyID && !equal(o.policyID, p.id)) {
    refuse(`This report was made under other keys than those of the newsroom that you trust. It calls itself “${p.name}”, and anybody can take a name. The number of its keys is ${ledger.fingerprint(p.id)}.`);
  }
  const card = await f.card(p);
  hold(`${cardFile} lists the newsroom's keys, and the editors named in ${policyFile} signed it.`, "card", cardFile, policyFile);

  // Who signed which files?
  v.step = "signatures";
  const m = await f.manifest(card);
  if (!equal(m.manifest.newsroom, p.id)) refuse(`${manifestFile} was signed for another newsroom.`);
  f.check(m.manifest);
  hold(`${m.signers.length} people of the newsroom signed all ${m.manifest.files.length} files that you see: ${m.signers.join(", ")}.`, "signed", m.signers.length, m.manifest.files.length, m.signers.join(", "));

  // Is it in the log?
  v.step = "log";
  const digest = await sha256(utf8(m.text));
  const published = await f.publication(p, card, digest);
  hold(`The publication is entry ${published.index} of the newsroom's public log; its witnesses saw it there by ${dayName(published.day)}.`, "logged", `${published.index}`, published.day);
  await o.progress?.(0.25);

  // Do the proofs show what the page says?
  v.step = "proofs";
  const { report: r, months } = await f.open(p, (done) => o.progress?.(0.25 + 0.55 * done));
  const c = r.content;
  for (const month of sorted(months.keys())) {
    const logged = months.get(month)!;
    if (logged.index >= published.index) refuse(`The records of ${monthName(month)} were entered in the log after this report. A report shows only what was sealed before it was published.`);
    const n = proofs(c).filter((proof) => proof.month === month).length;
    const records = n === 1 ? "1 sealed record is" : `${n} sealed records are`;
    if (late(r, month)) {
      hold(`${records} as the log's witnesses saw it by ${dayName(logged.day)}. That it was by the end of ${monthName(month)} is the newsroom's word.`, "late", n, logged.day, month);
    } else {
      hold(`${records} as sealed by the end of ${monthName(month)}. The log's witnesses saw this by ${dayName(logged.day)}, and the log has it before the publication.`, "sealed", n, month, logged.day);
    }
  }
  let n = 0;
  for (const d of r.disclosures.values()) for (const part of d.parts) if (part.header.kind === seal.kindText) n += seal.bars(part);
  if (n > 0) hold(`${n === 1 ? "1 bar or changed name stands" : `${n} bars and changed names stand`} where sealed words are hidden. Nothing else is left out of the sealed texts on the page.`, "bars", n);
  else if (accounts(c).length > 0) hold("Nothing is left out of the sealed texts on the page.", "whole");

  // Does the page show what the proofs show?
  v.step = "page";
  await f.checkPage(r, o.render);
  await o.progress?.(0.9);
  hold("The page shows this and nothing else: made anew from the proofs, it is the same to the last byte.", "page");
  await f.checkCopy(r);
  v.title = c.title;
  v.date = c.date;
  v.edition = c.edition;
  v.digest = hex(digest);
  v.published = published.day;
}

/** Where an entry stands in the log. */
interface Logged {
  entry: ledger.Entry;
  index: bigint;
  /** On which, at the latest, a quorum of witnesses had seen it. */
  day: string;
}

// because runs f; a refusal of the seal or the log becomes a sentence.
async function because<T>(f: () => T | Promise<T>, sentence: (err: Refused | Broken) => string): Promise<T> {
  try {
    return await f();
  } catch (err) {
    if (err instanceof Refused || err instanceof Broken) refuse(sentence(err), err);
    throw err;
  }
}

const reason = (err: Refused | Broken) => (err instanceof Refused ? err.reason : "");

// A report's files, by what was hashed.
class Folder {
  private constructor(
    private readonly files: Files,
    private readonly digest: Map<string, string>,
  ) {}

  static async read(files: Files, progress: (done: number) => void | Promise<void> | undefined): Promise<Folder> {
    const digest = new Map<string, string>();
    const names = sorted(files.keys());
    names.forEach((name, i) => {
      const folder = /^([^/]*)\//.exec(name)?.[1];
      if (folder !== undefined && folder !== "evidence" && folder !== "media") refuse(`The folder ${quote(folder)} doesn't belong to this report.`);
      if (!reFile.test(name)) refuse(`${quote(name)} was added and isn't part of the report; remove it and check again.`);
      if (i === maxFiles) refuse(`This folder holds more than ${maxFiles} files; no report does.`);
    });
    let total = 0, read = 0, all = 0;
    for (const b of files.values()) all += b.length;
    for (const name of names) {
      const b = files.get(name)!;
      if (b.length > limit(name)) refuse(`${name} is too large: more than ${limit(name) >> 20} MB.`);
      if (name !== copyFile && (!isMedia(name) || name.endsWith(".vtt")) && (total += b.length) > maxTextFiles) {
        refuse(`The files of this report are too large: together more than ${maxTextFiles >> 20} MB, pictures apart.`);
      }
      digest.set(name, hex(await sha256(b)));
      read += b.length;
      await progress(read / (all || 1));
    }
    return new Folder(files, digest);
  }

  private file(name: string): Bytes {
    const b = isMedia(name) ? undefined : this.files.get(name);
    if (b === undefined) refuse(`${name} is missing. A report can't be checked without it.`);
    return b;
  }

  policy(): Promise<ledger.Policy> {
    const b = this.file(policyFile);
    return because(() => ledger.parsePolicy(b), () => `${policyFile}, which says whose keys count, can't be read: it is damaged or of another kind.`);
  }

  card(p: ledger.Policy): Promise<ledger.Card> {
    const b = this.file(cardFile);
    return because(() => ledger.parseCard(b, p), (err) => {
      switch (reason(err)) {
        case "not-signed": return `${cardFile} isn't signed by the newsroom's editors.`;
        case "other-newsroom": return `${cardFile} belongs to another newsroom than ${policyFile}.`;
        default: return `${cardFile}, which lists the newsroom's keys, can't be read: it was altered or damaged.`;
      }
    });
  }

  async manifest(card: ledger.Card): Promise<{ text: string; manifest: Manifest; signers: string[] }> {
    const b = this.file(manifestFile);
    const { text, signers } = await because(() => card.openByApprovers(b, 2), (err) =>
      reason(err) === "not-signed"
        ? `${manifestFile} isn't signed by two different people whom the newsroom's card names.`
        : `${manifestFile}, the signed list of all files, can't be read: it was altered or damaged.`);
    const manifest = await because(() => parseManifest(text), (err) => `${manifestFile} was signed, but can't be used: ${err.message}.`);
    return { text, manifest, signers };
  }

  /** Refuses a folder that isn't exactly the files of m, and those that m can't list. */
  check(m: Manifest): void {
    const refused: string[] = [];
    const listed = new Set<string>();
    for (const { path, digest } of m.files) {
      listed.add(path);
      const have = this.digest.get(path);
      if (have === undefined) refused.push(`${path} is missing: it is on the list that the editors signed.`);
      else if (have !== digest) refused.push(`${path} was changed after the editors signed it.`);
    }
    for (const name of sorted(this.digest.keys())) {
      if (!listed.has(name) && !unlisted.includes(name)) refused.push(`${name} was added and isn't part of the report; remove it and check again.`);
    }
    refuseAll(refused);
  }

  /** Checks an entry of a kind and its proof, however long ago the witnesses looked. */
  private async inLog(p: ledger.Policy, kind: string, entryFile: string, proofFile: string): Promise<Logged> {
    const entryBytes = this.file(entryFile);
    const proof = this.file(proofFile);
    const wrongKind = `${entryFile} isn't a log entry of the right kind: it was altered or exchanged.`;
    const entry = await because(() => ledger.parseEntry(entryBytes), () => wrongKind);
    if (entry.kind !== kind) refuse(wrongKind);
    const { index } = await because(() => p.checkProof(entryBytes, proof, -Infinity), (err) =>
      reason(err) === "not-witnessed"
        ? `${proofFile}: too few of the newsroom's witnesses have confirmed the log.`
        : `${proofFile} doesn't show that ${entryFile} is in the newsroom's public log.`);
    const { cosignatures } = await because(() => p.openCheckpoint(ledger.proofCheckpoint(proof)), () => `${proofFile} can't be read.`);
    // The latest of them: by then each had seen the entry, so a quorum had.
    const day = cosignatures.length > 0 ? dayOf(Math.max(...cosignatures.map((c) => c.time))) : "0001-01-01";
    return { entry, index, day };
  }

  async publication(p: ledger.Policy, card: ledger.Card, digest: Bytes): Promise<Logged> {
    const l = await this.inLog(p, "publication", entryFile, proofFile);
    if (!equal(l.entry.digest, digest)) refuse(`The log's entry in ${entryFile} is of another report, or of another edition of this one.`);
    if (!equal(l.entry.card, card.hash)) refuse(`${cardFile} isn't the newsroom's card at the time of this report's entry in the log.`);
    return l;
  }

  /** Refuses files that nothing on the page comes from, and misses those that it comes from. */
  private checkExpected(c: Content): void {
    const names = new Set([pageFile, styleFile, checkFile, contentFile, policyFile, cardFile, manifestFile, entryFile, proofFile]);
    for (const proof of proofs(c)) {
      for (const name of [proof.evidence, proof.path, monthEntryFile(proof.month), monthProofFile(proof.month)]) names.add(name);
    }
    for (const p of pictures(c)) names.add(p.file);
    for (const film of films(c)) for (const name of [film.file, film.poster, film.captions]) names.add(name);
    events(c).forEach((_, i) => names.add(eventFile(i + 1)));
    const refused: string[] = [];
    for (const name of sorted(names)) {
      if (!this.digest.has(name)) refused.push(`${name} is missing: the page needs it.`);
    }
    for (const name of sorted(this.digest.keys())) {
      if (!names.has(name) && name !== copyFile) refused.push(`${name} travels with the page, but nothing on the page comes from it.`);
    }
    refuseAll(refused);
  }

  /** Reads content.json and checks every proof that it names. */
  async open(p: ledger.Policy, progress: (done: number) => void | Promise<void> | undefined): Promise<{ report: Report; months: Map<string, Logged> }> {
    const b = this.file(contentFile);
    const c = await because(() => parseContent(b), (err) => `${contentFile} can't be used: ${err.message}.`);
    if (c.newsroom !== p.name) refuse(`The page calls the newsroom “${c.newsroom}”, but its keys belong to “${p.name}”.`);
    this.checkExpected(c);
    const r: Report = { content: c, newsroom: p.id, disclosures: new Map(), witnessed: new Map(), captions: new Map(), sizes: new Map() };
    await this.openEvidence(r, progress);
    await this.openMedia(r);
    const months = new Map<string, Logged>();
    for (const proof of proofs(c)) {
      let month = months.get(proof.month);
      if (!month) {
        month = await this.inLog(p, "month", monthEntryFile(proof.month), monthProofFile(proof.month));
        months.set(proof.month, month);
        r.witnessed.set(proof.month, month.day);
      }
      const path = this.file(proof.path);
      const { label, commitment } = await because(() => seal.openPath(path, p.id, r.disclosures.get(proof.evidence)!.root), (err) =>
        reason(err) === "does not match"
          ? `${proof.path} belongs to another record than ${proof.evidence}.`
          : `${proof.path} can't be read: it was altered or damaged.`);
      if (label !== proof.month) refuse(`${proof.path} is of ${label}, and the page says ${proof.month}.`);
      if (!equal(commitment, month.entry.digest)) refuse(`${proof.path} doesn't lead to the log's entry of ${proof.month}: the words in ${proof.evidence} weren't sealed then.`);
    }
    return { report: r, months };
  }

  // Opens the disclosures that the content names, and checks that they show
  // what it says they do, and nothing that the page wouldn't show.
  private async openEvidence(r: Report, progress: (done: number) => void | Promise<void> | undefined): Promise<void> {
    const c = r.content;
    const used = new Map<string, number[]>();
    const total = proofs(c).reduce((n, proof) => n + (this.files.get(proof.evidence)?.length ?? 0), 0);
    let done = 0;
    const open = async (name: string): Promise<number[]> => {
      if (!r.disclosures.has(name)) {
        const b = this.files.get(name)!;
        r.disclosures.set(name, await because(() => seal.openDisclosure(b, r.newsroom), () => `${name} doesn't prove what it shows: it was altered, or it was sealed for another newsroom.`));
        used.set(name, []);
        done += b.length;
        await progress(done / total);
      }
      return used.get(name)!;
    };
    for (const a of accounts(c)) {
      for (const s of a.sections) {
        const slots = await open(s.evidence);
        openSection(r, s);
        slots.push(seal.slotText);
        if (question(r, s)) slots.push(seal.slotQuestion);
      }
    }
    for (const p of pictures(c)) {
      if (p.evidence === "") continue;
      const slots = await open(p.evidence);
      const part = find(r, p.evidence, p.slot);
      if (part?.header.kind !== seal.kindOriginal) refuse(`${p.evidence} doesn't show that an original of ${p.file} was sealed.`);
      // The digest of an original finds whoever holds the file.
      if (seal.bars(part) !== 1) refuse(`${p.evidence} gives away the digest of an original file, which a page must keep back.`);
      slots.push(p.slot);
    }
    // A shown part that nobody sees could give a person away, and two
    // disclosures of one record show together what each of them hides.
    const roots = new Map<string, string>();
    for (const name of sorted(r.disclosures.keys())) {
      const d = r.disclosures.get(name)!;
      for (const part of d.parts) {
        if (!used.get(name)!.includes(part.slot)) refuse(`${name} shows more than the page does (slot ${part.slot}).`);
      }
      const root = hex(d.root);
      const other = roots.get(root);
      if (other !== undefined) refuse(`${other} and ${name} are the same record: one testimony would count as two.`);
      roots.set(root, name);
    }
  }

  private async openMedia(r: Report): Promise<void> {
    for (const [name, b] of this.files) if (isMedia(name)) r.sizes.set(name, b.length);
    const begins = (b: Bytes, ...head: number[]) => head.every((byte, i) => b[i] === byte);
    for (const film of films(r.content)) {
      const b = this.files.get(film.file)!;
      if (b.length > maxFilm) refuse(`${film.file} is too large: a film has at most ${maxFilm >> 20} MB.`);
      const head = b.subarray(0, headLen);
      if (!(film.file.endsWith(".webm") ? begins(head, 0x1a, 0x45, 0xdf, 0xa3) : head.length >= 8 && begins(head.subarray(4), 0x66, 0x74, 0x79, 0x70))) {
        refuse(`${film.file} isn't a film of the kind that its name says.`);
      }
      if (!begins(this.files.get(film.poster)!, 0xff, 0xd8, 0xff)) refuse(`${film.poster} isn't a JPEG picture.`);
      const captions = this.files.get(film.captions)!;
      r.captions.set(film.captions, await because(() => parseCaptions(captions), (err) => `${film.captions} can't be used as captions: ${err.message}.`));
    }
  }

  /** Renders the page anew and compares. */
  async checkPage(r: Report, render: Options["render"]): Promise<void> {
    let made: Files;
    try {
      made = await render(r);
    } catch (err) {
      refuse("The page can't be made anew from its proofs, so it can't be compared.", err);
    }
    for (const name of sorted(made.keys())) {
      if (!equal(this.file(name), made.get(name)!)) refuse(`${name} doesn't show what the proofs show: somebody, perhaps the newsroom itself, has put something else into it.`);
    }
  }

  /** Makes the copy anew, if the folder has one, and compares. */
  async checkCopy(r: Report): Promise<void> {
    const have = this.digest.get(copyFile);
    if (have === undefined) return;
    if (!hasCopy(r)) refuse(`${copyFile} doesn't belong to this report, which is too large for one.`);
    if (hex(await sha256(await copy(this.files))) !== have) refuse(`${copyFile} isn't a copy of this report: somebody has put something else into it.`);
  }
}

interface Proof {
  evidence: string;
  path: string;
  month: string;
}

// proofs are the disclosures with their paths, in the order of the page, each once.
function proofs(c: Content): Proof[] {
  const all = new Map<string, Proof>();
  const add = (p: Proof) => all.set(`${p.evidence} ${p.path} ${p.month}`, { evidence: p.evidence, path: p.path, month: p.month });
  for (const a of accounts(c)) a.sections.forEach(add);
  for (const p of pictures(c)) if (p.evidence !== "") add(p);
  return [...all.values()];
}

function openSection(r: Report, s: Section): void {
  const shown = text(r, s);
  if (shown?.header.kind !== seal.kindText) refuse(`${s.evidence} shows no testimony.`);
  const asked = question(r, s);
  if (asked && asked.header.kind !== seal.kindText) refuse(`${s.evidence} holds something else where its question should be.`);
  for (const sub of s.substitutions) {
    const part = sub.slot === seal.slotQuestion ? asked : shown;
    if (!part || sub.bar > seal.bars(part)) refuse(`The page puts the name “${sub.text}” where ${s.evidence} has no bar.`);
  }
  if (s.translation && s.translation.question !== "" && (!asked || seal.complete(asked) === "")) {
    refuse(`The page translates a question that ${s.evidence} doesn't show.`);
  }
}

/** What is shown of the testimony of a section. */
export const text = (r: Report, s: Section) => find(r, s.evidence, seal.slotText);

/** What is shown of the question that a section answers; a text of no words if nobody had asked. */
export const question = (r: Report, s: Section) => find(r, s.evidence, seal.slotQuestion);

function find(r: Report, name: string, slot: number): seal.OpenedPart | undefined {
  return r.disclosures.get(name)?.parts.find((p) => p.slot === slot);
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function dayName(day: string): string {
  return isDay(day) ? `${Number(day.slice(8))} ${monthName(day.slice(0, 7))}` : day;
}

function monthName(month: string): string {
  return isMonth(month) ? `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}` : month;
}
