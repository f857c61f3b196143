import { notFound } from "next/navigation";
import { type Language, say } from "@/core/language/say";
import { type ImportedNoun, importedNouns } from "@/core/matrix/import/entries/cells";
import { type TermList, termLists } from "@/core/organisation/terms";

const screens: Readonly<Record<ImportedNoun, string>> = {
  stakeholder: "/people",
  position: "/people/positions",
  contact: "/people/contacts",
  channel: "/channels",
  service: "/channels/services",
  term: "/matrix/lists",
};

export type RegisterHome = {
  readonly noun: ImportedNoun;
  /** Which list, where the register is one of several lists. */
  readonly list: TermList | undefined;
  readonly label: string;
  readonly href: string;
  /** Address of its import, and what it has to be followed by. */
  readonly imports: string;
  readonly query: string;
};

/** Finds the register that an address names, with its own screen; anything else is not found. */
export function homeOf(language: Language, noun: string, list: string | undefined): RegisterHome {
  const known = importedNouns.find((one) => one === noun);
  const ofList = termLists.find((one) => one === list);
  if (!known || (known === "term" && !ofList)) notFound();
  const imports = `/registers/${known}/import`;
  if (known !== "term" || !ofList)
    return {
      noun: known,
      list: undefined,
      label: say(language, `register.lists.${known}`),
      href: screens[known],
      imports,
      query: "",
    };
  const label = say(language, `register.terms.lists.${ofList}`);
  return { noun: known, list: ofList, label, href: `${screens.term}/${ofList}`, imports, query: `?list=${ofList}` };
}
