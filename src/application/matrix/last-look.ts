import type { Database } from "@/platform/database/client";

/** The version that somebody last decided or commented on before another one. */
export type Look = { readonly number: number; readonly at: Date };

/** Finds what a person last looked at closely enough to leave a trace: an approval, a return, a comment. */
export async function lastLook(db: Database, matrix: string, before: number, person: string): Promise<Look | null> {
  if (!person) return null;
  const [look] = await db.$queryRaw<Look[]>`
    SELECT v.number, max(l.at) AS at FROM "Version" v JOIN (
      SELECT id AS version, "decidedAt" AS at FROM "Version" WHERE "decidedBy" = ${person}::uuid AND status <> 'withdrawn'
      UNION ALL SELECT "versionId", "decidedAt" FROM "Reviewer" WHERE "decidedBy" = ${person}::uuid
      UNION ALL SELECT "versionId", "writtenAt" FROM "Comment" WHERE "writtenBy" = ${person}::uuid AND "versionId" IS NOT NULL
    ) l ON l.version = v.id
    WHERE v."matrixId" = ${matrix}::uuid AND v.number < ${before} GROUP BY v.number ORDER BY v.number DESC LIMIT 1`;
  return look ?? null;
}
