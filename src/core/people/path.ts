import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import type { PathFields } from "./fields";

const dialled = ["phone", "mobile", "sms"];

/** Writes a phone number in its international form; gives undefined for what is none (a short code, a placeholder). */
export function internationalNumber(text: string, country?: string): string | undefined {
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(text, { ...(home ? { defaultCountry: home } : {}), extract: false });
  return number?.isPossible() ? number.formatInternational() : undefined;
}

/** Brings the value of a path into its usual form; what is not understood stays as it was typed. */
export function normalisePath(path: PathFields, country?: string): PathFields {
  const value = dialled.includes(path.kind)
    ? (internationalNumber(path.value, country) ?? path.value)
    : path.kind === "email"
      ? path.value.replace(/^mailto:/i, "")
      : path.value;
  return { ...path, value };
}
