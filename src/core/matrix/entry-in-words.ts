import type { Needs } from "@/core/channels/needs";
import type { TextKey } from "@/core/language/say";
import type { Speak } from "@/core/language/speak";
import type { PathFields } from "@/core/people/fields";
import { sayDate } from "@/core/time/written";
import { type Cell, cellsOf, type ImportedNoun } from "./import/entries/cells";

/** What a value is said with: the texts of either side, and the names of what it refers to. */
export type Telling = {
  readonly say: Speak;
  readonly language: string;
  readonly nameOf: (id: string) => string;
};

/** Says what a field of a register entry holds, in the words of its form; nothing for what is empty. */
export function entryInWords(noun: ImportedNoun, field: string, value: unknown, telling: Telling): string {
  if (value === null || value === undefined || value === "") return "";
  if (field === "paths") return (value as Path[]).map((path) => pathInWords(path, telling)).join("\n");
  const cell = cellsOf[noun][field];
  switch (cell?.is) {
    case "yes":
      return telling.say(value === true ? "register.yes" : "register.no");
    case "choice":
      return choiceInWords(cell, String(value), telling.say);
    case "choices":
      return (value as string[]).map((one) => choiceInWords(cell, one, telling.say)).join("; ");
    case "words":
      return (value as string[]).join("; ");
    case "one":
      return telling.nameOf(String(value));
    case "many":
      return (value as string[]).map(telling.nameOf).join("; ");
    case "needs":
      return needsInWords(value as Needs, telling);
    default:
      return String(value);
  }
}

function choiceInWords({ of, said }: Extract<Cell, { said: unknown }>, choice: string, say: Speak): string {
  return said !== null && of.includes(choice) ? say(`${said}.${choice}` as TextKey) : choice;
}

/** A way to reach somebody as registers have it, or as documents do: without number and address. */
type Path = Pick<PathFields, "kind" | "needs"> & Partial<Pick<PathFields, "value" | "verifiedAt">>;

function pathInWords({ kind, value, needs, verifiedAt }: Path, telling: Telling): string {
  const { say, language } = telling;
  return [
    say(`register.kinds.path.${kind}`) + (value ? `: ${value}` : ""),
    verifiedAt && say("register.paths.verifiedOn", { on: sayDate(language, verifiedAt.slice(0, 10)) }),
    needs?.length > 0 && say("register.paths.needs", { names: needsInWords(needs, telling) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function needsInWords(needs: Needs, { say, nameOf }: Telling): string {
  return needs
    .map(({ atLeast, of }) => {
      const names = of.map(nameOf).join(" / ");
      return atLeast === 1 ? names : say("register.needs.ofThese", { count: atLeast, names });
    })
    .join("; ");
}
