import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

export type ImportItem = {
  readonly batch: string;
  readonly file: string;
  readonly by: string;
  readonly at: Date;
  readonly undoneAt: Date | null;
  readonly rows: number;
};

/** Lists the imports into a matrix, the latest first, in one query. */
export const listImports = query({
  name: "matrix.list-imports",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid() }),
  async run({ db, input: { matrix } }) {
    const imports = await db.$queryRaw<ImportItem[]>`
      SELECT b.id AS batch, b."fileName" AS file, coalesce(p.name, '') AS by, b."createdAt" AS at, b."undoneAt", b.rows
      FROM "ImportBatch" b LEFT JOIN "Person" p ON p.id = b."importedBy"
      WHERE b."matrixId" = ${matrix}::uuid ORDER BY b."createdAt" DESC, b.id LIMIT 200`;
    return accept(imports);
  },
});
