import { describe, expect, it } from "vitest";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import { fieldsOf, importOne, proposeOne } from "../../../fixtures/import/raw";

describe("kinds of tables", () => {
  it.each([
    ["facts about the document", "Document ID|P-1\nVersion|2\nOwner|Porter\nClassification|Internal", {}],
    [
      "a history",
      "Version|Date|Author|Change\n1.0|2 May|Ada|First issue",
      { name: "Document control", nameIsPlace: false },
    ],
    [
      "exercises",
      "Frequency|Type|Owner\nYearly|Evacuation drill|Porter",
      { name: "Tests and exercises", nameIsPlace: false },
    ],
    ["reviews", "Review type|Frequency|Owner|Last completed\nFull|Yearly|Porter|May", {}],
    ["service levels", "Severity|Response time|Resolution time\nHigh|1 hour|4 hours\nLow|1 day|5 days", {}],
    ["a legend", "Symbol|Meaning\nX|told at once", { name: "Legend", nameIsPlace: false }],
    ["signatures", "Name|Title|Signature|Date\nAda Example|Chair||", {}],
    ["approvals of the document", "Role|Name|Date\nChair|Ada Example|", {}],
    ["tasks", "Qui|Quoi|Quand\nAda|Pumps|lundi", { name: "Actions", nameIsPlace: false }],
    ["a responsibility chart", "Task|Ada|Bo|Cy\nDam|R|A|I\nPumps|A|R|C", {}],
    ["risks", "Risk|Likelihood|Impact|Owner|Mitigation\nFlood|High|High|Porter|Dam", {}],
    ["a page layout", "Menu|Logo", { layout: true }],
  ])("%s is offered but not chosen beforehand", (_, lines, about) => {
    expect(proposeOne(lines, about)).toMatchObject({ kind: "decoy", decoy: true });
  });

  it("a full matrix is chosen whatever it is called, and a hidden sheet is not", () => {
    const lines = "Subject|Audience|Channel|Owner\nFlood|Staff|Siren|Porter";
    expect(proposeOne(lines, { name: "Exercises and reviews" }).decoy).toBe(false);
    expect(proposeOne(lines, { hidden: true }).decoy).toBe(true);
  });

  it("lists of people, desks and rotas are contact lists", () => {
    const team = proposeOne(
      "Function|Name|Phone|Mobile|E-mail|Deputy|Availability\nPorter|Ada Example|1|2|a@example.com|Bo|24/7",
    );
    expect(team.kind).toBe("contacts");
    expect(Object.values(fieldsOf(team))).toEqual([
      "role",
      "name",
      "phone",
      "alternatePhone",
      "email",
      "backupOwner",
      "reachableHours",
    ]);
    const rota = proposeOne("Week|Primary|Secondary|Tertiary\n01|Ada|Bo|Cy\n02|Bo|Cy|Ada");
    expect(fieldsOf(rota)).toMatchObject({ Primary: "owner", Secondary: "backupOwner", Tertiary: "backupOwner" });
    const agencies = proposeOne(
      "Agency|Contact|Tel.|Website|Notify when\nFire brigade|Duty desk|112|example.org|Smoke",
    );
    expect(agencies.kind).toBe("contacts");
    expect(fieldsOf(agencies)).toMatchObject({ Agency: "organisation", Contact: "name", Website: "portal" });
  });

  it("name, mail address and number in one cell are told apart when their fields are free", () => {
    const [row] = importOne("Role|Name\nPorter|Ada Example, ada@example.com, +1 555 0100");
    expect(row?.fields).toMatchObject({ name: "Ada Example", email: "ada@example.com", phone: "+1 555 0100" });
    const [kept] = importOne("Role|Name|E-mail\nPorter|Ada Example, ada@example.com|desk@example.com");
    expect(kept?.fields.name).toBe("Ada Example, ada@example.com");
  });

  it("a contact that cannot be reached is pointed out, by its row", () => {
    const table = proposeOne("Role|Name|Phone\nPorter|Ada Example|+1 555 0100\nChair|Bo Example|n/a");
    expect(applyMapping(table).problems).toEqual([{ code: "unreachable", row: 3, column: null, values: {} }]);
  });
});

describe("cross tables", () => {
  it("severities across: each cell is a row with its severity in the trigger, and a 'no' is none", () => {
    const rows = importOne("Audience|Sev 1|Sev 2|Sev 3\nStaff|At once|Next day|-\nPress|Within 4 h|Not informed|No");
    expect(rows.map((row) => [row.fields.audience, row.fields.trigger])).toEqual([
      ["Staff", "Sev 1: At once"],
      ["Staff", "Sev 2: Next day"],
      ["Press", "Sev 1: Within 4 h"],
    ]);
  });

  it("audiences across: the heading is the audience and the cell the deadline", () => {
    const rows = importOne("Incident type|Staff|Customers|Regulator\nLeak|At once|24 hours|72 hours");
    expect(rows.map((row) => [row.fields.what, row.fields.audience, row.fields.trigger])).toEqual([
      ["Leak", "Staff", "At once"],
      ["Leak", "Customers", "24 hours"],
      ["Leak", "Regulator", "72 hours"],
    ]);
  });

  it("ticks across: the ticked headings are the audience of one row", () => {
    const rows = importOne("Message|Staff|Customers|Regulator|Channel\nLeak|x||✓|Mail\nNews|yes|no||Poster", {});
    expect(rows.map((row) => [row.fields.what, row.names.audience, row.fields.channel])).toEqual([
      ["Leak", ["Staff", "Regulator"], "Mail"],
      ["News", ["Staff"], "Poster"],
    ]);
  });

  it("times across: the heading is the trigger and the cell the message", () => {
    const rows = importOne(
      "What / When|4 weeks before|1 week before|Day 1\nPoster wall|Save the date||Welcome\nE-mail||Reminder|",
    );
    expect(rows.map((row) => [row.fields.what, row.fields.channel, row.fields.trigger])).toEqual([
      ["Save the date", "Poster wall", "4 weeks before"],
      ["Welcome", "Poster wall", "Day 1"],
      ["Reminder", "E-mail", "1 week before"],
    ]);
  });

  it("responsibility letters across: R sends, A approves, C and I are told", () => {
    const [row] = importOne("Communication|Chair|Porter|Clerk|Staff\nFlood warning|A|R|C|I");
    expect(row?.names).toEqual({ owner: ["Porter"], approval: ["Chair"], audience: ["Clerk", "Staff"] });
  });

  it("can be kept as it is: without spread the columns stay under their headings", () => {
    const table = proposeOne("Audience|Sev 1|Sev 2\nStaff|At once|Next day");
    const columns = Object.fromEntries(Object.entries(table.mapping.columns).map(([id, { field }]) => [id, { field }]));
    const { rows } = applyMapping(table, { ...table.mapping, columns });
    expect(rows.map((row) => row.fields.trigger)).toEqual(["Sev 1: At once\nSev 2: Next day"]);
  });
});
