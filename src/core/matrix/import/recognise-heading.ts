import { catalogue, type HeadingLanguage, headingLanguages, lookUp, type Phrase } from "./headings/catalogue";
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
const fillers = new Set("the a an required needed relevant specific die das le la les el los las il lo het".split(" "));
const prepositions = new Set(
  "of to for from with by in at on for der des von zu für bei mit an de du des d la del para por con di da van voor".split(
    " ",
  ),
);
const parts = /\s*[/|\n、・&+]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e)\s+/i;

const mostWords = 14;
const longestCompound = 40;

/** Lists what a heading can mean in any language, most likely first; scores run from 0 to 1, 1 is an exact word of the catalogue. */
export function recogniseHeading(heading: string, language: HeadingLanguage = "en"): Recognition[] {
  if (heading.length > 200) return [];
  const found = new Map<Meaning, number>();
  const weigh = (text: string, weight: number) => {
    for (const { meaning, score } of match(normalise(text), language))
      found.set(meaning, Math.max(score * weight, found.get(meaning) ?? 0));
  };
  weigh(heading, 1);
  const outside = heading.replace(/[（([][^)\]）]*[)\]）]/g, " ");
  if (outside !== heading) weigh(outside, 0.97);
  const pieces = outside.split(parts).filter((piece) => piece.trim());
  if (pieces.length > 1) for (const [index, piece] of pieces.entries()) weigh(piece, 0.93 - 0.03 * index);
  return [...found].map(([meaning, score]) => ({ meaning, score })).sort((a, b) => b.score - a.score);
}

/** Tells in which language most headings of a table are written; the order of the catalogue settles a tie. */
export function headingLanguage(headings: readonly string[]): HeadingLanguage {
  const found = headings.map((heading) => catalogue.exact.get(normalise(heading)) ?? {});
  const count = (language: HeadingLanguage) => found.filter((meanings) => meanings[language]).length;
  return headingLanguages.reduce((best, language) => (count(language) > count(best) ? language : best), "en");
}

function match(key: string, language: HeadingLanguage): Recognition[] {
  if (key === "") return [];
  const exact = lookUp(key, language);
  if (exact) return [{ meaning: exact, score: 1 }];
  if (isUnspaced(key)) return unspacedMatches(key.replaceAll(" ", ""));
  const all = key.split(" ");
  const words = all.filter((word) => !fillers.has(word));
  const bare = words.length < all.length ? lookUp(words.join(" "), language) : undefined;
  if (bare) return [{ meaning: bare, score: 0.95 }];
  if (words.length > mostWords) return [];
  const found = words.flatMap((word, at) => phrasesFrom(word).flatMap((phrase) => scorePhrase(words, at, phrase)));
  return words.length === 1 ? [...found, ...compoundMatches(key, language)] : found;
}

/** Gives the phrases that begin with a word, spelt right or wrong. */
function phrasesFrom(word: string): readonly Phrase[] {
  const known = catalogue.starting.get(word);
  if (known || word.length < 5) return known ?? [];
  const alike = (catalogue.words.get(word[0] ?? "") ?? []).filter((other) => isMisspelling(word, other));
  return alike.flatMap((other) => catalogue.starting.get(other) ?? []);
}

/** Scores a phrase that begins at a word of a heading: the more it covers and the nearer to the head word, the better. */
function scorePhrase(words: readonly string[], at: number, phrase: Phrase): Recognition[] {
  const { meaning, words: wanted, text } = phrase;
  const isThere = wanted.every((word, offset) => {
    const own = words[at + offset];
    return own === word || (own !== undefined && isMisspelling(own, word));
  });
  if (!isThere) return [];
  if (wanted.length === words.length) return [{ meaning, score: 0.9 }];
  const asks = at === 0 && questions.has(text);
  if (wanted.length === 1 && (weakInside.has(text) || text.length < 3) && !asks) return [];
  if (meaning === "outOfBand") return [{ meaning, score: 0.98 }];
  const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word));
  const head = preposition < 0 ? words.length : preposition;
  const position = at + wanted.length === head ? 0.2 : at === 0 ? 0.12 : 0;
  const emphasis = meaning === "approval" || (meaning === "owner" && at === 0) ? 0.1 : 0;
  return [
    { meaning, score: Math.min(0.88, 0.45 + (0.3 * text.length) / words.join(" ").length + position + emphasis) },
  ];
}

/** Scores compounds written as one word: the last part tells what they are. */
function compoundMatches(word: string, language: HeadingLanguage): Recognition[] {
  if (word.length > longestCompound) return [];
  const found: Recognition[] = [];
  for (let start = 0; start < word.length; start++)
    for (let end = start + 4; end <= word.length; end++) {
      const part = word.slice(start, end);
      const meaning = part.length <= word.length - 4 ? lookUp(part, language) : undefined;
      if (!meaning) continue;
      const coverage = part.length / word.length;
      if (end === word.length) found.push({ meaning, score: 0.6 + 0.25 * coverage });
      else if (part.length >= 6) found.push({ meaning, score: 0.5 + 0.25 * coverage });
    }
  return found;
}

function unspacedMatches(key: string): Recognition[] {
  return catalogue.unspaced.flatMap(({ meaning, text }) => {
    const phrase = text.replaceAll(" ", "");
    const coverage = phrase.length / key.length;
    if (phrase.length < 2 || !key.includes(phrase)) return [];
    return [{ meaning, score: (key.endsWith(phrase) ? 0.6 : 0.45) + 0.3 * coverage }];
  });
}
