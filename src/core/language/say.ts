import { IntlMessageFormat } from "intl-messageformat";
import type { Refusal } from "../shared/refusal";
import de from "./de.json";
import en from "./en.json";

/** One catalogue file per language; English is the reference that types the keys. */
const catalogues = { en, de } satisfies Record<string, typeof en>;

export type Language = keyof typeof catalogues;
export const languages = Object.keys(catalogues) as Language[];

type Leaves<Node, Prefix extends string = ""> = {
  [Key in keyof Node & string]: Node[Key] extends string ? `${Prefix}${Key}` : Leaves<Node[Key], `${Prefix}${Key}.`>;
}[keyof Node & string];

/** A dotted path to one text, such as `refusals.not-found`. */
export type TextKey = Leaves<typeof en>;
export type TextValues = Readonly<Record<string, string | number | Date>>;

const compiled = new Map<string, IntlMessageFormat>();

function template(language: Language, key: string): string | undefined {
  let node: unknown = catalogues[language];
  for (const part of key.split(".")) node = (node as Record<string, unknown> | undefined)?.[part];
  return typeof node === "string" ? node : undefined;
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
  const id = `${language}:${key}`;
  let format = compiled.get(id);
  if (!format) {
    const text = template(language, key);
    if (text === undefined) throw new Error(`No text "${key}" in language "${language}"`);
    format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  return String(format.format(values));
}

/** Says a refusal as one sentence. */
export function sayRefusal(language: Language, refusal: Refusal): string {
  return say(language, `refusals.${refusal.code}`, { field: refusal.field ?? "", ...refusal.values });
}
