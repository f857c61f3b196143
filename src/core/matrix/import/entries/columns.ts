import { z } from "zod";
import { languages } from "@/core/language/say";
import type { Meaning } from "@/core/matrix/import/headings/meaning";
import { normalise } from "@/core/matrix/import/normalise";
import type { TableProposal } from "@/core/matrix/import/proposal";
import { recogniseHeading } from "@/core/matrix/import/recognise-heading";
import { headingOf } from "./cell-words";
import { cellsOf, type ImportedNoun } from "./cells";

/** Which cell of the register each column of the table fills, by column id; columns that are missing are left out. */
export const EntryColumns = z.record(z.string().max(20), z.string().max(40));
export type EntryColumns = z.infer<typeof EntryColumns>;

const names: readonly Meaning[] = ["name", "subject", "title", "role", "party", "organisation", "audience"];

/** What headings mean in each register, the best meaning of a cell first. */
const meanings: Readonly<Record<ImportedNoun, Readonly<Record<string, readonly Meaning[]>>>> = {
  stakeholder: {
    name: ["party", "audience", "organisation", "authority", "provider", "name", "subject", "who"],
    direction: ["direction"],
    kind: ["category"],
    contacts: ["contact", "holder"],
    relationshipOwner: ["owner", "accountable"],
    jurisdictions: ["jurisdiction"],
    needToKnow: ["classification"],
    noticeTerms: ["requirement", "deadline"],
  },
  position: {
    name: ["role", "title", "subject", "who"],
    holder: ["holder", "name", "owner", "contact"],
    deputies: ["backup"],
    department: ["department", "organisation"],
    reportsTo: ["escalation", "accountable"],
  },
  contact: {
    name: ["name", "holder", "contact", "owner", "who"],
    organisation: ["organisation", "party", "authority", "provider", "department", "audience"],
    role: ["role", "title"],
    "path.phone": ["phone", "alternatePhone"],
    "path.email": ["email"],
    "path.portal": ["portal"],
    "path.post": ["address"],
    zone: ["zone"],
    reachable: ["hours"],
    language: ["language"],
  },
  channel: {
    name: ["channel", ...names],
    kind: ["category", "format"],
    ceiling: ["classification"],
    owner: ["owner", "accountable"],
    joinControl: ["requirement"],
  },
  service: { name: ["provider", "channel", ...names], kind: ["category"] },
  term: { name: [...names, "event", "severity"], meaning: ["description", "purpose"], rank: ["level", "number"] },
};

const mobile = /mobil|cell|handy/i;

/** Proposes a cell for every column: by the words of our own spreadsheets first, then by what headings usually mean. */
export function proposeColumns(noun: ImportedNoun, columns: TableProposal["columns"]): EntryColumns {
  const cells = Object.keys(cellsOf[noun]);
  const chosen = new Map<string, string>();
  const isFree = (cell: string) => cell.startsWith("path.") || ![...chosen.values()].includes(cell);
  for (const { id, heading } of columns) {
    const key = normalise(heading);
    const own = cells.find((cell) => languages.some((language) => normalise(headingOf(cell, language)) === key));
    if (own && isFree(own)) chosen.set(id, own);
  }
  const senses = columns.map(({ id, heading }) => ({ id, heading, found: recogniseHeading(heading) }));
  for (const [cell, wanted] of Object.entries(meanings[noun]))
    for (const meaning of wanted)
      for (const { id, heading, found } of senses) {
        if (chosen.has(id) || !isFree(cell) || found[0]?.meaning !== meaning || found[0].score < 0.6) continue;
        chosen.set(id, cell === "path.phone" && mobile.test(heading) ? "path.mobile" : cell);
      }
  for (const { id, heading } of columns)
    if (!chosen.has(id)) chosen.set(id, heading === "" || noun === "service" ? "" : "notes");
  return Object.fromEntries([...chosen].filter(([, cell]) => cell in cellsOf[noun]));
}
