import { classificationLevels } from "@/application/organisation/classification-levels";
import { type Actor, personOf } from "@/core/access/actor";
import { languageOf } from "@/core/language/say";
import type { ChosenTable, ChosenTables } from "@/core/matrix/import/batch";
import type { Surroundings } from "@/core/matrix/import/plan";
import type { Taken } from "@/core/matrix/import/plan-import";
import type { TableProposal } from "@/core/matrix/import/proposal";
import { proposeImport, proposeWithHeader } from "@/core/matrix/import/propose-import";
import { nameKey } from "@/core/shared/name-key";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import { aboutImport, type ReceivedImport, tablesOfImport } from "@/platform/files/imports";
import { regimesHere } from "./legal";

export type ImportedFile = { readonly about: ReceivedImport; readonly tables: readonly TableProposal[] };

/**
 * Opens a received file and proposes its tables, with the heading rows that were chosen. Only the person who brought it
 * can open it, and only for the matrix it was brought for, or for registers when for none; refuses `import-gone` otherwise and once it was swept away.
 */
export async function openImportedFile(
  actor: Actor,
  matrix: string | null,
  file: string,
  chosen: readonly Pick<ChosenTable, "id" | "header">[] = [],
): Promise<Result<ImportedFile>> {
  const about = await aboutImport(file);
  const raw = await tablesOfImport(file);
  if (!about || !raw || about.matrix !== matrix || about.person !== personOf(actor)) return refuse("import-gone");
  const tables = proposeImport(raw).map((table) => {
    const header = chosen.find(({ id }) => id === table.id)?.header;
    const isThere = raw[table.source]?.rows.some(({ number }) => header && number >= header.row);
    return header && isThere ? proposeWithHeader(raw, table, header) : table;
  });
  return accept({ about, tables });
}

/** Finds the tables that were chosen; refuses `import-gone` when the file has no such table. */
export function takenTables({ tables }: ImportedFile, chosen: ChosenTables): Result<Taken[]> {
  const taken = chosen.flatMap(({ id, takenAs, mapping }) => {
    const table = tables.find((one) => one.id === id);
    return table ? [{ table, takenAs, mapping }] : [];
  });
  return taken.length < chosen.length ? refuse("import-gone") : accept(taken);
}

/** Reads the names and levels that an import should fit. */
export async function surroundingsOf(db: Database | Tx): Promise<Surroundings> {
  const live = { where: { archivedAt: null }, orderBy: { id: "asc" as const } };
  const [positions, channels, stakeholders, levels, organisation] = await Promise.all([
    db.position.findMany({ ...live, select: { name: true } }),
    db.channel.findMany({ ...live, select: { name: true } }),
    db.stakeholder.findMany({ ...live, select: { name: true, direction: true } }),
    classificationLevels(db),
    db.organisation.findFirst({ select: { language: true } }),
  ]);
  const regimes = await regimesHere(db);
  const keys = (entries: readonly { name: string }[]) => new Set(entries.map(({ name }) => nameKey(name)));
  return {
    positions: keys(positions),
    channels: keys(channels),
    stakeholders: new Map(
      stakeholders.map(({ name, direction }) => [nameKey(name), direction === "external" ? "external" : "internal"]),
    ),
    levels,
    regimes,
    language: languageOf(organisation?.language ?? "en"),
  };
}
