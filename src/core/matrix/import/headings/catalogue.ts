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

/** All languages, compared at once; where two disagree about a word, the earlier one is right. A new language is one new file. */
const languages: readonly HeadingWords[] = [english, german, french, spanish, japanese, italian, dutch, portuguese];

export type Phrase = { readonly meaning: Meaning; readonly text: string; readonly words: readonly string[] };

type Catalogue = {
  /** Meaning of each whole phrase. */
  readonly exact: ReadonlyMap<string, Meaning>;
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

function compile(): Catalogue {
  const exact = new Map<string, Meaning>();
  for (const language of languages)
    for (const [meaning, phrases] of Object.entries(language) as [Meaning, readonly string[]][])
      for (const phrase of phrases) {
        const text = normalise(phrase);
        if (!exact.has(text)) exact.set(text, meaning);
      }
  const all = [...exact].map(([text, meaning]): Phrase => ({ meaning, text, words: text.split(" ") }));
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

export const catalogue = compile();
