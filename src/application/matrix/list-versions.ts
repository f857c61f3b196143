import { z } from "zod";
import { query } from "@/application/runner/act";
import { inForceAt, type Standing, standingOf } from "@/core/matrix/version";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { toVersion, type VersionRecord, versionRecords } from "./versions";

/** A version as screens list it, people by name. */
export type VersionItem = Pick<
  VersionRecord,
  "id" | "number" | "sha256" | "note" | "comment" | "submittedAt" | "decidedAt" | "effectiveFrom"
> & {
  readonly standing: Standing;
  readonly submittedBy: string;
  readonly decidedBy: string;
  readonly editors: readonly string[];
};

/** Lists the versions of a matrix, newest first, with how old and how often revised it is, and which was in force at an instant. */
export const listVersions = query({
  name: "matrix.list-versions",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid(), on: z.coerce.date().optional() }),
  async run({ db, input, now, may }) {
    const matrix = await db.matrix.findUnique({ where: { id: input.matrix }, select: { id: true, name: true } });
    if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
    const records = await versionRecords(db, input.matrix);
    const versions = records.map(toVersion);
    const names = await personNames(db, records);
    const items = records.map((record, index): VersionItem => {
      const { id, number, sha256, note, comment, submittedAt, decidedAt, effectiveFrom } = record;
      const version = versions[index];
      if (!version) throw new Error("A version got lost");
      return {
        ...{ id, number, sha256, note, comment, submittedAt, decidedAt, effectiveFrom },
        standing: standingOf(version, versions, now),
        submittedBy: names(record.submittedBy),
        decidedBy: names(record.decidedBy ?? ""),
        editors: record.editors.map(names),
      };
    });
    const approved = versions.flatMap((version) => ("effectiveFrom" in version ? [version] : []));
    return accept({
      matrix,
      versions: items,
      /** When the first version came into force, and how many were approved since. */
      firstInForce: approved.at(-1)?.effectiveFrom ?? null,
      revisions: approved.length,
      now,
      on: input.on ? (inForceAt(versions, input.on)?.number ?? null) : null,
      may: { edit: may("matrix:edit"), submit: may("matrix:submit"), decide: may("matrix:decide") },
    });
  },
});

async function personNames(db: Database, records: readonly VersionRecord[]) {
  const ids = records.flatMap(({ submittedBy, decidedBy, editors }) => [submittedBy, decidedBy ?? [], editors].flat());
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const byId = new Map(people.map(({ id, name }) => [id, name]));
  return (id: string) => byId.get(id) ?? "";
}
