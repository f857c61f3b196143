import { type Language, languages, say } from "@/core/language/say";
import type { MatrixDocument } from "@/core/matrix/document";
import { nameKey } from "@/core/shared/name-key";
import type { ReportTable } from "@/core/shared/report";
import { namesOfRegisters, toTyped } from "./live";
import { type SectionKind, sectionKinds } from "./section";

const titles = ["sectionName", "sectionKind", "sectionText"] as const;
const headings = (language: Language) => titles.map((title) => say(language, `matrixReport.${title}`));

/** Lays the plan of a document out as a sheet; its texts stay Markdown, with live fields by name. */
export function planSheet(document: MatrixDocument, language: Language): ReportTable {
  const names = namesOfRegisters(document);
  const [name = "", kind = "", text = ""] = headings(language);
  return {
    name: say(language, "plan.title"),
    columns: [{ title: name }, { title: kind }, { title: text, weight: 5 }],
    rows: document.plan.map((section) => [
      section.name,
      section.kind ? say(language, `plan.kinds.${section.kind}`) : "",
      toTyped(section.text, names),
    ]),
  };
}

/** Recognises such a sheet by its headings, in any language. */
export function isPlanSheet(columns: readonly string[]): boolean {
  return languages.some((language) =>
    headings(language).every((title, at) => nameKey(columns[at] ?? "") === nameKey(title)),
  );
}

/** Reads a line of such a sheet; `null` when it has no name. */
export function readPlanLine([name = "", kind = "", text = ""]: readonly string[]) {
  const known = sectionKinds.find((one) =>
    languages.some((l) => nameKey(say(l, `plan.kinds.${one}`)) === nameKey(kind)),
  );
  return name.trim() ? { name: name.trim(), text, ...(known && { kind: known satisfies SectionKind }) } : null;
}
