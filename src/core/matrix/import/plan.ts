import type { ChannelFields } from "@/core/channels/fields";
import { type Language, say } from "@/core/language/say";
import type { RowFields } from "@/core/matrix/row";
import type { ContactFields, PositionFields, StakeholderFields } from "@/core/people/fields";
import type { Direction } from "@/core/people/register";
import { applyMapping } from "./apply-mapping";
import type { TakenAs } from "./batch";
import type { ImportField } from "./fields";
import { planChannel } from "./plan-channel";
import { planContact } from "./plan-contact";
import { planRow } from "./plan-row";
import { planTemplate } from "./plan-template";
import type { ImportedRow, ImportProblem, Mapping, TableProposal } from "./proposal";
import { Wanted } from "./wanted";

/** A table that a person chose, with what it is taken as and where its columns go. */
export type Chosen = { readonly table: TableProposal; readonly takenAs: TakenAs; readonly mapping: Mapping };

/** What the organisation already has, by the key of names; new things are made to fit it. */
export type Surroundings = {
  readonly positions: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly stakeholders: ReadonlyMap<string, Direction>;
  /** Confidentiality levels, lowest first. */
  readonly levels: readonly string[];
  /** In which labels are written where the file has none. */
  readonly language: Language;
};

/** A row to be, in which names stand where the row will name entries by id. */
export type PlannedRow = { readonly table: string; readonly line: number; readonly fields: Partial<RowFields> };

/** People who are named by their keys (see `contactKey`) instead of ids. */
export type PlannedPosition = Pick<PositionFields, "name" | "department"> & { holder: string | null; deputies: string[] };
export type PlannedStakeholder = Pick<StakeholderFields, "name" | "direction" | "kind" | "jurisdictions"> & {
  contacts: string[];
};
export type PlannedChannel = Pick<ChannelFields, "name" | "kind" | "ceiling" | "notes">;
export type PlannedContact = Omit<ContactFields, "published" | "keyFingerprint" | "verification" | "vouchedBy"> & {
  readonly key: string;
};
export type PlannedSection = { readonly name: string; readonly text: string };

/** Everything an import would write; the same plan is shown before and carried out after the person agrees. */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly positions: readonly PlannedPosition[];
  readonly stakeholders: readonly PlannedStakeholder[];
  readonly channels: readonly PlannedChannel[];
  readonly contacts: readonly PlannedContact[];
  readonly sections: readonly PlannedSection[];
  readonly tables: readonly { readonly id: string; readonly imported: number; readonly problems: readonly ImportProblem[] }[];
};

/** Says under which heading a text of a field stood in the file. */
export type LabelOf = (field: ImportField) => string;

/** Plans what the chosen tables of a file become. Every word of theirs stands somewhere in the plan. */
export function planImport(chosen: readonly Chosen[], around: Surroundings): ImportPlan {
  const wanted = new Wanted(around);
  const rows: PlannedRow[] = [];
  const sections: PlannedSection[] = [];
  const tables = chosen.map(({ table, takenAs, mapping }) => {
    const taken = { ...table, kind: takenAs };
    const { rows: imported, problems } = applyMapping(taken, mapping);
    const label = labelsOf(taken, mapping, around.language);
    for (const row of imported) take(row, takenAs, label);
    return { id: table.id, imported: imported.length, problems: [...table.problems, ...problems] };

    function take(row: ImportedRow, as: TakenAs, labelOf: LabelOf): void {
      if (as === "matrix") rows.push({ table: table.id, line: row.row, fields: planRow(row, labelOf, wanted) });
      if (as === "contacts") planContact(row, labelOf, wanted, isDepartment(taken, mapping));
      if (as === "channels") planChannel(row, labelOf, wanted);
      if (as === "templates") sections.push(planTemplate(row, labelOf));
    }
  });
  return { rows, sections, tables, ...wanted.all() };
}
