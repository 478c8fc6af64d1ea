// The word lists of passphrases, and how typed words are read. Four letters
// tell a word from all others of its list, so all lists are here by the
// beginnings of their words; a test holds them to those of envelope/words. In
// whole words there are those lists that somebody has handed over: a page
// brings that of its language.

import beginnings from "./beginnings.txt";

/** This many letters of a word are enough to tell it from all others of its list. */
const fewLetters = 4;

const listLength = 2048;

/** The words of one language. All lists stand for the same numbers. */
export interface WordList {
  language: string; // BCP 47
  script: RegExp; // its letters
  numbers: Map<string, number>; // by the first letters of a word, folded
  words: string[]; // 2,048, by their numbers; none where the list isn't here in whole words
}

const scripts = [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu, /\p{Script=Arabic}/gu];

/** All lists; the first is meant where nothing else says which. */
export const wordLists: WordList[] = beginnings.trim().split("\n").map(unpack);

/**
 * A line has the language, the code point of the first letter of its alphabet,
 * and of each beginning how many letters it shares with the one before and the
 * others, the first letter as A.
 */
function unpack(line: string): WordList {
  const [language, first, packed] = line.split(" ") as [string, string, string];
  const numbers = new Map<string, number>();
  let short: string[] = [];
  for (const [, shared, rest] of packed.matchAll(/(\d)(\D*)/gu)) {
    const letters = [...rest!].map((c) => String.fromCodePoint(c.codePointAt(0)! - 65 + Number(first)));
    short = [...short.slice(0, Number(shared)), ...letters];
    numbers.set(short.join(""), numbers.size);
  }
  return { language, script: scripts.find((s) => short[0]!.search(s) >= 0)!, numbers, words: [] };
}

/** Takes the words of a list, with blanks between. */
export function learn(language: string, text: string): void {
  const list = wordLists.find((l) => l.language === language);
  const words = text.trim().split(/\s+/);
  if (!list || words.length !== listLength) throw new Error(`no list is ${language}`);
  list.words = words;
}

/** The list of a language, a BCP 47 tag; the first one where that has none. */
export function listOf(language: string): WordList {
  const primary = language.toLowerCase().split("-")[0];
  return wordLists.find((l) => l.language === primary) ?? wordLists[0]!;
}

/**
 * The list that typed words are of: that with most of them; of two with as
 * many, that in whose script most letters are; else the first.
 */
export function listMeant(words: string[]): WordList {
  let [best, most, letters] = [wordLists[0]!, -1, -1];
  for (const l of wordLists) {
    const n = words.filter((w) => numberOf(l, w) >= 0).length;
    const own = words.join(" ").match(l.script)?.length ?? 0;
    if (n > most || (n === most && own > letters)) [best, most, letters] = [l, n, own];
  }
  return best;
}

/**
 * Makes words of what a person typed: compatibility forms folded, small
 * letters, no diacritics; whatever isn't a letter stands between words.
 */
export function splitWords(typed: string): string[] {
  let out = "";
  // The letter й is put together again, which NFKD takes apart.
  for (const c of typed.normalize("NFKD").replace(/[иИ]\u0306/g, "й")) {
    if (/\p{Mn}/u.test(c)) {
      continue; // the diacritics that NFKD took off, and those of Arabic writing
    }
    if (c === "\u200b") {
      out += " "; // zero-width space
    } else if (/\p{Cf}/u.test(c) || c === "\u0640") {
      continue; // soft hyphens, marks of direction, joiners, tatweel
    } else if (c === "ı") {
      out += "i"; // the Turkish small letter of I
    } else {
      out += /\p{L}/u.test(c) ? c.toLowerCase() : " ";
    }
  }
  return out.split(" ").filter((w) => w !== "");
}

// What keyboards and hands put in each other's place: и for й, г for ґ, and the
// forms of alef, yeh, kaf and heh of Arabic and Persian keyboards.
const alike: Record<string, string> = {
  "й": "и", "ґ": "г", "\u0671": "\u0627", "\u0649": "\u064a", "\u06cc": "\u064a", "\u06a9": "\u0643",
  "\u0629": "\u0647", "\u06c1": "\u0647", "\u06be": "\u0647", "\u06d5": "\u0647",
};

/** The form in which words are compared; word is one word. */
function fold(word: string): string {
  return [...splitWords(word).join("")].map((c) => alike[c] ?? c).join("");
}

/**
 * The number of the word that begins as this one, in four letters or in all
 * that it has; -1 for none. What follows the four doesn't matter: the checksum
 * is still to come.
 */
export function numberOf(list: WordList, word: string): number {
  return list.numbers.get([...fold(word)].slice(0, fewLetters).join("")) ?? -1;
}

/**
 * The place of the first word, from 0, that isn't on the list: neither a word
 * of it nor the beginning of one, as far as the list is here; -1 for none.
 */
export function misfit(list: WordList, words: string[]): number {
  return words.findIndex((word) => {
    const n = numberOf(list, word);
    return n < 0 || (list.words.length > 0 && !fold(list.words[n]!).startsWith(fold(word)));
  });
}

const maxNear = 3;

/**
 * Up to three words of the list that a person may have meant: those that begin
 * with what was typed, then those one or two slips away, nearest first.
 */
export function nearWords(list: WordList, word: string): string[] {
  const typed = fold(word);
  const near: { word: string; distance: number }[] = [];
  for (const w of list.words) {
    const whole = fold(w);
    const distance = [...typed].length >= 2 && whole.startsWith(typed) ? 0 : slips(typed, whole);
    if (distance <= 2 && distance < [...whole].length - 1) {
      near.push({ word: w, distance });
    }
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, maxNear).map((c) => c.word);
}

/**
 * Counts letters left out, put in, mistaken or changed with their neighbour
 * between a and b (optimal string alignment); more than 2 is 3.
 */
function slips(a: string, b: string): number {
  const x = [...a];
  const y = [...b];
  if (Math.abs(x.length - y.length) > 2) {
    return 3;
  }
  let before: number[] = [];
  let last: number[] = [];
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= y.length; j++) {
      const cost = x[i - 1] === y[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) {
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
      }
    }
  }
  return Math.min(row[y.length]!, 3);
}
