import { actsOn } from "@/application/registers/acts";
import type { Register } from "@/application/registers/register";
import { emptyTerm, TermFields } from "@/core/organisation/terms";
import { accept } from "@/core/shared/result";

/** The words of the lists that rows and registers draw from. */
export const termRegister: Register<TermFields> = {
  noun: "term",
  room: "organisation",
  table: "Term",
  edit: "organisation:edit-lists",
  fields: TermFields,
  empty: emptyTerm,
  uniqueNames: false,
  async load(tx, id) {
    const record = await tx.term.findUnique({ where: { id } });
    if (!record) return null;
    return { fields: TermFields.parse(record), revision: record.revision, archived: record.archivedAt !== null };
  },
  insert: (tx, entries) => tx.term.createMany({ data: entries.map(({ id, fields }) => ({ id, ...fields })) }),
  write: (tx, id, fields, revision) => tx.term.update({ where: { id }, data: { ...fields, revision } }),
  check: async () => accept(undefined),
};

/** What people do with the words of lists. */
export const termActs = actsOn(termRegister, { uses: "organisation:read-lists", history: "organisation:read-lists" });
