import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import { isNone } from "@/core/matrix/import/cell-value";
import { ImportedRow, TableProposal } from "@/core/matrix/import/proposal";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { readTables } from "@/platform/files/tables/read-tables";
import { expectations } from "./expectations";

const folder = process.env.TOCSIN_CORPUS ?? "";
const reason = folder ? `there is no folder ${folder}` : "TOCSIN_CORPUS names no folder";
const present = folder !== "" && existsSync(folder);

async function propose(file: string): Promise<TableProposal[]> {
  const read = await readTables(readFileSync(join(folder, file)), file);
  if (!read.ok) throw new Error(`${file} was refused: ${read.refusal.code}`);
  return proposeImport(read.value);
}

describe.skipIf(present)("the corpus of matrices", () => {
  it.skip(`was not read, because ${reason}`, () => {});
});

describe.skipIf(!present)("R1: matrices that people really use import as described", () => {
  const files = present ? readdirSync(folder).filter((name) => /^\d\d-/.test(name)) : [];

  it.each(Object.keys(expectations))("%s is there", (start) => {
    expect(files.filter((name) => name.startsWith(start))).toHaveLength(1);
  });

  describe.each(files.filter((name) => expectations[name.slice(0, 2)]))("%s", (file) => {
    const expected = expectations[file.slice(0, 2)] ?? [];

    it("offers each of its tables with its rows and heading rows, decoys not chosen beforehand", async () => {
      const offered = (await propose(file)).map((table) => [
        table.decoy ? "decoy" : table.kind,
        table.records.length,
        table.headerRows,
      ]);
      expect(offered).toEqual(expected.map((table) => [table.kind, table.rows, table.headerRows ?? 1]));
    });

    it("proposes the right field for each column", async () => {
      (await propose(file)).forEach((table, index) => {
        const wanted = expected[index]?.mapping ?? {};
        const found = Object.fromEntries(
          table.columns.map(({ id, heading }) => [heading, table.mapping.columns[id]?.field]),
        );
        for (const [heading, field] of Object.entries(wanted))
          expect([heading, found[heading]]).toEqual([heading, field]);
      });
    });

    it("loses nothing: every cell of a table that is not a decoy stands in some field of its row", async () => {
      for (const table of (await propose(file)).filter((proposal) => !proposal.decoy)) {
        const spread = Object.values(table.mapping.columns).some((target) => target.spread);
        const { rows } = applyMapping(table);
        for (const record of table.records)
          table.columns.forEach(({ id }, place) => {
            const text = record.cells[place] ?? "";
            if (isNone(text) || spread || table.mapping.columns[id]?.field === "dropped") return;
            const own = rows.filter((row) => row.row === record.row);
            const held = own.flatMap((row) => [...Object.values(row.fields), row.direction ?? ""]).join("\n");
            for (const word of text.split(/[,\s]+/)) expect(held.toLowerCase()).toContain(word.toLowerCase());
          });
      }
    });

    it("gives proposals and rows that survive the way through JSON", async () => {
      for (const table of await propose(file)) {
        expect(TableProposal.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
        for (const row of applyMapping(table).rows)
          expect(ImportedRow.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
      }
    });
  });
});
