import { IntlMessageFormat } from "intl-messageformat";

export type TextValues = Readonly<Record<string, string | number | Date>>;

const compiled = new Map<string, IntlMessageFormat>();

/** Fills the values into one ICU text, by the number, plural and date rules of a language. */
export function format(language: string, text: string, values: TextValues = {}): string {
  const id = `${language}:${text}`;
  let message = compiled.get(id);
  if (!message) {
    message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    compiled.set(id, message);
  }
  return String(message.format(values));
}
