import type { CalendarScope } from "@/core/deadlines/feed";
import { type Plan, type PlannedRow, sequenceOf } from "@/core/deadlines/planned-row";
import type { Database } from "@/platform/database/client";
import { type PlanVersion, plansSince } from "./plans";

/** How long what was taken away stays in calendar files as cancelled, in milliseconds. */
export const cancelledFor = 400 * 86_400_000;

type PlanRow = Plan["rows"][number];

/** Finds the positions that a person holds or stands in for, by the mail address of the contact behind them. */
export async function positionsOf(db: Database, person: string): Promise<string[]> {
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

/** Tells which rows belong to a scope; `positions` are those of a scope that is about some. */
function wantedBy(scope: CalendarScope, positions: readonly string[] | null): (row: PlannedRow) => boolean {
  if (scope.scope === "matrix") return ({ matrix }) => matrix === scope.about;
  if (scope.scope === "row") return ({ id }) => id === scope.about;
  if (positions === null) return () => true;
  const held = new Set(positions);
  return ({ ownerId, backupId }) => held.has(ownerId ?? "") || held.has(backupId ?? "");
}

/** When something outside the versions last changed what a calendar shows of a matrix, such as its archiving. */
async function lastChanges(db: Database): Promise<ReadonlyMap<string, number>> {
  const found = await db.change.groupBy({ by: ["recordId"], where: { noun: "matrix" }, _max: { at: true } });
  return new Map(found.map(({ recordId, _max }) => [recordId, _max.at?.getTime() ?? 0]));
}

/** Rows of the version in force, and those that an earlier one had, with what they planned before. */
function rowsOf(newest: PlanVersion, earlier: readonly PlanVersion[]) {
  const now = new Map(newest.plan.rows.map((row) => [row.id, row]));
  const before = new Map<string, PlanRow>();
  for (const { plan } of earlier)
    for (const row of plan.rows) {
      const known = before.get(row.id);
      const [schedule, reviewOn] = [row.schedule || known?.schedule || "", row.reviewOn ?? known?.reviewOn ?? null];
      before.set(row.id, { ...row, schedule, reviewOn });
    }
  const gone = [...before.values()].filter(({ id }) => !now.has(id));
  return [
    ...newest.plan.rows.map((row) => ({ row, gone: false, former: before.get(row.id) })),
    ...gone.map((row) => ({ row, gone: true, former: row })),
  ];
}

function plannedIn(versions: readonly PlanVersion[], changedAt: number, createdAt: ReadonlyMap<string, Date>) {
  const newest = versions.at(-1);
  if (!newest) return [];
  const names = new Map(versions.flatMap(({ plan }) => plan.positions.map(({ id, name }) => [id, name])));
  const { matrix } = newest.plan;
  const sequence = sequenceOf(new Date(Math.max(newest.effectiveFrom.getTime(), changedAt)));
  return rowsOf(newest, versions.slice(0, -1)).map(
    ({ row, gone, former }): PlannedRow => ({
      id: row.id,
      matrix: newest.matrix,
      matrixName: matrix.name,
      matrixOwner: matrix.owner,
      what: row.what,
      owner: names.get(row.owner ?? "") ?? "",
      ownerId: row.owner,
      backupId: row.backup,
      schedule: gone ? "" : row.schedule,
      reviewOn: gone ? null : row.reviewOn,
      regime: row.regime,
      stage: row.stage,
      createdAt: createdAt.get(row.id) ?? newest.firstFrom,
      inForceSince: newest.firstFrom,
      sequence,
      archived: gone || newest.archivedAt !== null,
      ...(former?.schedule ? { formerSchedule: former.schedule } : {}),
      ...(former?.reviewOn ? { formerReview: former.reviewOn } : {}),
    }),
  );
}

/** Gives every row of the versions in force, and those that were taken away lately. */
export async function rowsInForce(db: Database, now: Date): Promise<PlannedRow[]> {
  const since = new Date(now.getTime() - cancelledFor);
  const [versions, changedAt] = await Promise.all([plansSince(db, since, now), lastChanges(db)]);
  const scheduled = versions.flatMap(({ plan }) => plan.rows.flatMap(({ id, schedule }) => (schedule ? id : [])));
  const made = await db.row.findMany({
    where: { id: { in: [...new Set(scheduled)] } },
    select: { id: true, createdAt: true },
  });
  const createdAt = new Map(made.map((row) => [row.id, row.createdAt]));
  return [...new Set(versions.map(({ matrix }) => matrix))].flatMap((matrix) => {
    const its = versions.filter((version) => version.matrix === matrix);
    return plannedIn(its, changedAt.get(matrix) ?? 0, createdAt);
  });
}

/** Finds the rows of the versions in force in a scope, and those that were taken away lately. */
export async function plannedRows(
  db: Database,
  scope: CalendarScope,
  positions: readonly string[] | null,
  now: Date,
): Promise<PlannedRow[]> {
  return (await rowsInForce(db, now)).filter(wantedBy(scope, positions));
}
