import { isUnspaced, normalise } from "@/core/matrix/import/normalise";
import { german } from "./de";
import { english } from "./en";
import { spanish } from "./es";
import { french } from "./fr";
import { italian } from "./it";
import { japanese } from "./ja";
import type { HeadingWords, Meaning } from "./meaning";
import { dutch } from "./nl";
import { portuguese } from "./pt";

/**
 * All languages, compared at once. Where two disagree about a word, the language of the table decides, else the earlier
 * one. A new language is one new file.
 */
const languages = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  it: italian,
  nl: dutch,
  pt: portuguese,
};
export type HeadingLanguage = keyof typeof languages;
export const headingLanguages = Object.keys(languages) as HeadingLanguage[];

export type Phrase = { readonly meaning: Meaning; readonly text: string; readonly words: readonly string[] };

type Catalogue = {
  /** Meaning of each whole phrase in the languages that have it. */
  readonly exact: ReadonlyMap<string, Partial<Record<HeadingLanguage, Meaning>>>;
  /** Phrases by their first word. */
  readonly starting: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that begin a phrase, by their first letter, to find misspelt ones. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly unspaced: readonly Phrase[];
};

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const firstMeaning = (found: Partial<Record<HeadingLanguage, Meaning>>) =>
  headingLanguages.map((language) => found[language]).find((meaning) => meaning !== undefined) as Meaning;

/** Looks a whole phrase up, in the language of the table before all others. */
export function lookUp(text: string, language: HeadingLanguage): Meaning | undefined {
  const found = catalogue.exact.get(text);
  return found && (found[language] ?? firstMeaning(found));
}

function compile(): Catalogue {
  const exact = new Map<string, Partial<Record<HeadingLanguage, Meaning>>>();
  for (const language of headingLanguages)
    for (const [meaning, phrases] of Object.entries(languages[language] as HeadingWords) as [Meaning, string[]][])
      for (const phrase of phrases)
        exact.set(normalise(phrase), { [language]: meaning, ...exact.get(normalise(phrase)) });
  const all = [...exact].map(
    ([text, found]): Phrase => ({ meaning: firstMeaning(found), text, words: text.split(" ") }),
  );
  const starting = groupBy(
    all.filter((phrase) => !isUnspaced(phrase.text)),
    (phrase) => phrase.words[0] ?? "",
  );
  return {
    exact,
    starting,
    words: groupBy([...starting.keys()], (word) => word[0] ?? ""),
    unspaced: all.filter((phrase) => isUnspaced(phrase.text)),
  };
}

export const catalogue: Catalogue = compile();
