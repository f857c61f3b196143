import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

export type MatrixItem = {
  id: string;
  name: string;
  scope: string;
  revision: number;
  archived: boolean;
  rows: number;
  /** Number of the version in force, and whether a version waits for a decision. */
  inForce: number | null;
  inReview: boolean;
  changedAt: Date | null;
};

/** Lists the matrices with what a person wants to know before opening one, in one query. */
export const listMatrices = query({
  name: "matrix.list-matrices",
  action: "matrix:read",
  input: z.object({ archived: z.boolean().default(false) }),
  async run({ db, input, now, may }) {
    const matrices = await db.$queryRaw<MatrixItem[]>`
      SELECT m.id, m.name, m.scope, m.revision, m."archivedAt" IS NOT NULL AS archived, r.rows, c."changedAt",
        (SELECT v.number FROM "Version" v WHERE v."matrixId" = m.id AND v.status IN ('approved', 'superseded')
          AND v."effectiveFrom" <= ${now} ORDER BY v.number DESC LIMIT 1) AS "inForce",
        EXISTS (SELECT FROM "Version" v WHERE v."matrixId" = m.id AND v.status = 'in-review') AS "inReview"
      FROM "Matrix" m
      CROSS JOIN LATERAL (SELECT count(*)::int AS rows FROM "Row" r WHERE r."matrixId" = m.id AND r."archivedAt" IS NULL) r
      CROSS JOIN LATERAL (
        SELECT max(c.at) AS "changedAt" FROM "Change" c
        WHERE c.noun = 'row' AND c."recordId" IN (SELECT id FROM "Row" WHERE "matrixId" = m.id)
      ) c
      WHERE ${input.archived} OR m."archivedAt" IS NULL ORDER BY m.name, m.id`;
    return accept({ matrices, now, may: { edit: may("matrix:edit") } });
  },
});
