import { z } from "zod";
import { query } from "@/application/runner/act";
import { draftOf } from "@/core/matrix/import/draft";
import { accept, refuse } from "@/core/shared/result";
import { draftOfImport } from "@/platform/files/imports";
import { openImportedFile } from "./imported-file";

/** Opens a received file with its tables and what the person has chosen so far. Refuses `import-gone` and `not-found`. */
export const openImport = query({
  name: "matrix.open-import",
  action: "matrix:edit",
  browserOnly: true,
  input: z.object({ matrix: z.uuid(), file: z.uuid() }),
  async run({ db, input: { matrix: id, file }, actor }) {
    const matrix = await db.matrix.findUnique({ where: { id }, select: { name: true } });
    if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
    const saved = await draftOfImport(file);
    const opened = await openImportedFile(actor, id, file, saved);
    if (!opened.ok) return opened;
    const { about, tables } = opened.value;
    const { name, size, sha256 } = about;
    return accept({
      matrix: { id, name: matrix.name },
      file: { name, size, sha256 },
      tables,
      draft: draftOf(tables, saved),
    });
  },
});
