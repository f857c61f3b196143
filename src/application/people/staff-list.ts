import { type Actor, personOf } from "@/core/access/actor";
import type { Provisioned } from "@/core/people/scim/user";
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
import { withPaths } from "./provisioning";

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
  const [organisation, mapping] = await Promise.all([
    db.organisation.findFirst({ select: { zone: true } }),
    db.staffMapping.findFirst(),
  ]);
  const lines = table.rows.map(({ number, cells }) => ({ number, cells: cells.map(({ text }) => text.trim()) }));
  const headings = [...new Set(lines[0]?.cells.filter(Boolean) ?? [])];
  const kept = StaffColumns.catch({}).parse(mapping?.columns ?? {});
  const columns = asked.columns ?? guessColumns(headings, kept);
  const { people, problems } = readStaff(lines, columns, dateOfWhen(organisation?.zone ?? "UTC", now));
  const known = await knownStaff(db, people);
  return accept({ name: about.name, headings, columns, plan: planStaff(known, people, asked.complete), problems });
}

/** Gives whom lists or providers keep, and whoever was entered by hand and is the only one with a mail address of the list. */
async function knownStaff(db: Database | Tx, people: readonly Provisioned[]): Promise<KnownStaff[]> {
  const mails = people.map(({ userName }) => userName).filter((name) => name.includes("@"));
  const contacts = await db.contact.findMany({
    where: {
      OR: [
        { userName: { not: null } },
        {
          ...{ userName: null, archivedAt: null, kind: "person" },
          paths: { some: { kind: "email", value: { in: mails, mode: "insensitive" } } },
        },
      ],
    },
    ...withPaths,
  });
  const taken = new Set(contacts.flatMap(({ userName }) => userName ?? []));
  const listed = new Set(mails.filter((mail) => !taken.has(mail)));
  const mailOf = new Map(
    contacts
      .filter(({ userName }) => userName === null)
      .map(({ id, paths }) => [
        id,
        paths.flatMap(({ kind, value }) =>
          kind === "email" && listed.has(value.toLowerCase()) ? value.toLowerCase() : [],
        ),
      ]),
  );
  const bearers = new Map<string, number>();
  for (const mail of [...mailOf.values()].flatMap((own) => [...new Set(own)]))
    bearers.set(mail, (bearers.get(mail) ?? 0) + 1);
  return contacts.flatMap(({ id, userName, name, role, department, archivedAt, paths }): KnownStaff[] => {
    const own = userName ?? mailOf.get(id)?.[0];
    if (own === undefined || (userName === null && (bearers.get(own) ?? 0) > 1)) return [];
    return [{ id, userName: own, name, role, department, active: archivedAt === null, kept: userName !== null, paths }];
  });
}
