// The word lists of passphrases, and how typed words are read. The lists are
// copies of envelope/words; a test keeps them equal.

import english from "./en.txt";
import russian from "./ru.txt";

/** This many letters of a word are enough to tell it from all others of its list. */
const fewLetters = 4;

/**
 * The words of one language. All lists stand for the same numbers, and no
 * letter belongs to the alphabets of two.
 */
export interface WordList {
  language: string; // BCP 47
  alphabet: RegExp; // its letters
  words: string[]; // 2,048, by their numbers
}

function listFrom(language: string, alphabet: RegExp, text: string): WordList {
  return { language, alphabet, words: text.split(/\s+/).filter((w) => w !== "") };
}

/** All lists; the first is meant where nothing else says which. */
export const wordLists: [WordList, ...WordList[]] = [listFrom("en", /[a-z]/g, english), listFrom("ru", /[а-я]/g, russian)];

/** The list of a language, a BCP 47 tag; the English one where that has none. */
export function listOf(language: string): WordList {
  const primary = language.toLowerCase().split("-")[0];
  return wordLists.find((l) => l.language === primary) ?? wordLists[0];
}

/** The list whose alphabet most letters of the words belong to. */
export function listTyped(words: string[]): WordList {
  const letters = wordLists.map((l) => words.join(" ").match(l.alphabet)?.length ?? 0);
  return wordLists[letters.indexOf(Math.max(...letters))]!;
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
      continue; // the diacritics that NFKD took off
    }
    if (c === "\u200b") {
      out += " "; // zero-width space
    } else if (/\p{Cf}/u.test(c)) {
      continue; // soft hyphens, marks of direction
    } else if (c === "ı") {
      out += "i"; // the Turkish small letter of I
    } else {
      out += /\p{L}/u.test(c) ? c.toLowerCase() : " ";
    }
  }
  return out.split(" ").filter((w) => w !== "");
}

/**
 * The form in which words are compared: й is taken for и, which some keyboards
 * and some hands put in its place.
 */
function fold(word: string): string {
  return word.replaceAll("й", "и");
}

/**
 * The number of a word, or of the one word of which it is the beginning, four
 * letters or more; -1 for none.
 */
export function numberOf(list: WordList, word: string): number {
  const typed = fold(word);
  const whole = list.words.findIndex((w) => fold(w) === typed);
  if (whole >= 0 || [...typed].length < fewLetters) {
    return whole;
  }
  return list.words.findIndex((w) => fold(w).startsWith(typed));
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
    const distance = [...typed].length >= 2 && fold(w).startsWith(typed) ? 0 : slips(typed, fold(w));
    if (distance <= 2 && distance < w.length - 1) {
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
