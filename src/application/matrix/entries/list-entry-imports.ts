import { z } from "zod";
import { query } from "@/application/runner/act";
import { BatchRecord } from "@/core/matrix/import/batch";
import { importedNouns } from "@/core/matrix/import/entries/cells";
import { accept } from "@/core/shared/result";

/** Lists the imports into a register, the latest first, or one of them; with what each brought. */
export const listEntryImports = query({
  name: "matrix.list-entry-imports",
  action: "matrix:read",
  input: z.object({ register: z.enum(importedNouns), batch: z.uuid().optional() }),
  async run({ db, input: { register, batch }, may }) {
    const found = await db.importBatch.findMany({
      where: { register, ...(batch && { id: batch }) },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: 200,
    });
    const people = await db.person.findMany({
      where: { id: { in: found.map(({ importedBy }) => importedBy) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const imports = found.map((one) => {
      const { added, filled, paths } = BatchRecord.parse(one.created);
      return {
        batch: one.id,
        file: one.fileName,
        sha256: one.sha256,
        by: names.get(one.importedBy) ?? "",
        at: one.createdAt,
        undoneAt: one.undoneAt,
        added: Object.fromEntries(Object.entries(added).map(([noun, ids]) => [noun, ids.length])) as {
          [Noun in keyof typeof added]: number;
        },
        changed: new Set(filled.map(({ id }) => id)).size,
        paths: paths.length,
      };
    });
    return accept({ imports, may: { edit: may("matrix:edit") } });
  },
});
