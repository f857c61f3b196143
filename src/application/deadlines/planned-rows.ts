import type { CalendarScope } from "@/core/deadlines/feed";
import type { PlannedRow } from "@/core/deadlines/planned-row";
import type { Database } from "@/platform/database/client";

/** How long what was taken away stays in calendar files as cancelled, in milliseconds. */
const cancelledFor = 400 * 86_400_000;

/** Finds the positions that a person holds or stands in for, by the mail address of the contact behind them. */
async function positionsOf(db: Database, person: string): Promise<string[]> {
  const found = await db.person.findUnique({ where: { id: person }, select: { email: true } });
  if (!found) return [];
  const paths = await db.contactPath.findMany({
    where: { value: { equals: found.email, mode: "insensitive" } },
    select: { contactId: true },
  });
  const contacts = paths.map(({ contactId }) => contactId);
  const positions = await db.position.findMany({
    where: { OR: [{ holderId: { in: contacts } }, { deputyIds: { hasSome: contacts } }], archivedAt: null },
    select: { id: true },
  });
  return positions.map(({ id }) => id);
}

async function whereOf(db: Database, scope: CalendarScope, person: string | undefined) {
  if (scope.scope === "matrix") return { matrixId: scope.about };
  if (scope.scope === "row") return { id: scope.about };
  if (scope.scope === "all") return {};
  const positions = scope.scope === "position" ? [scope.about] : await positionsOf(db, person ?? "");
  return { OR: [{ ownerId: { in: positions } }, { backupId: { in: positions } }] };
}

/** Finds the rows with a schedule or review, or that had one lately. */
export async function plannedRows(
  db: Database,
  scope: CalendarScope,
  person: string | undefined,
  now: Date,
): Promise<PlannedRow[]> {
  const since = new Date(now.getTime() - cancelledFor);
  const former = await db.change.findMany({
    where: { noun: "row", field: { in: ["schedule", "reviewOn"] }, at: { gt: since } },
    orderBy: { id: "asc" },
    select: { recordId: true, field: true, before: true },
  });
  const last = (field: string) =>
    new Map(
      former.flatMap((one) =>
        one.field === field && typeof one.before === "string" && one.before !== ""
          ? [[one.recordId, one.before] as const]
          : [],
      ),
    );
  const [schedules, reviews] = [last("schedule"), last("reviewOn")];
  const rows = await db.row.findMany({
    where: {
      AND: [
        await whereOf(db, scope, person),
        { OR: [{ archivedAt: null }, { archivedAt: { gt: since } }] },
        {
          OR: [
            { schedule: { not: "" } },
            { reviewOn: { not: null } },
            { id: { in: [...schedules.keys(), ...reviews.keys()] } },
          ],
        },
      ],
    },
    orderBy: [{ matrixId: "asc" }, { place: "asc" }],
    include: { matrix: { select: { name: true, archivedAt: true } } },
  });
  const owners = await db.position.findMany({
    where: { id: { in: rows.flatMap(({ ownerId }) => ownerId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const [formerSchedule, formerReview] = [schedules.get(row.id), reviews.get(row.id)];
    return {
      id: row.id,
      matrix: row.matrixId,
      matrixName: row.matrix.name,
      what: row.what,
      owner: names.get(row.ownerId ?? "") ?? "",
      schedule: row.schedule,
      reviewOn: row.reviewOn,
      createdAt: row.createdAt,
      revision: row.revision,
      archived: row.archivedAt !== null || row.matrix.archivedAt !== null,
      ...(formerSchedule ? { formerSchedule } : {}),
      ...(formerReview ? { formerReview } : {}),
    };
  });
}
