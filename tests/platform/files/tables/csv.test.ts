import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelimiter } from "@/platform/files/tables/csv-delimiter";
import { parseCsv } from "@/platform/files/tables/csv-parse";
import { readCsv } from "@/platform/files/tables/read-csv";

const delimiter = fc.constantFrom(",", ";", "\t", "|");
const field = fc.string({ unit: fc.constantFrom(..."ab ,;|\t\"'\n\r-äß漢") });
const records = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

const print = (rows: readonly (readonly string[])[], sign: string, end = "\r\n") =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(sign) + end).join("");

const texts = (csv: string) => readCsv(csv, "file")[0]?.rows.map((row) => row.cells.map((cell) => cell.text));

describe("CSV", () => {
  it("reads back every record that was printed, with any delimiter, quote and line break in the fields", () => {
    fc.assert(
      fc.property(records, delimiter, fc.constantFrom("\n", "\r\n"), (rows, sign, end) => {
        const parsed = parseCsv(print(rows, sign, end), sign);
        expect(parsed.records.map((fields) => fields.map((one) => one.text))).toEqual(rows);
        expect(parsed.openQuotes).toEqual([]);
      }),
    );
  });

  it("keeps every character of a text with stray quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab,"\n') }), (text) => {
        const letters = (value: string) => value.replace(/[^ab]/g, "");
        const parsed = parseCsv(text, ",");
        expect(
          letters(
            parsed.records
              .flat()
              .map((one) => one.text)
              .join(""),
          ),
        ).toBe(letters(text));
      }),
    );
  });

  it.each([",", ";", "\t", "|"])("finds the delimiter %j although other signs stand in the cells", (sign) => {
    const csv = [
      ["Subject", "Who to tell", "Way"],
      ["Power cut, long", "Staff; guests", "Phone | radio"],
      ["Flood", "Owner, tenant", "Siren"],
    ];
    expect(findDelimiter(print(csv, sign))).toBe(sign);
  });

  it("believes the line with which Excel names the delimiter, and does not import it", () => {
    expect(texts("sep=;\r\nSubject;Channel\r\nFlood, river;Siren\r\n")).toEqual([
      ["Subject", "Channel"],
      ["Flood, river", "Siren"],
    ]);
  });

  it("gives a piece that starts with a blank back to the piece before, and says so", () => {
    const [table] = readCsv("Subject,Audience,Channel\nFlood, river,Staff, guests,Siren\nFire,Staff,Bell\n", "file");
    expect(table?.rows[1]?.cells.map((cell) => cell.text)).toEqual(["Flood, river", "Staff, guests", "Siren"]);
    expect(table?.notes).toEqual([{ row: 2, code: "row-repaired", values: { found: 5, fields: 3 } }]);
  });

  it("never moves a value to a wrong column: a row that cannot be repaired stays one text", () => {
    const [table] = readCsv(
      "Subject,Audience,Channel\nFlood,river,Staff,Siren\nFire,Staff,Bell\nGas,Staff,Bell\n",
      "file",
    );
    expect(table?.rows[1]).toMatchObject({ broken: true });
    expect(table?.rows[1]?.cells[0]?.text).toBe("Flood,river,Staff,Siren");
    expect(table?.notes.map((note) => note.code)).toEqual(["row-broken"]);
  });

  it("leaves a file alone that writes a blank after every comma", () => {
    expect(texts("Subject, Audience, Channel\nFlood, Staff, Siren\n")).toEqual([
      ["Subject", "Audience", "Channel"],
      ["Flood", "Staff", "Siren"],
    ]);
  });

  it("reads a quotation mark that nothing closes as text and names its row", () => {
    const [table] = readCsv('Subject,Channel\n"Flood,Siren\nFire,Bell\n', "file");
    expect(table?.rows.map((row) => row.cells[0]?.text)).toEqual(["Subject", '"Flood', "Fire"]);
    expect(table?.notes).toEqual([{ row: 2, code: "quote-open", values: {} }]);
  });

  it("drops empty rows and columns, and counts rows as the file does", () => {
    const [table] = readCsv("Subject,,Channel,\n,,,\nFlood,,Siren,\n,,,\n", "file");
    expect(table?.rows.map((row) => row.number)).toEqual([1, 3]);
    expect(table?.columns.map((column) => column.number)).toEqual([1, 3]);
  });

  it("takes fields that are missing at the end as empty and says so", () => {
    const [table] = readCsv("Subject,Audience,Channel\nFlood,Staff\nFire,Staff,Bell\n", "file");
    expect(table?.rows[1]?.cells.map((cell) => cell.text)).toEqual(["Flood", "Staff", ""]);
    expect(table?.notes.map((note) => note.code)).toEqual(["row-short"]);
  });
});
