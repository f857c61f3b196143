import { channelKinds, serviceKinds } from "@/core/channels/channel";
import { ChannelFields, ServiceFields } from "@/core/channels/fields";
import { TermFields, termLists } from "@/core/organisation/terms";
import { ContactFields, PositionFields, StakeholderFields } from "@/core/people/fields";
import { guardedAudiences, incidentRoles, pathKinds, stakeholderKinds, tlpLabels } from "@/core/people/register";

/** Registers that spreadsheets are brought into. */
export const importedNouns = ["stakeholder", "position", "contact", "channel", "service", "term"] as const;
export type ImportedNoun = (typeof importedNouns)[number];

/** How a field of a register entry stands in a cell of a spreadsheet. */
export type Cell =
  | { readonly is: "text" | "number" | "yes" | "words" | "level" }
  /** Those of a few that have words in the catalogues, and others as they are written. */
  | { readonly is: "known"; readonly of: readonly string[]; readonly said: string }
  /** One, or several, of a few; `said` is where their words stand in the catalogues. */
  | { readonly is: "choice" | "choices"; readonly of: readonly string[]; readonly said: string | null }
  /** Names of entries of another register, or of this one. */
  | { readonly is: "one" | "many" | "needs"; readonly of: ImportedNoun }
  /** Ways of one kind to reach a contact; all of them make up its field `paths`. */
  | { readonly is: "path"; readonly kind: (typeof pathKinds)[number] };

const plain = (is: "text" | "number" | "yes" | "words" | "level"): Cell => ({ is });
const choice = (of: readonly string[], said: string | null): Cell => ({ is: "choice", of, said });
const names = (is: "one" | "many" | "needs", of: ImportedNoun): Cell => ({ is, of });
const kinds = (noun: string) => `register.kinds.${noun}`;

const pathCells = Object.fromEntries(pathKinds.map((kind) => [`path.${kind}`, { is: "path", kind } as const]));

/** The cells of each register, in the order of its spreadsheet. */
export const cellsOf: Readonly<Record<ImportedNoun, Readonly<Record<string, Cell>>>> = {
  stakeholder: {
    name: plain("text"),
    direction: choice(["internal", "external"], "register.sides"),
    kind: choice(stakeholderKinds, kinds("stakeholder")),
    needToKnow: plain("level"),
    sharing: choice(tlpLabels, null),
    jurisdictions: plain("words"),
    relationshipOwner: names("one", "position"),
    noticeTerms: plain("text"),
    contacts: names("many", "contact"),
    notes: plain("text"),
  },
  position: {
    name: plain("text"),
    department: plain("text"),
    reportsTo: names("one", "position"),
    holder: names("one", "contact"),
    deputies: names("many", "contact"),
    declares: plain("yes"),
    speaksTo: { is: "choices", of: guardedAudiences, said: kinds("stakeholder") },
    incidentRoles: { is: "known", of: incidentRoles, said: "register.incidentRoles" },
    notes: plain("text"),
  },
  contact: {
    name: plain("text"),
    kind: choice(["person", "desk"], kinds("contact")),
    organisation: plain("text"),
    role: plain("text"),
    ...pathCells,
    zone: plain("text"),
    reachable: plain("text"),
    language: plain("text"),
    published: plain("yes"),
    keyFingerprint: plain("text"),
    verification: plain("text"),
    vouchedBy: plain("text"),
    notes: plain("text"),
  },
  channel: {
    name: plain("text"),
    kind: choice(channelKinds, kinds("channel")),
    ceiling: plain("level"),
    encrypted: plain("yes"),
    exportable: plain("yes"),
    identityCheck: plain("text"),
    joinControl: plain("text"),
    admitted: names("many", "position"),
    environments: plain("words"),
    owner: names("one", "position"),
    needs: names("needs", "service"),
    notes: plain("text"),
  },
  service: {
    name: plain("text"),
    kind: choice(serviceKinds, kinds("service")),
    needs: names("needs", "service"),
    notes: plain("text"),
  },
  term: {
    name: plain("text"),
    list: choice(termLists, "register.terms.lists"),
    meaning: plain("text"),
    equivalents: plain("words"),
    rank: plain("number"),
    notes: plain("text"),
  },
};

/** What each field has to be, as the registers themselves check it. */
export const shapes = {
  stakeholder: StakeholderFields.shape,
  position: PositionFields.shape,
  contact: ContactFields.shape,
  channel: ChannelFields.shape,
  service: ServiceFields.shape,
  term: TermFields.shape,
} as const;

/** Gives the field of the entry that a cell belongs to. */
export function fieldOf(cell: string): string {
  return cell.startsWith("path.") ? "paths" : cell;
}
