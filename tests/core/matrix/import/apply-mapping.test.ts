import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "@/core/language/say";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import { isNone, isPlaceholder } from "@/core/matrix/import/cell-value";
import { type ImportProblem, Mapping, problemCodes, TableProposal } from "@/core/matrix/import/proposal";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { sayProblem } from "@/core/matrix/import/say-problem";
import { importOne, proposeOne, rawTable } from "../../../fixtures/import/raw";

const matrix = "Subject|Audience|Channel|Trigger|Owner\nFlood|Staff|Siren|River high|Porter";

describe("applying a mapping", () => {
  it("joins several columns of one field under their headings and drops nothing", () => {
    const [row] = importOne("Subject|Audience|Trigger|Deadline|Xy\nFlood|Staff|River high|Within 1 h|see dam\\nlog");
    expect(row?.fields).toMatchObject({
      trigger: "Trigger: River high\nDeadline: Within 1 h",
      notes: "Xy: see dam\nlog",
    });
  });

  it("follows the mapping that a person edited, also after a trip through JSON", () => {
    const proposal = TableProposal.parse(JSON.parse(JSON.stringify(proposeOne(matrix))));
    const mapping = Mapping.parse(
      JSON.parse(
        JSON.stringify({
          columns: { ...proposal.mapping.columns, c3: { field: "cadence" }, c4: { field: "dropped" } },
          defaults: { owner: "Chair and clerk", notes: "" },
        }),
      ),
    );
    const [row] = applyMapping(proposal, mapping).rows;
    expect(row?.fields).toMatchObject({ cadence: "River high", owner: "Chair and clerk" });
    expect(row?.names.owner).toEqual(["Chair", "clerk"]);
  });

  it.each(["-", "—", "–", "N/A", "n/a", "n. a.", ""])("takes %j as no value", (text) => {
    expect(importOne(`${matrix}\nFire|Guests|${text}|Smoke|Porter`)[1]?.fields.channel).toBeUndefined();
  });

  it.each(["None", "No", "[TODO]", "{{ owner }}", "N/A (static)"])("keeps %j as text", (text) => {
    expect(importOne(`${matrix}\nFire|Guests|${text}|Smoke|Porter`)[1]?.fields.channel).toBe(text);
  });

  it("flags placeholders, empty needed cells and needed columns nobody gave", () => {
    const table = proposeOne("Subject|Audience|Channel|Trigger\nFlood|[Name]|Siren|TBD\nFire|Guests||Smoke");
    expect(applyMapping(table).problems).toEqual([
      { code: "column-missing", row: null, column: null, values: { field: "owner" } },
      { code: "placeholder", row: 2, column: "Audience", values: { text: "[Name]" } },
      { code: "placeholder", row: 2, column: "Trigger", values: { text: "TBD" } },
      { code: "value-missing", row: 3, column: "Channel", values: { field: "channel" } },
    ]);
  });

  it("proposes the heading of a table as the subject when no column gives one, but never the name of a file", () => {
    const lines = "Audience|Channel|Trigger|Owner\nStaff|Siren|River high|Porter";
    const named = proposeOne(lines, {
      name: "2.1 Flood calls",
      nameIsPlace: false,
      format: "docx",
      headings: ["Plan", "2.1 Flood calls"],
    });
    expect(named.mapping.defaults.what).toBe("Flood calls");
    expect(applyMapping(named).rows[0]?.fields.what).toBe("Flood calls");
    const unnamed = proposeOne(lines, { format: "csv" });
    expect(applyMapping(unnamed).problems.map((problem) => problem.values.field)).toEqual(["what"]);
  });

  it("keeps the heading above a table in the notes, and reads the direction off it", () => {
    const about = { name: "External calls", nameIsPlace: false, format: "docx", headings: ["External calls"] } as const;
    expect(importOne(matrix, { ...about, headings: [...about.headings] })[0]).toMatchObject({
      direction: "external",
      fields: { notes: "External calls" },
    });
  });

  it("finds an approver named in the owner's cell", () => {
    const [row] = importOne("Subject|Audience|Channel|Owner\nLeak|Press|Call|Chair drafts; lawyer approves");
    expect(row?.fields).toMatchObject({ owner: "Chair drafts; lawyer approves", approval: "lawyer approves" });
    expect(row?.names).toMatchObject({ owner: ["Chair drafts"], approval: ["lawyer"] });
  });

  it("keeps the whole text of a row that could not be cut into cells", () => {
    const table = rawTable(matrix);
    const broken = { number: 9, broken: true, cells: [{ text: "a,b,c,d,e,f" }, ...Array(4).fill({ text: "" })] };
    const [proposal] = proposeImport([{ ...table, rows: [...table.rows, broken] }]);
    const rows = applyMapping(proposal as TableProposal).rows;
    expect(rows.at(-1)).toMatchObject({ row: 9, fields: { notes: "a,b,c,d,e,f" } });
  });

  it("says every problem in every language", () => {
    for (const code of problemCodes)
      for (const language of languages) {
        const values = { field: "owner", text: "x", subject: "x", found: 3, fields: 2 };
        const problem: ImportProblem = { code, row: 1, column: "Who", values };
        expect(sayProblem(language, problem)).toMatch(/^[\p{Lu}“„].*[.!]$/u);
      }
  });
});

describe("nothing is lost", () => {
  const heading = fc.constantFrom(
    ...["Subject", "Audience", "Channel", "Owner", "Trigger", "Deadline", "Notes", "Severity", "Xyzzy", "Backup"],
    ...["Contact", "Phone", "Approval", "Frequency", "What", "Who", "Evidence", "Type"],
  );
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const cell = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom("", "-", "[Name]", "None") },
  );

  it("every text in a data cell stands in some field of some row, whatever the headings are", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(heading, { minLength: 3, maxLength: 8 }).chain((headings) =>
          fc.tuple(
            fc.constant(headings),
            fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
              minLength: 1,
              maxLength: 6,
            }),
          ),
        ),
        ([headings, rows]) => {
          const table = rawTable([headings.join("|"), ...rows.map((row) => row.join("|"))].join("\n"));
          const held = proposeImport([table]).flatMap((proposal) => [
            ...applyMapping(proposal).rows.flatMap((row) => Object.values(row.fields)),
            ...proposal.records.flatMap((record) => record.section),
            ...proposal.footers,
            ...proposal.columns.map((column) => column.heading),
          ]);
          for (const text of rows.flat().filter((one) => !isNone(one)))
            expect(held.some((one) => one.includes(text))).toBe(true);
        },
      ),
    );
  });
});

describe("placeholders", () => {
  it.each([
    "[Name]",
    "WhatsApp group “[Company] alarm”",
    "{{ role }}",
    "…………",
    "_____",
    "TBD",
    "<name>",
    "YYYY-MM-DD",
    "à compléter",
  ])("%j still has to be filled in", (text) => expect(isPlaceholder(text)).toBe(true));
  it.each(["Staff", "see [1]", "a < b", "and so on …", "state/<plugin>.md"])("%j is a text", (text) =>
    expect(isPlaceholder(text)).toBe(false),
  );
});
