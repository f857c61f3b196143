import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Database } from "@/platform/database/client";

/** Seats that people who have left still hold. */
export type WaitingVacancies = {
  readonly kind: "seats-of-leavers";
  readonly id: string;
  readonly at: Date;
  readonly count: number;
};

/** Finds whether posts or parties still name somebody who has left, for those who may change that. */
export async function waitingVacancies(db: Database, actor: Actor): Promise<WaitingVacancies[]> {
  if (!permit(actor, "people:edit").allowed) return [];
  const [found] = await db.$queryRaw<{ count: number; since: Date | null }[]>`
    SELECT count(*)::int AS count, min(c."archivedAt") AS since FROM "Contact" c
    JOIN (
      SELECT unnest("deputyIds" || "holderId") AS id FROM "Position" WHERE "archivedAt" IS NULL
      UNION ALL SELECT unnest("contactIds") FROM "Stakeholder" WHERE "archivedAt" IS NULL
    ) seat ON seat.id = c.id WHERE c."archivedAt" IS NOT NULL`;
  if (!found?.since) return [];
  return [{ kind: "seats-of-leavers", id: "leavers", at: found.since, count: found.count }];
}
