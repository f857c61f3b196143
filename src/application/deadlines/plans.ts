import { Plan } from "@/core/deadlines/planned-row";
import type { Database } from "@/platform/database/client";

/** A version that is or was in force, with what it plans. */
export type PlanVersion = {
  readonly matrix: string;
  readonly effectiveFrom: Date;
  /** When a later version took its place; null for the one in force. */
  readonly replacedAt: Date | null;
  /** When the first version of the matrix came into force. */
  readonly firstFrom: Date;
  readonly archivedAt: Date | null;
  readonly plan: Plan;
};

type Found = Omit<PlanVersion, "plan"> & { readonly id: string; readonly sha256: string };

/** Plans by the hash of the version: they never change, so every process may keep its own. */
const kept = new Map<string, Promise<Plan>>();
const keptAtMost = 100;

async function readPlan(db: Database, id: string): Promise<Plan> {
  const { document } = await db.version.findUniqueOrThrow({ where: { id }, select: { document: true } });
  return Plan.parse(JSON.parse(document));
}

function planOf(db: Database, { id, sha256 }: Found): Promise<Plan> {
  const known = kept.get(sha256);
  if (known) return known;
  const plan = readPlan(db, id);
  kept.set(sha256, plan);
  plan.catch(() => kept.delete(sha256));
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? "");
  return plan;
}

/** Reads the plans in force at an instant, and before them those that were in force since another, oldest first. */
export async function plansSince(db: Database, since: Date, now: Date): Promise<PlanVersion[]> {
  const found = await db.$queryRaw<Found[]>`
    SELECT * FROM (
      SELECT v.id, v.sha256, v."matrixId" AS matrix, v."effectiveFrom", m."archivedAt",
        lead(v."effectiveFrom") OVER (PARTITION BY v."matrixId" ORDER BY v.number) AS "replacedAt",
        min(v."effectiveFrom") OVER (PARTITION BY v."matrixId") AS "firstFrom"
      FROM "Version" v JOIN "Matrix" m ON m.id = v."matrixId"
      WHERE v.status IN ('approved', 'superseded') AND v."effectiveFrom" <= ${now}
        AND (m."archivedAt" IS NULL OR m."archivedAt" > ${since})
    ) AS versions
    WHERE "replacedAt" IS NULL OR "replacedAt" > ${since}
    ORDER BY matrix, "effectiveFrom"`;
  return Promise.all(
    found.map(async (version) => {
      const { matrix, effectiveFrom, replacedAt, firstFrom, archivedAt } = version;
      return { matrix, effectiveFrom, replacedAt, firstFrom, archivedAt, plan: await planOf(db, version) };
    }),
  );
}
