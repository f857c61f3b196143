import type { Refusal } from "@/core/shared/refusal";
import de from "./de.json";
import en from "./en.json";
import { format, type TextValues } from "./format";

/** One catalogue file per language; English is the reference that types the keys. */
const catalogues = { en, de } satisfies Record<string, typeof en>;

export type Language = keyof typeof catalogues;
export const languages = Object.keys(catalogues) as Language[];

/** Reads a stored language tag; one that has no catalogue gives way to English. */
export function languageOf(tag: string): Language {
  return languages.find((language) => language === tag) ?? "en";
}

type Leaves<Node, Prefix extends string = ""> = {
  [Key in keyof Node & string]: Node[Key] extends string ? `${Prefix}${Key}` : Leaves<Node[Key], `${Prefix}${Key}.`>;
}[keyof Node & string];

/** A dotted path to one text, such as `refusals.not-found`. */
export type TextKey = Leaves<typeof en>;

function node(language: Language, key: string): unknown {
  let found: unknown = catalogues[language];
  for (const part of key.split(".")) found = (found as Record<string, unknown> | undefined)?.[part];
  return found;
}

function template(language: Language, key: string): string | undefined {
  const text = node(language, key);
  return typeof text === "string" ? text : undefined;
}

/** Tells whether a catalogue has a text, for keys that are composed from data. */
export function isTextKey(key: string): key is TextKey {
  return template("en", key) !== undefined;
}

/**
 * Says a text in a language; ICU MessageFormat fills in the values.
 * An unknown key is a bug and throws, so that a missing text never reaches a reader.
 */
export function say(language: Language, key: TextKey, values: TextValues = {}): string {
  const text = template(language, key);
  if (text === undefined) throw new Error(`No text "${key}" in language "${language}"`);
  return format(language, text, values);
}

/** Collects the texts below one or more dotted paths, by full key; the part of a catalogue that a page sends to the browser. */
export function textsUnder(language: Language, paths: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  const collect = (path: string, found: unknown): void => {
    if (typeof found === "string") texts[path] = found;
    else if (found && typeof found === "object")
      for (const [key, below] of Object.entries(found)) collect(`${path}.${key}`, below);
    else throw new Error(`No texts under "${path}" in language "${language}"`);
  };
  for (const path of paths) collect(path, node(language, path));
  return texts;
}

/** Says a refusal as one sentence. */
export function sayRefusal(language: Language, refusal: Refusal): string {
  return say(language, `refusals.${refusal.code}`, { field: refusal.field ?? "", ...refusal.values });
}
