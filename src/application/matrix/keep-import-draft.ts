import { z } from "zod";
import { query } from "@/application/runner/act";
import { draftOf, ImportDraft } from "@/core/matrix/import/draft";
import { same } from "@/core/shared/merge";
import { accept } from "@/core/shared/result";
import { draftOfImport, keepDraft } from "@/platform/files/imports";
import { openImportedFile } from "./imported-file";

/**
 * Remembers what a person has decided about some tables of their received file. A query to the runner, for it changes no
 * record: nothing of what is tried out on the way to an import belongs in the ledger.
 */
export const keepImportDraft = query({
  name: "matrix.keep-import-draft",
  action: "matrix:edit",
  browserOnly: true,
  input: z.object({ matrix: z.uuid(), file: z.uuid(), tables: ImportDraft }),
  async run({ input: { matrix, file, tables: changed }, actor }) {
    const saved = await draftOfImport(file);
    const opened = await openImportedFile(actor, matrix, file, changed);
    if (!opened.ok) return opened;
    const { tables } = opened.value;
    const draft = draftOf(tables, saved).map((table) => {
      const next = changed.find(({ id }) => id === table.id) ?? table;
      const proposed = tables.find(({ id }) => id === table.id);
      // Other headings make other columns, which need a mapping of their own.
      return proposed && !same(next.header, table.header) ? { ...next, mapping: proposed.mapping } : next;
    });
    await keepDraft(file, draft);
    return accept(undefined);
  },
});
