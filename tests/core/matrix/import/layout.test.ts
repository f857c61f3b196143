import { describe, expect, it } from "vitest";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import { proposeImport, proposeWithHeader } from "@/core/matrix/import/propose-import";
import { fieldsOf, importOne, propose, proposeOne, rawTable } from "../../../fixtures/import/raw";

const subjects = (lines: string) => importOne(lines).map((row) => row.fields.what);

describe("finding the table", () => {
  it("skips titles, blank rows and facts about the document above the heading", () => {
    const table = proposeOne(`
Alarm plan of the mill|<|<|<
Version 3|||May

Owner: plant manager|||Status: draft
Subject|Audience|Channel|Owner
Flood|Staff|Siren|Porter
Fire|Guests|Bell|Porter`);
    expect([table.headerRow, table.headerRows, table.records.length]).toEqual([5, 1, 2]);
    expect(table.headings[0]).toBe("Alarm plan of the mill");
  });

  it("joins two levels of headings over merged cells", () => {
    const table = proposeOne(`
#|Whom|<|Way|<|Owner
^|Side|Group|First|Fallback|^
1|Internal|Staff|Siren|Radio|Porter
2|^|Board|Phone|Courier|Chair
3|External|Guests|Bell|Poster|Porter`);
    expect(table.headerRows).toBe(2);
    expect(table.columns.map((column) => column.heading)).toEqual([
      ...["#", "Whom Side", "Whom Group", "Way First", "Way Fallback", "Owner"],
    ]);
    expect(fieldsOf(table)).toMatchObject({
      "Whom Side": "audience",
      "Whom Group": "audience",
      "Way Fallback": "outOfBand",
    });
    expect(applyMapping(table).rows.map((row) => [row.direction, row.fields.audience])).toEqual([
      ["internal", "Staff"],
      ["internal", "Board"],
      ["external", "Guests"],
    ]);
  });

  it("joins two levels of headings where an export has lost the merged cells", () => {
    const table = proposeOne(
      `
Area|Message||Delivery||Owner
|What|Audience|When|How|
Inside|News|Staff|Monday|Poster|Porter
Inside|Risks|Board|Friday|Talk|Chair`,
      { format: "csv" },
    );
    expect(table.headerRows).toBe(2);
    expect(table.columns.map((column) => column.heading)).toEqual([
      ...["Area", "Message What", "Message Audience", "Delivery When", "Delivery How", "Owner"],
    ]);
  });

  it("joins a row of group labels with the headings below it where a format knows one heading row only", () => {
    const table = proposeOne(
      "|#Message|||#Delivery|\nArea|What|Audience|Trigger|When|How\nInside|News|Staff|Shift|Monday|Poster",
    );
    expect(table.headerRows).toBe(2);
    expect(table.columns.map((column) => column.heading)).toEqual([
      ...["Area", "Message What", "Message Audience", "Message Trigger", "Delivery When", "Delivery How"],
    ]);
  });

  it("takes merged rows in the table as sections, which stand in the notes and tell the direction", () => {
    const rows = importOne(`
Subject|Audience|Channel
Internal|<|<
News|Staff|Poster
External|<|<
Flood|Neighbours|Siren
Reviewed every May by the porter.|<|<`);
    expect(rows.map((row) => [row.fields.what, row.direction, row.fields.notes])).toEqual([
      ["News", "internal", "Internal"],
      ["Flood", "external", "External"],
    ]);
  });

  it("takes a lone bold or capital text as a section, and a nearly empty row as a row", () => {
    expect(
      subjects("Subject|Audience|Channel\nSTAFF MATTERS||\nNews|Staff|Poster\nHours|Staff|Poster\nPay|Staff|Letter"),
    ).toEqual([...["News", "Hours", "Pay"]]);
    expect(subjects("Subject|Audience|Channel\nINSIDE||\nNews|Staff|Poster\nOUTSIDE||\nFlood|Guests|Siren")).toEqual([
      "News",
      "Flood",
    ]);
    const contacts = proposeOne("Role|Name|Phone\nPorter||\nChair||\nMiller|Ada Example|\nClerk||");
    expect(contacts.records).toHaveLength(4);
  });

  it("recognises a section that a converter has written into every cell", () => {
    expect(subjects("Subject|Audience|Channel\nInside|Inside|Inside\nNews|Staff|Poster")).toEqual(["News"]);
  });

  it("follows a repeated heading, also when one of its words has changed", () => {
    const table = proposeOne(`
Internal parties|<|<|<
Party|Trigger|Channel|Frequency
Staff|News|Poster|Weekly

External parties|<|<|<
Party|Trigger|Channel|Deadline
Regulator|Breach|Portal|72 hours
Press|Breach|Call|4 hours`);
    expect(table.records).toHaveLength(3);
    expect(fieldsOf(table)).toMatchObject({ Frequency: "cadence", Deadline: "trigger" });
    const rows = applyMapping(table).rows;
    expect(rows.map((row) => row.direction)).toEqual(["internal", "external", "external"]);
    expect(rows[1]?.fields).toMatchObject({ trigger: "Trigger: Breach\nDeadline: 72 hours" });
    expect(rows[1]?.fields.cadence).toBeUndefined();
  });

  it("cuts a sheet with several tables, each with its own heading", () => {
    const tables = propose(`
Messages|<|<
Subject|Audience|Channel
Flood|Staff|Siren

People|<|<
Name|Phone|E-mail
Ada Example|+1 555 0100|ada@example.com`);
    expect(tables.map((table) => [table.kind, table.records.length])).toEqual([
      ["matrix", 1],
      ["contacts", 1],
    ]);
  });

  it("cuts two tables that stand side by side", () => {
    const table = rawTable(`
Subject|Audience|Channel|Name|Phone|E-mail
Flood|Staff|Siren|Ada Example|+1 555 0100|ada@example.com
Fire|Guests|Bell|Bo Example|+1 555 0101|bo@example.com`);
    const apart = { ...table, columns: [1, 2, 3, 5, 6, 7].map((number) => ({ number, hidden: false })) };
    expect(proposeImport([apart]).map((proposal) => [proposal.kind, proposal.records.length])).toEqual([
      ["matrix", 2],
      ["contacts", 2],
    ]);
  });

  it("does not import what stands under the table: signatures, notes, legends", () => {
    const table = proposeOne(`
Subject|Audience|Channel|Owner
Flood|Staff|Siren|Porter
Fire|Guests|Bell|Porter
* Sirens are tested in May.

Prepared by:|Ada Example||
Date:|2 May||`);
    expect(table.records).toHaveLength(2);
    expect(table.footers).toHaveLength(3);
  });

  it("fills a group name down where an export has lost the merged cells, and says so", () => {
    const table = proposeOne(
      "Area|Subject|Audience|Channel\nInside|News|Staff|Poster\n|Hours|Staff|Poster\nOutside|Flood|Guests|Siren\n|Fire|Guests|Bell",
      { format: "csv" },
    );
    expect(table.records.map((record) => record.cells[0])).toEqual(["Inside", "Inside", "Outside", "Outside"]);
    expect(table.problems.map((problem) => problem.code)).toContain("filled-down");
  });

  it("turns a table that lies on its side", () => {
    const table = proposeOne("Subject|Flood|Fire\nAudience|Staff|Guests\nChannel|Siren|Bell\nOwner|Porter|Chair");
    expect(fieldsOf(table)).toEqual({ Subject: "what", Audience: "audience", Channel: "channel", Owner: "owner" });
    expect(applyMapping(table).rows.map((row) => row.fields.what)).toEqual(["Flood", "Fire"]);
  });

  it("R1: proposes anew with the heading row that a person chose", () => {
    const raw = [rawTable("Xa|Xb|Xc\nSubject|Audience|Channel\nFlood|Staff|Siren")];
    const proposal = proposeOne("Xa|Xb|Xc\nSubject|Audience|Channel\nFlood|Staff|Siren");
    expect(proposeWithHeader(raw, proposal, { row: 1, rows: 1 }).records).toHaveLength(2);
    const chosen = proposeWithHeader(raw, proposal, { row: 2, rows: 1 });
    expect([chosen.id, chosen.records.length, fieldsOf(chosen).Subject]).toEqual(["t1", 1, "what"]);
  });

  it("offers a table in a language it does not know, with its heading row", () => {
    const table = proposeOne("Předmět|Příjemce|Zodpovídá\nPovodeň|Lidé|Vrátný\nPožár|Hosté|Vrátný");
    expect([table.headerRows, table.records.length]).toEqual([1, 2]);
  });
});
