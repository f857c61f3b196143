import type { Needs } from "@/core/channels/needs";
import { isTextKey, type Language, languages, say } from "@/core/language/say";
import type { PathFields } from "@/core/people/fields";
import { nameKey } from "@/core/shared/name-key";
import type { Cell } from "./cells";

/** What the cells of one spreadsheet are written and read with. */
export type CellWords = {
  readonly language: Language;
  /** Classification levels of the organisation, lowest first. */
  readonly levels: readonly string[];
};

/** Says what stands in a heading: the words of the form. */
export function headingOf(cell: string, language: Language): string {
  const key = cell.startsWith("path.") ? `register.kinds.${cell}` : `register.fields.${cell}`;
  return isTextKey(key) ? say(language, key) : cell;
}

/** Writes what a field holds as a cell; entries are named by `nameOf`. The opposite of `readCell`. */
export function writeCell(cell: Cell, value: unknown, nameOf: (id: string) => string, { language }: CellWords): string {
  switch (cell.is) {
    case "text":
    case "level":
      return typeof value === "string" ? value : "";
    case "number":
      return String(value);
    case "yes":
      return say(language, value === true ? "register.yes" : "register.no");
    case "choice":
      return value === null ? "" : wordOf(cell.said, String(value), language);
    case "known":
    case "choices":
      return (value as string[]).map((one) => wordOf(cell.said, one, language)).join("; ");
    case "words":
      return (value as string[]).join("; ");
    case "one":
      return value === null ? "" : nameOf(value as string);
    case "many":
      return (value as string[]).map(nameOf).join("; ");
    case "needs":
      return (value as Needs).map(({ atLeast, of }) => needText(of.map(nameOf), atLeast)).join("; ");
    case "path":
      return (value as PathFields[])
        .filter(({ kind }) => kind === cell.kind)
        .map((path) => path.value)
        .join("; ");
  }
}

/** Reads a cell; undefined when it says nothing that fits. Entries stay names, to be found in their registers. */
export function readCell(cell: Cell, text: string, words: CellWords): unknown {
  switch (cell.is) {
    case "text":
      return text;
    case "level":
      return words.levels.find((level) => nameKey(level) === nameKey(text));
    case "number":
      return /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
    case "yes":
      return readYes(text);
    case "choice":
      return readChoice(cell, text);
    case "choices": {
      const read = list(text).map((one) => readChoice(cell, one));
      return read.includes(undefined) ? undefined : read;
    }
    case "known":
      return list(text).map((one) => readChoice(cell, one) ?? one);
    case "words":
    case "many":
      return list(text);
    case "one":
      return text;
    case "needs":
      return list(text).map(readNeed);
    case "path":
      return list(text).map((value) => ({ kind: cell.kind, value }));
  }
}

function wordOf(said: string | null, choice: string, language: Language): string {
  const key = `${said}.${choice}`;
  return said !== null && isTextKey(key) ? say(language, key) : choice;
}

function readChoice({ of, said }: { of: readonly string[]; said: string | null }, text: string): string | undefined {
  const key = nameKey(text);
  return of.find((one) => one.toLowerCase() === key || languages.some((l) => nameKey(wordOf(said, one, l)) === key));
}

const ticks = /^(?:x|✓|✔|✅|yes|y|true|1|ja|j|wahr|oui|sí|si)$/iu;
const crosses = /^(?:-|–|no|n|false|0|nein|falsch|non)$/iu;

function readYes(text: string): boolean | undefined {
  if (ticks.test(text.trim())) return true;
  return crosses.test(text.trim()) ? false : undefined;
}

/** Semicolons and lines part a list; commas only where there is neither, for they stand in names too. */
function list(text: string): string[] {
  const parts = /[;\n]/.test(text) ? text.split(/[;\n]/) : text.split(", ");
  return parts.map((part) => part.trim()).filter(Boolean);
}

const several = /^(\d{1,3})\s*×\s*\((.+)\)$/;

function needText(of: readonly string[], atLeast: number): string {
  const group = of.join(" / ");
  return atLeast === 1 ? group : `${atLeast} × (${group})`;
}

function readNeed(text: string): Needs[number] {
  const [, count = "1", group = text] = several.exec(text) ?? [];
  return { atLeast: Number(count), of: group.split(" / ").map((one) => one.trim()) };
}
