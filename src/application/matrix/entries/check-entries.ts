import { query } from "@/application/runner/act";
import { CheckEntries } from "@/core/matrix/import/batch";
import { writeCell } from "@/core/matrix/import/entries/cell-words";
import { cellsOf, fieldOf } from "@/core/matrix/import/entries/cells";
import type { EntryChange } from "@/core/matrix/import/entries/plan-entries";
import { accept } from "@/core/shared/result";
import { namesFor } from "./known";
import { planFile } from "./plan-file";

/** Entries that are shown of each group; the others are counted. */
const shown = 100;
const samples = 3;

/** Tells in words what an import into a register would do, without doing it. Refuses `import-gone`. */
export const checkEntries = query({
  name: "matrix.check-entries",
  action: "matrix:edit",
  browserOnly: true,
  input: CheckEntries,
  async run({ db, input, actor }) {
    const planned = await planFile(db, input, actor);
    if (!planned.ok) return planned;
    const { about, tables, table, columns, words, problems, plan, bare } = planned.value;
    const cells = Object.entries(cellsOf[input.noun]);
    const names = await namesFor(db, input.noun);
    const text = (field: string, value: unknown) =>
      value === null || value === undefined
        ? ""
        : cells
            .filter(([cell]) => fieldOf(cell) === field)
            .map(([, cell]) => writeCell(cell, value, (id) => names.get(id) ?? id, words))
            .filter(Boolean)
            .join("; ");
    const inWords = ({ field, before, after }: EntryChange) => ({
      field,
      before: text(field, before),
      after: text(field, after),
    });
    return accept({
      file: about.name,
      tables: tables.map(({ id, name, records }) => ({ id, name, rows: records.length })),
      table: table.id,
      columns: table.columns.map(({ id, heading, number }, place) => ({
        id,
        heading,
        number,
        cell: columns[id] ?? "",
        samples: table.records.flatMap(({ cells: texts }) => texts[place] || []).slice(0, samples),
      })),
      hasNames: Object.values(columns).includes("name"),
      added: {
        count: plan.added.length,
        entries: plan.added.slice(0, shown).map(({ fields: { name, ...fields } }) => ({
          name,
          fields: Object.entries(fields).map(([field, value]) => ({ field, after: text(field, value) })),
        })),
      },
      changed: {
        count: plan.changed.length,
        entries: plan.changed
          .slice(0, shown)
          .map(({ id, name, changes }) => ({ id, name, fields: changes.map(inWords) })),
      },
      unchanged: plan.unchanged,
      bare: bare.map(({ noun, name }) => ({ noun, name })),
      problems: { count: problems.length, shown: problems.slice(0, shown) },
    });
  },
});
