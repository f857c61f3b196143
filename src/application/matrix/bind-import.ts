import { z } from "zod";
import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { accept, refuse } from "@/core/shared/result";
import { aboutImport, bindImport as bind } from "@/platform/files/imports";

/** Takes a received file for a matrix that was made after it came. It changes no record; refuses `import-gone`. */
export const bindImport = query({
  name: "matrix.bind-import",
  action: "matrix:edit",
  browserOnly: true,
  input: z.object({ matrix: z.uuid(), file: z.uuid() }),
  async run({ input: { matrix, file }, actor }) {
    const about = await aboutImport(file);
    if (about?.person !== personOf(actor) || about?.matrix) return refuse("import-gone");
    await bind(file, matrix);
    return accept(undefined);
  },
});
