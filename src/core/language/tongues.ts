import type { Language } from "./say";

/** Languages that people are usually addressed in; any other can be named as well. */
export const tongues = [
  ...["ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hi", "hr", "hu", "it", "ja", "ko", "lt"],
  ...["lv", "mt", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh"],
];

/** Says the name of a language that is given by its code (BCP 47); anything else as it stands. */
export function sayTongue(language: Language, code: string): string {
  if (!tongues.includes(code.toLowerCase())) return code;
  return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
}
