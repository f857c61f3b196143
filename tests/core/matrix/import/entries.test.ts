import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "@/core/language/say";
import { headingOf, readCell, writeCell } from "@/core/matrix/import/entries/cell-words";
import { type Cell, cellsOf, fieldOf, importedNouns } from "@/core/matrix/import/entries/cells";
import { proposeColumns } from "@/core/matrix/import/entries/columns";
import { planEntries } from "@/core/matrix/import/entries/plan-entries";
import { readEntries } from "@/core/matrix/import/entries/read-entries";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { rawTable } from "../../../fixtures/import/raw";

const words = { language: "en", levels: ["Public", "Internal", "Confidential"] } as const;
const tableOf = (...rows: string[][]) => {
  const [table] = proposeImport([rawTable(rows.map((cells) => cells.join("|")).join("\n"))]);
  if (!table) throw new Error("no table");
  return table;
};
const name = fc.stringMatching(/^[A-Za-zÄ-ü][A-Za-zÄ-ü0-9 ]{0,20}[a-z]$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });

function anyFor(cell: Cell): fc.Arbitrary<unknown> {
  switch (cell.is) {
    case "text":
    case "one":
      return name;
    case "number":
      return fc.integer({ min: 0, max: 100_000 });
    case "yes":
      return fc.boolean();
    case "words":
    case "many":
      return names.filter((list) => list.length > 0);
    case "level":
      return fc.constantFrom(...words.levels);
    case "choice":
      return fc.constantFrom(...cell.of);
    case "known":
      return fc.uniqueArray(fc.oneof(fc.constantFrom(...cell.of), name), { minLength: 1 });
    case "choices":
      return fc.uniqueArray(fc.constantFrom(...cell.of), { minLength: 1 });
    case "needs":
      return fc.array(fc.record({ atLeast: fc.integer({ min: 1, max: 3 }), of: names }), {
        minLength: 1,
        maxLength: 3,
      });
    case "path":
      return names.map((values) => values.map((value) => ({ kind: cell.kind, value })));
  }
}

describe("a register as a spreadsheet", () => {
  it("gives back in every language what it wrote, cell by cell", () => {
    for (const noun of importedNouns)
      for (const cell of Object.values(cellsOf[noun]))
        for (const language of languages)
          fc.assert(
            fc.property(anyFor(cell), (value) => {
              const text = writeCell(cell, value, (id) => id, { ...words, language });
              expect(readCell(cell, text, words)).toEqual(value);
            }),
            { numRuns: 20 },
          );
  });

  it("R73: says the roles of an incident in words, and keeps others as they are written", () => {
    const { incidentRoles } = cellsOf.position;
    if (!incidentRoles) throw new Error("no such cell");
    const roles = ["technical-lead", "Logistics"];
    const written = writeCell(incidentRoles, roles, (id) => id, { ...words, language: "de" });
    expect(written).toBe("Technische Leitung; Logistics");
    for (const text of [written, "technical lead; Logistics", "technical-lead; Logistics"])
      expect([text, readCell(incidentRoles, text, words)]).toEqual([text, roles]);
  });

  it("recognises its own headings in every language", () => {
    for (const noun of importedNouns)
      for (const language of languages) {
        const cells = Object.keys(cellsOf[noun]);
        const columns = cells.map((cell, at) => ({
          id: `c${at}`,
          heading: headingOf(cell, language),
          number: at + 1,
          hidden: false,
        }));
        const found = proposeColumns(noun, columns);
        expect(columns.map(({ id }) => found[id])).toEqual(cells);
      }
  });

  it("recognises the headings of lists that people keep", () => {
    const columnsOf = (noun: "contact" | "position" | "stakeholder" | "channel", headings: string[]) => {
      const columns = headings.map((heading, at) => ({ id: `c${at}`, heading, number: at + 1, hidden: false }));
      const found = proposeColumns(noun, columns);
      return columns.map(({ id }) => found[id]);
    };
    expect(columnsOf("contact", ["Company", "Contact person", "Cell phone", "E-Mail", "Time zone", "Remarks"])).toEqual(
      ["organisation", "name", "path.mobile", "path.email", "zone", "notes"],
    );
    expect(columnsOf("position", ["Rolle", "Inhaber", "Vertretung", "Abteilung"])).toEqual([
      "name",
      "holder",
      "deputies",
      "department",
    ]);
    expect(columnsOf("stakeholder", ["Interested party", "Contact", "Jurisdiction"])[0]).toBe("name");
  });

  it("R85: takes a line with a phone number alone, and tells about lines that it cannot take", () => {
    const table = tableOf(
      ["Name", "Phone", "Time zone"],
      ["Duty desk", "+44 20 7946 0001", "Europe/London"],
      ["", "+44 20 7946 0002", ""],
      ["Duty Desk", "+44 20 7946 0003", ""],
      ["Night desk", "", "Middle Earth"],
    );
    const { entries, problems } = readEntries("contact", table, proposeColumns("contact", table.columns), words);
    expect(entries.map(({ fields }) => fields)).toEqual([
      { name: "Duty desk", paths: [{ kind: "phone", value: "+44 20 7946 0001" }], zone: "Europe/London" },
      { name: "Night desk" },
    ]);
    expect(problems.map(({ problem, row }) => [problem, row])).toEqual([
      ["no-name", 3],
      ["doubled", 4],
      ["unknown-word", 5],
    ]);
  });

  it("fills in what is empty, or lets the file count, and never takes a way to reach somebody away", () => {
    const table = tableOf(
      ["Name", "Role", "Language", "Phone"],
      ["Kim Example", "Lead", "de", "+44 20 7946 0009"],
      ["Lee Example", "", "", ""],
    );
    const { entries } = readEntries("contact", table, proposeColumns("contact", table.columns), words);
    const held: Record<string, unknown> = {
      role: "Head",
      language: "",
      paths: [{ kind: "email", value: "k@example.com" }],
    };
    const [kim] = entries;
    if (!kim) throw new Error("no entry");
    const known = new Map([[kim, { id: "1", field: (field: string) => held[field] }]]);
    const changed = (mode: "fill" | "replace") =>
      planEntries(entries, known, mode).changed[0]?.changes.map(({ field, after }) => [field, after]);
    const both = [
      { kind: "email", value: "k@example.com" },
      { kind: "phone", value: "+44 20 7946 0009" },
    ];
    expect(changed("fill")).toEqual([
      ["language", "de"],
      ["paths", both],
    ]);
    expect(changed("replace")?.map(([field]) => fieldOf(String(field)))).toEqual(["role", "language", "paths"]);
    expect(planEntries(entries, known, "fill").added).toEqual([{ name: "Lee Example" }]);
  });
});
