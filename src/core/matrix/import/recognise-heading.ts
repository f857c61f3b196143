import { catalogue, type Phrase } from "./headings/catalogue";
import type { Meaning } from "./headings/meaning";
import { isMisspelling, isUnspaced, normalise } from "./normalise";

export type Recognition = { readonly meaning: Meaning; readonly score: number };

/** Words that say something only when they stand alone. */
const weakInside = new Set(
  "date time type name text form team area main use case key item state value from post lead mode code link term what who whom when how why to no was wer wie wann wem wen qui quand que chi wie wat hoe como data tema fecha".split(
    " ",
  ),
);
const questions = new Set(
  "what who whom when how why was wer wem wen wann wie quoi qui quand comment que quien cuando como chi cosa quando wat wie wanneer hoe quem".split(
    " ",
  ),
);
const fillers = new Set(
  "the a an required needed relevant specific der die das le la les el los das il lo de het".split(" "),
);
const prepositions = new Set(
  "of to for from with by in at on for der des von zu für bei mit an de du des d la del para por con di da van voor".split(
    " ",
  ),
);
const parts = /\s*[/|\n、・&+]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|en|of)\s+/i;

/** Lists what a heading can mean in any language, most likely first; scores run from 0 to 1, 1 is an exact word of the catalogue. */
export function recogniseHeading(heading: string): Recognition[] {
  const found = new Map<Meaning, number>();
  const note = (meaning: Meaning, score: number) => found.set(meaning, Math.max(score, found.get(meaning) ?? 0));
  const weigh = (text: string, weight: number) => {
    for (const { meaning, score } of match(normalise(text))) note(meaning, score * weight);
  };
  weigh(heading, 1);
  const outside = heading.replace(/[（([][^)\]）]*[)\]）]/g, " ");
  if (outside !== heading) weigh(outside, 0.97);
  const pieces = outside.split(parts).filter((piece) => piece.trim());
  if (pieces.length > 1) for (const [index, piece] of pieces.entries()) weigh(piece, 0.93 - 0.03 * index);
  return [...found].map(([meaning, score]) => ({ meaning, score })).sort((a, b) => b.score - a.score);
}

function match(key: string): Recognition[] {
  if (key === "") return [];
  const exact = catalogue.exact.get(key);
  if (exact) return [{ meaning: exact, score: 1 }];
  if (isUnspaced(key)) return unspacedMatches(key.replaceAll(" ", ""));
  const words = key.split(" ");
  const core = words.filter((word) => !fillers.has(word));
  const bare = core.length < words.length ? catalogue.exact.get(core.join(" ")) : undefined;
  if (bare) return [{ meaning: bare, score: 0.95 }];
  return catalogue.phrases.flatMap((phrase) => {
    const score = Math.max(misspelt(core, phrase), contained(core, phrase), compound(core, phrase));
    return score > 0 ? [{ meaning: phrase.meaning, score }] : [];
  });
}

function misspelt(words: readonly string[], phrase: Phrase): number {
  if (words.length !== phrase.words.length) return 0;
  return words.every((word, index) => word === phrase.words[index] || isMisspelling(word, phrase.words[index] ?? ""))
    ? 0.9
    : 0;
}

/** Scores a phrase inside a longer heading: the more it covers and the nearer to the head word, the better. */
function contained(words: readonly string[], phrase: Phrase): number {
  if (phrase.words.length >= words.length) return 0;
  const isQuestion = phrase.words.length === 1 && questions.has(phrase.text) && words[0] === phrase.text;
  if (phrase.words.length === 1 && (weakInside.has(phrase.text) || phrase.text.length < 3) && !isQuestion) return 0;
  const at = words.findIndex((_, index) => phrase.words.every((word, offset) => sameWord(words[index + offset], word)));
  if (at < 0) return 0;
  const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word));
  const head = preposition < 0 ? words.length : preposition;
  const position = at + phrase.words.length === head ? 0.2 : at === 0 ? 0.12 : 0;
  const score = Math.min(0.88, 0.45 + (0.3 * phrase.text.length) / words.join(" ").length + position);
  if (phrase.meaning === "outOfBand") return 0.98;
  return phrase.meaning === "approval" ? Math.min(0.89, score + 0.1) : score;
}

function sameWord(word: string | undefined, expected: string): boolean {
  return word !== undefined && (word === expected || (expected.length >= 7 && isMisspelling(word, expected)));
}

/** Scores compounds written as one word: the last part tells what they are. */
function compound(words: readonly string[], phrase: Phrase): number {
  if (phrase.words.length !== 1 || phrase.text.length < 4) return 0;
  const [word = ""] = words.length === 1 ? words : [];
  if (word.length < phrase.text.length + 4) return 0;
  const coverage = phrase.text.length / word.length;
  if (word.endsWith(phrase.text)) return 0.6 + 0.25 * coverage;
  return phrase.text.length >= 6 && word.includes(phrase.text) ? 0.5 + 0.25 * coverage : 0;
}

function unspacedMatches(key: string): Recognition[] {
  return catalogue.unspaced.flatMap(({ meaning, text }) => {
    const phrase = text.replaceAll(" ", "");
    const coverage = phrase.length / key.length;
    if (phrase.length < 2 || !key.includes(phrase)) return [];
    return [{ meaning, score: (key.endsWith(phrase) ? 0.6 : 0.45) + 0.3 * coverage }];
  });
}
