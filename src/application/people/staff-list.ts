import { type Actor, personOf } from "@/core/access/actor";
import {
  guessColumns,
  type KnownStaff,
  planStaff,
  readStaff,
  StaffColumns,
  type StaffPlan,
  type StaffProblem,
} from "@/core/people/staff";
import { accept, type Result, refuse } from "@/core/shared/result";
import { dateOfWhen } from "@/core/time/when";
import type { Database, Tx } from "@/platform/database/client";
import { aboutImport, tablesOfImport } from "@/platform/files/imports";

export type StaffReading = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly columns: StaffColumns;
  readonly plan: StaffPlan;
  readonly problems: readonly StaffProblem[];
};

/** Reads a received staff list with the chosen columns, else those of the last list. Refuses `import-gone`. */
export async function readStaffFile(
  db: Database | Tx,
  file: string,
  asked: { readonly columns: StaffColumns | undefined; readonly complete: boolean },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Result<StaffReading>> {
  const [about, tables] = await Promise.all([aboutImport(file), tablesOfImport(file)]);
  const table = tables?.find(({ rows, hidden, layout }) => rows.length > 1 && !hidden && !layout);
  if (!about || about.person !== personOf(actor) || !table) return refuse("import-gone");
  const [organisation, mapping, contacts] = await Promise.all([
    db.organisation.findFirst({ select: { zone: true } }),
    db.staffMapping.findFirst(),
    db.contact.findMany({ where: { userName: { not: null } }, include: { paths: { where: { provisioned: true } } } }),
  ]);
  const lines = table.rows.map(({ number, cells }) => ({ number, cells: cells.map(({ text }) => text.trim()) }));
  const headings = [...new Set(lines[0]?.cells.filter(Boolean) ?? [])];
  const kept = StaffColumns.catch({}).parse(mapping?.columns ?? {});
  const columns = asked.columns ?? guessColumns(headings, kept);
  const { people, problems } = readStaff(lines, columns, dateOfWhen(organisation?.zone ?? "UTC", now));
  const known = contacts.map(({ id, userName, name, role, department, archivedAt, paths }): KnownStaff => {
    return { id, userName: userName ?? "", name, role, department, active: archivedAt === null, paths };
  });
  return accept({ name: about.name, headings, columns, plan: planStaff(known, people, asked.complete), problems });
}
