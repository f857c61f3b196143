import { expect, it } from "vitest";
import { contactLanguages, sayContactLanguage } from "@/core/language/contact-languages";

it("says the language of a contact in the language of the reader", () => {
  expect(sayContactLanguage("de", "fr")).toBe("Französisch");
  expect(sayContactLanguage("en", "FR")).toBe("French");
  expect(sayContactLanguage("en", "Low German, by phone")).toBe("Low German, by phone");
  expect(contactLanguages.filter((code) => sayContactLanguage("en", code) === code)).toEqual([]);
});
