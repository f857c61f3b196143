import type { Database, Tx } from "@/platform/database/client";

/** Finds the contacts who hold or deputise for a post that a live row names. */
export async function contactsOfPosts(db: Database | Tx): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id FROM "Position" p
    JOIN (
      SELECT DISTINCT unnest(ARRAY["ownerId", "backupId"] || "approverIds" || "deputyApproverIds") AS id
      FROM "Row" WHERE "archivedAt" IS NULL
    ) r ON r.id = p.id
    CROSS JOIN LATERAL unnest(p."deputyIds" || p."holderId") c(id) WHERE c.id IS NOT NULL`;
  return found.map(({ id }) => id);
}

/** Finds the contacts of interested parties outside that a live row names. */
export async function thirdParties(db: Database | Tx): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT unnest(s."contactIds") AS id FROM "Stakeholder" s
    WHERE s.direction = 'external' AND s."archivedAt" IS NULL
      AND s.id IN (SELECT unnest("audienceIds") FROM "Row" WHERE "archivedAt" IS NULL)`;
  return found.map(({ id }) => id);
}
