import { describe, expect, it } from "vitest";
import { checklistSteps, checklists } from "@/core/matrix/aids/checklists";
import { leadersPage } from "@/core/matrix/aids/leaders-page";
import { positionPages } from "@/core/matrix/aids/position-pages";
import type { Report, ReportTable } from "@/core/shared/report";
import { row, soundDocument } from "../../../support/documents";

const about = { stamp: "Head office: version 3" };
const people = new Map([["ada", { name: "Ada Example", paths: [{ kind: "mobile", value: "+44 20 7946 0001" }] }]]);

/** The tables of each page, by the heading of the page. */
function pages({ parts }: Report): Map<string, ReportTable[]> {
  const found = new Map<string, ReportTable[]>();
  let tables: ReportTable[] = [];
  for (const part of parts) {
    if (part.kind === "heading" && part.level !== 2) {
      tables = [];
      found.set(part.text, tables);
    } else if (part.kind === "table") tables.push(part);
  }
  return found;
}

describe("R123: one page for each position", () => {
  it("says what it sends, when, to whom, through what and cleared by whom, and carries the version", () => {
    const report = positionPages(soundDocument(), "en", about);
    expect(report.foot).toBe("Head office: version 3");
    const [sends] = pages(report).get("dpo") ?? [];
    expect(sends?.columns.map(({ title }) => title)).toEqual([
      "What",
      "When",
      "To",
      "Through",
      "Cleared by",
      "By when",
    ]);
    const notice = sends?.rows.find(([what]) => what?.startsWith("Notice of a personal data breach"));
    expect(notice?.slice(1)).toEqual([
      "Data breach",
      "regulator",
      "Portal\nElse: Phone",
      "ciso",
      "72 hours after awareness\nOnce, then on change",
    ]);
  });

  it("says what it clears and whom it stands in for, and leaves out positions with nothing to do", () => {
    const document = soundDocument();
    document.positions.push({ ...(document.positions[0] as (typeof document.positions)[0]), id: "idle", name: "Idle" });
    const found = pages(positionPages(document, "en", about));
    expect([...found.keys()]).toEqual(["ciso", "ciso-deputy", "dpo", "dpo-deputy"]);
    expect(found.get("dpo-deputy")?.map(({ name }) => name)).toEqual(["You stand in for"]);
    expect(found.get("ciso")?.map(({ name }) => name)).toContain("You clear");
  });

  it("has no page for everybody, whose page is “Whom do I tell?”", () => {
    const document = soundDocument();
    document.rows.push(row("report", { owner: "all", what: "Report" }));
    document.positions.push({
      ...(document.positions[0] as (typeof document.positions)[0]),
      id: "all",
      name: "All staff",
    });
    expect([...pages(positionPages(document, "en", about)).keys()]).not.toContain("All staff");
  });

  it("names people only where they are given along", () => {
    const told = (given?: typeof people) =>
      JSON.stringify(positionPages(soundDocument(), "en", { ...about, ...(given && { people: given }) }));
    expect(told()).not.toContain("Ada Example");
    expect(told(people)).toContain("Ada Example · Mobile +44 20 7946 0001");
  });
});

describe("R123: one page for executives and on call", () => {
  it("says who declares, who speaks, who leads, and what the outside is owed", () => {
    const { parts } = leadersPage(soundDocument(), "en", about);
    const facts = parts.flatMap((part) => (part.kind === "facts" ? part.facts : []));
    expect(facts).toContainEqual(["May declare an incident", "ciso"]);
    expect(facts).toContainEqual(["Regulator", "dpo"]);
    expect(facts).toContainEqual(["Press", "nobody is named"]);
    const [table] = parts.flatMap((part) => (part.kind === "table" ? [part] : []));
    expect(table?.rows).toEqual([
      [
        "Data breach",
        "The technical lead confirms that personal data left the company",
        "dpo, dpo-deputy",
        "ciso",
        "regulator: 72 hours after awareness",
      ],
    ]);
  });
});

describe("R105: the matrix as steps of a workflow", () => {
  it("gives a page to tick off for each class of incident, with who, to whom, through what, by when, and room for done", () => {
    const report = checklists(soundDocument(), "en", about);
    const [steps] = pages(report).get("Data breach") ?? [];
    expect(steps?.rows.map(([step]) => step)).toEqual(["[   ] 1", "[   ] 2"]);
    const notice = steps?.rows.find(([, what]) => what?.startsWith("Notice of a personal data breach"));
    expect(notice?.slice(2)).toEqual([
      expect.stringContaining("dpo"),
      "regulator",
      "Portal\nElse: Phone",
      "ciso",
      "72 hours after awareness\nOnce, then on change",
      "",
    ]);
    expect(JSON.stringify(report)).not.toContain("Security bulletin");
  });

  it("gives a case tool one line for each message of an incident, with the row that it comes from", () => {
    const { columns, rows } = checklistSteps(soundDocument(), "de");
    expect(columns.map(({ title }) => title).slice(0, 3)).toEqual(["Szenario", "Schritt", "Worüber"]);
    expect(rows.map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual([
      ["Data breach", "1", "breach-inside"],
      ["Data breach", "2", "breach-outside"],
    ]);
    expect(rows.every((cells) => cells.length === columns.length)).toBe(true);
  });
});
