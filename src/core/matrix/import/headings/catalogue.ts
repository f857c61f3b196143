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

function compile(): { exact: Map<string, Meaning>; phrases: Phrase[]; unspaced: Phrase[] } {
  const exact = new Map<string, Meaning>();
  for (const language of languages)
    for (const [meaning, phrases] of Object.entries(language) as [Meaning, readonly string[]][])
      for (const phrase of phrases) {
        const text = normalise(phrase);
        if (!exact.has(text)) exact.set(text, meaning);
      }
  const all = [...exact].map(([text, meaning]): Phrase => ({ meaning, text, words: text.split(" ") }));
  return {
    exact,
    phrases: all.filter((phrase) => !isUnspaced(phrase.text)),
    unspaced: all.filter((phrase) => isUnspaced(phrase.text)),
  };
}

export const catalogue = compile();
