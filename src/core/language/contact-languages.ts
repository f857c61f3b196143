import type { Language } from "./say";

/** Languages that people are usually addressed in; any other can be named as well. */
export const contactLanguages = [
  ...["ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hi", "hr", "hu", "it", "ja", "ko", "lt"],
  ...["lv", "mt", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh"],
];

/** Says the name of a language that is given by its code (BCP 47); anything else as it stands. */
export function sayContactLanguage(language: Language, code: string): string {
  if (!contactLanguages.includes(code.toLowerCase())) return code;
  return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
}
