import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import de from "@/core/language/de.json";
import en from "@/core/language/en.json";

type Texts = { [key: string]: string | Texts };

function leaves(texts: Texts, prefix = ""): Array<[key: string, text: string]> {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}

function names(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))];
    return element.type === TYPE.tag ? names(element.children) : [element.value];
  });
}

const placeholders = (text: string) => [...new Set(names(parse(text, { ignoreTag: true })))].sort();

describe("language catalogues", () => {
  const english = new Map(leaves(en));
  for (const [language, catalogue] of Object.entries({ de })) {
    const texts = new Map(leaves(catalogue));
    it(`${language} has every text that English has, and no other`, () => {
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    });
    it(`${language} uses the same placeholders as English in every text`, () => {
      for (const [key, text] of texts)
        expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? "")]);
    });
  }
});
