import { nameKey } from "@/core/shared/name-key";
import { fieldKinds } from "./field-kinds";
import { type ReferringField, type Register, registerOf } from "./references";
import type { RowField, RowFields } from "./row";

/** What cells are written and read with: names of register entries, and words for choices. */
export type CellWords = {
  readonly name: (id: string) => string;
  readonly find: (register: Register, name: string) => string | undefined;
  /** Word of a choice such as `internal`, `event`, `true`. */
  readonly word: (choice: string) => string;
};

const between = "; ";

/** Writes the value of a cell as text, as copied to other programs. */
export function cellText(field: RowField, value: RowFields[RowField], words: CellWords): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => (field in registerOf ? words.name(one) : one)).join(between);
  switch (fieldKinds[field]) {
    case "position":
      return words.name(String(value));
    case "direction":
    case "trigger-kind":
    case "switch":
      return words.word(String(value));
    default:
      return String(value);
  }
}

/** What a text means in a cell; names that no register has yet come back, so that they can be created first. */
export type CellMeaning =
  | { readonly value: RowFields[RowField] }
  | { readonly unknown: readonly string[] }
  | "nonsense";

/** Reads a text that was typed or pasted into a cell. */
export function cellValue(field: RowField, text: string, words: CellWords): CellMeaning {
  const trimmed = text.trim();
  const kind = fieldKinds[field];
  switch (kind) {
    case "text":
    case "line":
    case "word":
      return { value: text.trimEnd() };
    case "classification":
    case "regime":
    case "stage":
      return { value: trimmed || null };
    case "direction":
      return choice(trimmed, ["internal", "external"], words);
    case "trigger-kind":
      return choice(trimmed, ["event", "schedule", "change"], words);
    case "switch": {
      const meant = choice(trimmed || words.word("false"), ["true", "false"], words);
      return typeof meant === "object" && "value" in meant ? { value: meant.value === "true" } : meant;
    }
    case "date":
      if (trimmed === "") return { value: null };
      return /^\d{4}-\d\d-\d\d$/.test(trimmed) && !Number.isNaN(Date.parse(trimmed)) ? { value: trimmed } : "nonsense";
    case "minutes":
      if (trimmed === "") return { value: null };
      return /^\d{1,6}$/.test(trimmed) ? { value: Number(trimmed) } : "nonsense";
    case "tags":
    case "words":
      return { value: parts(text) };
    default:
      return named(field as ReferringField, kind === "position" ? [trimmed].filter(Boolean) : parts(text), words);
  }
}

/** Cuts a list as people write it: by semicolons and lines, and by commas where there is neither. */
function parts(text: string): string[] {
  const pieces = text.split(/[;\n]/.test(text) ? /[;\n]/ : /,\s/);
  return [
    ...new Map(
      pieces
        .map((piece) => piece.trim())
        .filter(Boolean)
        .map((piece) => [nameKey(piece), piece]),
    ).values(),
  ];
}

function named(field: ReferringField, names: readonly string[], words: CellWords): CellMeaning {
  const ids = names.map((name) => words.find(registerOf[field], name));
  const unknown = names.filter((_, index) => ids[index] === undefined);
  if (unknown.length > 0) return { unknown };
  const found = ids.filter((id) => id !== undefined);
  return { value: fieldKinds[field] === "position" ? (found[0] ?? null) : [...new Set(found)] };
}

function choice(text: string, choices: readonly string[], words: CellWords): CellMeaning {
  if (text === "") return { value: null };
  const found = choices.find((one) => nameKey(one) === nameKey(text) || nameKey(words.word(one)) === nameKey(text));
  return found ? { value: found as RowFields[RowField] } : "nonsense";
}
