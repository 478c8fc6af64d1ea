// The word lists of passphrases, and how a typed word is read. The lists are
// copies of envelope/words; a test keeps them equal.

import english from "./en.txt";

export type List = readonly string[];

const listOf = (text: string): List => text.split(/\s+/).filter((w) => w !== "");

// lists by language.
export const lists: { readonly en: List } & { readonly [language: string]: List } = { en: listOf(english) };

const maxNear = 3;

// splitWords makes words of what a person typed: compatibility forms folded,
// small letters, no diacritics; whatever isn't a letter stands between words.
export function splitWords(typed: string): string[] {
  let out = "";
  for (const c of typed.normalize("NFKD")) {
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

// numberOf returns the number of a word, or of the one word of which it is the
// beginning, four letters or more; -1 for none.
export function numberOf(word: string): number {
  for (const list of Object.values(lists)) {
    const whole = list.indexOf(word);
    if (whole >= 0) {
      return whole;
    }
    const begun = [...word].length >= 4 ? list.findIndex((w) => w.startsWith(word)) : -1;
    if (begun >= 0) {
      return begun; // unique: four letters are enough to tell any two words apart
    }
  }
  return -1;
}

// nearWords returns up to three words that a person may have meant: those that
// begin with what was typed, then those one or two slips away, nearest first.
export function nearWords(word: string): string[] {
  const near: { word: string; distance: number }[] = [];
  for (const list of Object.values(lists)) {
    for (const w of list) {
      const distance = word.length >= 2 && w.startsWith(word) ? 0 : slips(word, w);
      if (distance <= 2 && distance < w.length - 1) {
        near.push({ word: w, distance });
      }
    }
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, maxNear).map((c) => c.word);
}

// slips counts letters left out, put in, mistaken or changed with their
// neighbour between a and b (optimal string alignment); more than 2 is 3.
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
