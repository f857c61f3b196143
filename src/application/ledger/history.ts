import type { Database } from "@/platform/database/client";
import { actorNames } from "./actor-names";

/** Most lines of a history that are shown. */
const linesAtMost = 500;

export type HistoryLine = {
  readonly id: string;
  readonly at: string;
  /** Name of the person; empty for jobs. */
  readonly by: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Tells who changed which field of a record, when, from what to what; the latest first. */
export async function historyOf(db: Database, noun: string, recordId: string): Promise<HistoryLine[]> {
  const lines = await db.change.findMany({ where: { noun, recordId }, orderBy: { id: "desc" }, take: linesAtMost });
  const names = await actorNames(
    db,
    lines.map(({ actor }) => actor),
  );
  return lines.map(({ id, at, actor, field, before, after }) => ({
    id: String(id),
    at: at.toISOString(),
    by: names.get(actor) ?? "",
    field,
    before,
    after,
  }));
}
