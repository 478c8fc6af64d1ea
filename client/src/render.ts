// The page of a report, made anew from its proofs: the port of package press.
// The same report gives the same bytes as there.
//
// What is words or markup is exported from the Go package, never typed twice:
// labels.json holds the labels, page.json the style sheet and the templates as
// html/template has them after it added its escapes. The view, which decides
// what stands where, is written here anew.

import { hex, utf8 } from "./lib/bytes.ts";
import { isDay, isMonth } from "./lib/days.ts";
import { sha256 } from "./lib/sha256.ts";
import labelsJSON from "./labels.json";
import pageJSON from "./page.json";
import * as report from "./report.ts";
import * as seal from "./seal.ts";

export type Labels = (typeof labelsJSON.Labels)[number];

/** Puts values into a label, in the order of its %s, %d or %[n]s. */
export function fill(label: string, ...values: (string | number)[]): string {
  let next = 0;
  return label.replace(/%(?:\[([0-9]+)\])?[sd]/g, (_, at?: string) => {
    if (at !== undefined) next = Number(at) - 1;
    const v = values[next++];
    if (v === undefined) throw new Error(`the label ${label} has too few values`);
    return String(v);
  });
}

const base = (tag: string) => tag.split("-", 1)[0]!;

/** The labels in the language of a report, or in English. */
export function labelsFor(tag: string): Labels {
  return labelsJSON.Labels.find((l) => l.Lang === base(tag)) ?? labelsJSON.Labels[0]!;
}

/** A day in words, "2006-01-02" being a day that exists. */
export function dateIn(l: Labels, day: string): string {
  if (!isDay(day)) throw new Error(`${day} is not a date`);
  return fill(l.DateForm, Number(day.slice(8)), l.MonthsOf[Number(day.slice(5, 7)) - 1]!, Number(day.slice(0, 4)));
}

/** The end of a month, in words. */
export function endOf(l: Labels, month: string): string {
  if (!isMonth(month)) throw new Error(`${month} is not a month`);
  return fill(l.EndForm, l.MonthsOf[Number(month.slice(5)) - 1]!, Number(month.slice(0, 4)));
}

function languageIn(l: Labels, tag: string): string {
  const names: Record<string, string | undefined> = l.Languages;
  return names[base(tag)] ?? tag;
}

// direction is the direction in which a language is written.
function direction(tag: string): string {
  const [language, ...parts] = tag.split("-");
  const script = parts.find((p) => p.length === 4);
  const rtl = script === undefined ? labelsJSON.RightToLeft.Languages.includes(language!) : labelsJSON.RightToLeft.Scripts.includes(script);
  return rtl ? "rtl" : "ltr";
}

// Sealed texts as the page draws them.

interface DrawnRun {
  Text: string;
  Bar: boolean;
  Changed: string;
  Control: string;
  Name: string;
  Space: boolean;
}

interface Paragraph {
  Runs: DrawnRun[];
  End: string;
  Last: boolean;
}

const drawn = (r: Partial<DrawnRun>): DrawnRun => ({ Text: "", Bar: false, Changed: "", Control: "", Name: "", Space: false, ...r });

// paragraphs lays out what is shown of a sealed text. changed holds the words
// that stand in the place of bars, by the bar's number from 1.
function paragraphs(part: seal.OpenedPart, changed: Map<number, string>): Paragraph[] {
  const w = new Writer();
  let bar = 0;
  part.runs.forEach((r, i) => {
    if (!r.hidden) return w.text(seal.runText(r));
    const word = changed.get(++bar);
    w.add(drawn({ Bar: word === undefined, Changed: word ?? "", Space: i < part.runs.length - 1 }));
  });
  w.finish();
  return w.all;
}

class Writer {
  all: Paragraph[] = [{ Runs: [], End: "", Last: false }];
  private held = ""; // text that is not yet in a run
  private breaks = 0; // line feeds since the last character that isn't white
  private last = 0;

  private get paragraph(): Paragraph {
    return this.all[this.all.length - 1]!;
  }

  private flush(): void {
    if (this.held !== "") this.paragraph.Runs.push(drawn({ Text: this.held }));
    this.held = "";
  }

  // begin starts a paragraph if an empty line stands before what comes now.
  private begin(): void {
    if (this.breaks >= 2 && this.end()) this.all.push({ Runs: [], End: "", Last: false });
    this.breaks = 0;
  }

  // end ends the present paragraph if it has words, and says whether it did.
  private end(): boolean {
    const held = this.held, p = this.paragraph;
    let n = held.length;
    while (n > 0 && " \t\n".includes(held[n - 1]!)) n--;
    if (n === 0 && p.Runs.length === 0) return false;
    this.held = held.slice(0, n);
    this.flush();
    p.End = held.slice(n);
    return true;
  }

  finish(): void {
    if (this.breaks > 0 && this.end()) this.paragraph.Last = true;
    this.flush();
  }

  add(r: DrawnRun): void {
    this.begin();
    this.flush();
    this.paragraph.Runs.push(r);
    this.last = 0;
  }

  text(s: string): void {
    const controls: Record<string, string | undefined> = labelsJSON.Controls;
    let i = 0;
    for (const c of s) {
      const r = c.codePointAt(0)!;
      if (c === "\r" && s[i + 1] === "\n") {
        // The line feed says it all, and HTML would make one break of both.
      } else if (c === "\n") {
        this.breaks++;
        this.held += c;
      } else if (c === " " || c === "\t") {
        this.held += c;
      } else if (report.invisible(r) && !(r === 0xfe0f && pictorial(this.last))) {
        const code = r.toString(16).toUpperCase().padStart(4, "0");
        this.add(drawn({ Control: code, Name: controls[code] ?? "" }));
      } else {
        this.begin();
        this.held += c;
      }
      this.last = r;
      i += c.length;
    }
  }
}

// pictorial says whether r is a symbol that a variation selector 16 may turn
// into a coloured picture, which hides nothing.
function pictorial(r: number): boolean {
  return r === 0xa9 || r === 0xae || (r >= 0x203c && r <= 0x3299) || (r >= 0x1f000 && r <= 0x1faff);
}

// The view is what the templates print, by the names that they use: plain
// values, already in the page's language. What isn't there is null, "" or [].

const tongueOf = (tag: string) => ({ Lang: tag, Dir: direction(tag) });

interface Block {
  Prose: object | null;
  Account: object | null;
  Picture: object | null;
  Film: object | null;
  Event: object | null;
  Officials: object[];
  Actions: object[];
  Related: object[];
}

class View {
  readonly L: Labels;
  readonly Lang: string;
  readonly Dir: string;
  readonly Newsroom: string;
  readonly Date: string;
  readonly ISODate: string;
  readonly Edition: string;
  readonly Title: string;
  readonly Standfirst: string;
  readonly Warning: string;
  readonly HasCopy: boolean;
  readonly Linked: Raw;
  HasBars = false;
  HasChanged = false;
  HasCtl = false;
  readonly Blocks: Block[] = [];
  readonly Records: object[] = [];
  readonly Fingerprint: string[];

  private events = 0;

  constructor(private readonly r: report.Report) {
    const c = r.content;
    this.L = labelsFor(c.language);
    this.Lang = c.language;
    this.Dir = direction(c.language);
    this.Newsroom = c.newsroom;
    this.Date = dateIn(this.L, c.date);
    this.ISODate = c.date;
    this.Edition = c.edition > 1 ? fill(this.L.Edition, c.edition) : "";
    this.Title = c.title;
    this.Standfirst = c.standfirst;
    this.Warning = c.warning;
    this.HasCopy = report.hasCopy(r);
    this.Fingerprint = hex(r.newsroom).match(/.{4}/g)!;
    for (const b of c.blocks) this.add(b);
    this.addRecords();
    this.Linked = new Raw(linked(c));
  }

  private add(b: report.Block): void {
    const l = this.L;
    if (b.prose) {
      this.next({ Prose: { ...this.tongue(b.prose.language), Heading: b.prose.heading, Paragraphs: b.prose.paragraphs } });
    } else if (b.account) {
      this.next({ Account: this.account(b.account) });
    } else if (b.official) {
      this.beside("Officials", this.official(b.official));
    } else if (b.picture) {
      const p = b.picture;
      const provenance = p.evidence === "" ? l.PictureUnsealed : fill(l.PictureSealed, this.sealed(p.month));
      this.next({ Picture: { File: p.file, Alt: p.alt, Caption: p.caption, Provenance: provenance } });
    } else if (b.film) {
      this.next({ Film: this.film(b.film) });
    } else if (b.event) {
      this.events++;
      this.next({ Event: this.event(b.event) });
    } else if (b.action) {
      const kinds: Record<string, string | undefined> = l.Kinds;
      this.beside("Actions", { Kind: kinds[b.action.kind]!, Text: b.action.text, URL: b.action.url, Host: report.urlHost(b.action.url) });
    } else if (b.related) {
      this.beside("Related", { Title: b.related.title, URL: b.related.url });
    }
  }

  private next(b: Partial<Block>): Block {
    const whole = { Prose: null, Account: null, Picture: null, Film: null, Event: null, Officials: [], Actions: [], Related: [], ...b };
    this.Blocks.push(whole);
    return whole;
  }

  // beside puts a thing into the block before it, if that holds others of its kind.
  private beside(kind: "Officials" | "Actions" | "Related", v: object): void {
    const last = this.Blocks[this.Blocks.length - 1];
    const block = last !== undefined && last[kind].length > 0 ? last : this.next({});
    block[kind].push(v);
  }

  // sealed is by when a record of a month was sealed: the end of the month, or
  // the day that the log's witnesses stand for if they saw it much later.
  private sealed(month: string): string {
    return report.late(this.r, month) ? dateIn(this.L, this.r.witnessed.get(month) ?? "") : endOf(this.L, month);
  }

  private tongue(tag: string): { Lang: string; Dir: string } {
    return tongueOf(tag === "" ? this.Lang : tag);
  }

  private account(a: report.Account): object {
    return {
      ID: a.id, Name: a.name, Heading: a.heading, Byline: fill(this.L.Account, a.name),
      Sections: a.sections.map((s, i) => ({ ...this.section(s), Part: a.sections.length > 1 ? fill(this.L.Part, i + 1, a.sections.length) : "" })),
    };
  }

  private section(s: report.Section): object {
    const l = this.L;
    const sealedBy = { source: l.BySource, server: l.ByServer, desk: l.ByDesk }[s.sealedBy]!;
    const changed = (slot: number) => new Map(s.substitutions.filter((sub) => sub.slot === slot).map((sub) => [sub.bar, sub.text]));
    const q = report.question(this.r, s);
    const unprompted = q !== undefined && seal.complete(q) === "";
    const question = q !== undefined && !unprompted ? this.see(paragraphs(q, changed(seal.slotQuestion))) : [];
    const text = this.see(paragraphs(report.text(this.r, s)!, changed(seal.slotText)));
    const t = s.translation;
    let rows = [{ Sealed: text, Translated: t?.paragraphs ?? [] }];
    // As many paragraphs on both sides: each beside its own.
    if (t && t.paragraphs.length === text.length) rows = text.map((p, i) => ({ Sealed: [p], Translated: [t.paragraphs[i]!] }));
    return {
      ...tongueOf(s.language), Label: fill(l.SealedWords, languageIn(l, s.language)), SealedBy: fill(l.Sealed, this.sealed(s.month)) + sealedBy,
      Unprompted: unprompted, Question: question, Rows: rows, Translation: t && { ...tongueOf(t.language), Question: t.question },
    };
  }

  // see notes which marks the legend must explain.
  private see(all: Paragraph[]): Paragraph[] {
    for (const p of all) {
      for (const r of p.Runs) {
        this.HasBars ||= r.Bar;
        this.HasChanged ||= r.Changed !== "";
        this.HasCtl ||= r.Control !== "";
      }
    }
    return all;
  }

  private official(o: report.Official): object {
    const l = this.L;
    return {
      Claim: o.claim, Asked: fill(l.Asked, o.to, dateIn(l, o.asked)),
      Outcome: o.status === "answered" ? fill(l.AnsweredOn, dateIn(l, o.answered)) : o.status === "declined" ? l.Declined : l.NoAnswer,
      Answer: o.answer, Tongue: this.tongue(o.language),
      Translation: o.translation?.paragraphs ?? [], TranslationTongue: o.translation && tongueOf(o.translation.language),
    };
  }

  private film(f: report.Film): object {
    const l = this.L;
    const [kind, label] = f.file.endsWith(".webm") ? ["video/webm", "WebM"] : ["video/mp4", "MP4"];
    const size = this.r.sizes.get(f.file) ?? 0;
    return {
      ...tongueOf(f.captionsLanguage), File: f.file, Type: kind, Poster: f.poster, Captions: f.captions, Alt: f.alt, Caption: f.caption,
      // Whole megabytes, of a million bytes each, rounded up.
      Download: fill(l.FilmDownload, label, Math.ceil(size / 1_000_000)),
      TrackLabel: fill(l.FilmCaptions, languageIn(l, f.captionsLanguage)),
      TooLarge: size > report.maxCopyFilm,
      Said: (this.r.captions.get(f.captions) ?? []).map((cue) => cue.lines.join(" ")),
    };
  }

  private event(e: report.Event): object {
    const l = this.L;
    const [day, at, lastDay, until] = [e.start.slice(0, 10), e.start.slice(11, 16), e.end.slice(0, 10), e.end.slice(11, 16)];
    return {
      Title: e.title, Place: e.place, Text: e.text, URL: e.url, Host: report.urlHost(e.url), ISOStart: e.start, ISOEnd: e.end, File: report.eventFile(this.events),
      When: day === lastDay ? fill(l.EventOneDay, dateIn(l, day), at, until) : fill(l.EventMoreDays, dateIn(l, day), at, dateIn(l, lastDay), until),
    };
  }

  // addRecords lists each disclosure once, in the order of the page.
  private addRecords(): void {
    const seen = new Set<string>();
    const add = (name: string, part: string, file: string, month: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      let bars = 0;
      for (const p of this.r.disclosures.get(file)!.parts) if (p.header.kind === seal.kindText) bars += seal.bars(p);
      this.Records.push({ Name: name, Part: part, File: file, Sealed: this.sealed(month), Bars: bars });
    };
    for (const a of report.accounts(this.r.content)) {
      a.sections.forEach((s, i) => add(a.name, a.sections.length > 1 ? fill(this.L.Part, i + 1, a.sections.length) : "", s.evidence, s.month));
    }
    for (const p of report.pictures(this.r.content)) if (p.evidence !== "") add(this.L.RecordPicture, "", p.evidence, p.month);
  }
}

// linked is the page's data in the words of schema.org: one line of JSON in
// which nothing can end the element that it stands in.
function linked(c: report.Content): string {
  const given = (name: string, v: string) => (v === "" ? {} : { [name]: v });
  const graph: object[] = [{
    "@type": "NewsArticle", headline: c.title, ...given("description", c.standfirst), datePublished: c.date, inLanguage: c.language,
    publisher: { "@type": "NewsMediaOrganization", name: c.newsroom }, version: String(c.edition),
  }];
  for (const f of report.films(c)) {
    graph.push({ "@type": "VideoObject", name: f.caption === "" ? f.alt : f.caption, description: f.alt, thumbnailUrl: f.poster, contentUrl: f.file, uploadDate: c.date });
  }
  for (const e of report.events(c)) {
    graph.push({
      "@type": "Event", name: e.title, startDate: e.start, endDate: e.end, location: { "@type": "Place", name: e.place, address: e.place },
      ...given("description", e.text), ...given("url", e.url),
    });
  }
  return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replace(/[<>&\u2028\u2029]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

// The calendar.

// calendar is the n-th event of a page as iCalendar (RFC 5545).
async function calendar(r: report.Report, e: report.Event, n: number): Promise<string> {
  const c = r.content;
  const uid = hex((await sha256(utf8(`vouchsafe/event/v1\n${hex(r.newsroom)}\n${n}\n${c.title}\n${e.title}\n`))).subarray(0, 16));
  const utc = (at: string) => at.replace(/[-:Z]/g, "") + "00Z";
  const text = (s: string) => s.replace(/[\\;,]/g, "\\$&");
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Vouchsafe//${report.renderer}//EN`, "METHOD:PUBLISH", "BEGIN:VEVENT", `UID:${uid}`,
    `DTSTAMP:${c.date.replaceAll("-", "")}T000000Z`, `SEQUENCE:${c.edition - 1}`, `DTSTART:${utc(e.start)}`, `DTEND:${utc(e.end)}`,
    `SUMMARY:${text(e.title)}`, `LOCATION:${text(e.place)}`,
  ];
  if (e.text !== "") lines.push(`DESCRIPTION:${text(e.text)}`);
  if (e.url !== "") lines.push(`URL:${e.url}`);
  lines.push("END:VEVENT", "END:VCALENDAR");
  return lines.map(fold).join("");
}

// fold writes a line in stretches of at most 75 bytes, each but the first
// after a line break and a space, and none of them inside a character.
function fold(line: string): string {
  let out = "", width = 0;
  for (const c of line) {
    const r = c.codePointAt(0)!;
    const n = r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
    if (width + n > 75) {
      out += "\r\n ";
      width = 1;
    }
    out += c;
    width += n;
  }
  return out + "\r\n";
}

// Templates: the few things of Go's that ours use. An unknown name is an error,
// never an empty place.

/** What goes into a script element as it is. */
class Raw {
  constructor(readonly js: string) {}
}

type Node = string | [kind: string, ...rest: unknown[]];
type Arg = [kind: string, ...rest: unknown[]];
interface Pipe {
  set: string[];
  do: Arg[][];
}

const functions: Record<string, (...args: any[]) => unknown> = {
  and: (...args) => args.every(truth),
  or: (...args) => args.some(truth),
  not: (a) => !truth(a),
  eq: (a, ...b) => b.includes(a),
  drawn: (l: Labels, runs: DrawnRun[]) => ({ L: l, Runs: runs }),
  control: (l: Labels, r: DrawnRun) => fill(l.ControlTitle, "U+" + r.Control, r.Name),
  _html_template_htmlescaper: (v) => escape(print(v)),
  _html_template_rcdataescaper: (v) => escape(print(v)),
  _html_template_attrescaper: (v) => escape(print(v)),
  _html_template_urlfilter: (v) => (/^[^:/]*:/.test(print(v)) && !/^(https?|mailto):/i.test(print(v)) ? "#ZgotmplZ" : print(v)),
  _html_template_urlnormalizer: (v) => normalURL(print(v)),
  _html_template_jsvalescaper: (v) => {
    if (!(v instanceof Raw)) throw new Error("only JSON goes into a script element");
    return v.js;
  },
};

function print(v: unknown): string {
  if (typeof v !== "string" && typeof v !== "number") throw new Error("a template prints something that is no text");
  return String(v);
}

const escapes: Record<string, string> = { "\0": "\ufffd", '"': "&#34;", "&": "&amp;", "'": "&#39;", "+": "&#43;", "<": "&lt;", ">": "&gt;" };

function escape(s: string): string {
  return s.replace(/[\0"&'+<>]/g, (c) => escapes[c]!);
}

// normalURL escapes what may not stand in an address; of a percent sign, one
// that isn't followed by two digits.
function normalURL(s: string): string {
  let out = "";
  for (let i = 0; i < s.length; ) {
    const c = String.fromCodePoint(s.codePointAt(i)!);
    if (/[A-Za-z0-9\-._~!#$&*+,/:;=?@[\]]/.test(c) || (c === "%" && /^[0-9A-Fa-f]{2}/.test(s.slice(i + 1)))) out += c;
    else for (const b of utf8(c)) out += "%" + b.toString(16).padStart(2, "0");
    i += c.length;
  }
  return out;
}

function truth(v: unknown): boolean {
  return Array.isArray(v) ? v.length > 0 : Boolean(v);
}

const templates = new Map(Object.entries(pageJSON.Templates).map(([name, nodes]) => [name, JSON.parse(nodes) as Node[]]));

class Execution {
  private readonly out: string[] = [];
  private vars: [name: string, value: unknown][] = [];

  run(name: string, data: unknown): string {
    this.template(name, data);
    return this.out.join("");
  }

  private template(name: string, data: unknown): void {
    const nodes = templates.get(name);
    if (nodes === undefined) throw new Error(`there is no template ${name}`);
    const outer = this.vars;
    this.vars = [["$", data]];
    this.list(nodes, data);
    this.vars = outer;
  }

  private list(nodes: Node[], dot: unknown): void {
    for (const node of nodes) {
      if (typeof node === "string") {
        this.out.push(plain(node));
        continue;
      }
      const [kind, pipe, list, otherwise] = node as [string, Pipe, Node[], Node[]];
      const mark = this.vars.length;
      switch (kind) {
        case "print": {
          const v = this.pipe(pipe, dot);
          if (pipe.set.length === 0) this.out.push(print(v));
          continue; // a variable that is set here stays
        }
        case "template":
          this.template(node[2] as string, pipe === null ? null : this.pipe(pipe, dot));
          break;
        case "if":
        case "with": {
          const v = this.pipe(pipe, dot);
          if (truth(v)) this.list(list, kind === "with" ? v : dot);
          else this.list(otherwise, dot);
          break;
        }
        case "range": {
          const all = this.value(pipe, dot);
          if (!Array.isArray(all)) throw new Error("a template ranges over something that is no list");
          if (all.length === 0) this.list(otherwise, dot);
          all.forEach((item, i) => {
            const names = pipe.set;
            if (names.length === 1) this.vars.push([names[0]!, item]);
            if (names.length === 2) this.vars.push([names[0]!, i], [names[1]!, item]);
            this.list(list, item);
            this.vars.length = mark;
          });
          break;
        }
        default:
          throw new Error(`a template holds ${kind}`);
      }
      this.vars.length = mark;
    }
  }

  private pipe(p: Pipe, dot: unknown): unknown {
    const v = this.value(p, dot);
    for (const name of p.set) this.vars.push([name, v]);
    return v;
  }

  private value(p: Pipe, dot: unknown): unknown {
    let v: unknown;
    p.do.forEach(([first, ...rest], i) => {
      if (first![0] !== "function") {
        v = this.arg(first!, dot);
        return;
      }
      const f = functions[first![1] as string];
      if (f === undefined) throw new Error(`a template calls ${String(first![1])}`);
      v = f(...rest.map((a) => this.arg(a, dot)), ...(i > 0 ? [v] : []));
    });
    return v;
  }

  private arg([kind, ...rest]: Arg, dot: unknown): unknown {
    switch (kind) {
      case "dot": return dot;
      case "field": return fields(dot, rest as string[]);
      case "constant": return rest[0];
      case "pipe": return this.value(rest[0] as Pipe, dot);
      case "variable": {
        const [name, ...names] = rest as string[];
        for (let i = this.vars.length - 1; i >= 0; i--) {
          if (this.vars[i]![0] === name) return fields(this.vars[i]![1], names);
        }
        throw new Error(`a template has no variable ${name}`);
      }
      default: throw new Error(`a template holds ${kind}`);
    }
  }
}

function fields(v: unknown, names: string[]): unknown {
  for (const name of names) {
    v = typeof v === "object" && v !== null ? (v as Record<string, unknown>)[name] : undefined;
    if (v === undefined) throw new Error(`a template asks for ${name}, which isn't there`);
  }
  return v;
}

// A script that lies in a page must hold nothing that ends its element, so in
// page.json another character stands for the opening bracket of a tag.
const plain = (s: string) => s.replaceAll("\u0001", "<");

/** Makes the page, its style sheet and the calendars of a report whose proofs are open. */
export async function render(r: report.Report): Promise<report.Files> {
  const files = new Map([
    [report.pageFile, utf8(new Execution().run("report.html", new View(r)))],
    [report.styleFile, utf8(plain(pageJSON.Style))],
  ]);
  for (const [i, e] of report.events(r.content).entries()) files.set(report.eventFile(i + 1), utf8(await calendar(r, e, i + 1)));
  return files;
}
