import { legalIds } from "@/core/matrix/legal-names";
import { isPlanSheet, readPlanLine } from "@/core/matrix/plan/sheet";
import { applyMapping } from "./apply-mapping";
import type { TakenAs } from "./batch";
import { labelsOf } from "./labels";
import { ownColumns, ownRow } from "./own-workbook";
import type { ImportPlan, PlannedRow, PlannedSection, Surroundings } from "./plan";
import { planChannel } from "./plan-channel";
import { planContact } from "./plan-contact";
import { planRow } from "./plan-row";
import { planTemplate } from "./plan-template";
import type { Mapping, TableProposal } from "./proposal";
import { recogniseHeading } from "./recognise-heading";
import { targetOf } from "./row-pieces";
import { collectWanted } from "./wanted";

/** A table that a person chose, with what it is taken as and where its columns go. */
export type Taken = { readonly table: TableProposal; readonly takenAs: TakenAs; readonly mapping: Mapping };

/** Plans what the chosen tables of a file become. Every word of theirs stands somewhere in the plan. */
export function planImport(chosen: readonly Taken[], around: Surroundings): ImportPlan {
  const wanted = collectWanted(around);
  const rows: PlannedRow[] = [];
  const sections: PlannedSection[] = [];
  // Contact lists first: a matrix table then finds the posts and parties that they bring.
  const tables = [...chosen].sort(byRank).map(({ table, takenAs, mapping }) => {
    const taken = { ...table, kind: takenAs };
    const own = takenAs === "matrix" && ownColumns(table, mapping);
    if (own) {
      for (const record of table.records) {
        const fields = legalIds(ownRow(record, own, wanted), null, around.regimes);
        rows.push({ table: table.id, line: record.row, fields });
      }
      return { id: table.id, imported: table.records.length, problems: table.problems };
    }
    if (takenAs === "plan" && isPlanSheet(table.columns.map(({ heading }) => heading))) {
      sections.push(...table.records.flatMap(({ cells }) => readPlanLine(cells) ?? []));
      return { id: table.id, imported: table.records.length, problems: [] };
    }
    const { rows: imported, problems } = applyMapping(taken, mapping);
    const labelOf = labelsOf(taken, mapping, around.language);
    const ofOwnHouse = namesDepartments(taken, mapping);
    for (const row of imported) {
      if (takenAs === "matrix") rows.push({ table: table.id, line: row.row, fields: planRow(row, labelOf, wanted) });
      else if (takenAs === "contacts") planContact(row, labelOf, wanted, ofOwnHouse);
      else if (takenAs === "channels") planChannel(row, labelOf, wanted);
      else sections.push(planTemplate(row, labelOf));
    }
    return { id: table.id, imported: imported.length, problems: [...table.problems, ...problems] };
  });
  const order = chosen.map(({ table }) => table.id);
  return {
    rows,
    sections,
    tables: tables.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    ...wanted.all(),
  };
}

const rank: readonly TakenAs[] = ["contacts", "channels", "matrix", "templates", "plan"];
const byRank = (a: Taken, b: Taken) => rank.indexOf(a.takenAs) - rank.indexOf(b.takenAs);

/** Tells whether the organisations of a contact list are departments of the own house. */
function namesDepartments(table: TableProposal, mapping: Mapping): boolean {
  return table.columns.some(
    ({ id, heading }) =>
      targetOf(mapping, id).field === "organisation" && recogniseHeading(heading)[0]?.meaning === "department",
  );
}
