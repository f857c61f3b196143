import { describe, expect, it } from "vitest";
import { planReport } from "@/core/matrix/plan/report";
import { plainText } from "@/core/shared/markdown";
import type { ReportPart } from "@/core/shared/report";
import { soundDocument } from "../../../support/documents";

const about = { facts: [["Version", "3"]] as const, foot: "Head office, version 3" };
const tables = (parts: readonly ReportPart[]) => parts.flatMap((part) => (part.kind === "table" ? [part] : []));
const headings = (parts: readonly ReportPart[]) => parts.flatMap((part) => (part.kind === "heading" ? part.text : []));
const people = new Map([["ada", { name: "Ada Example", paths: [{ kind: "phone", value: "+44 20 7946 0001" }] }]]);

describe("the communication plan as a document", () => {
  it("has a cover with version, scope and owner, then policy, rows, people and signatures", () => {
    const { cover, parts, title } = planReport(soundDocument(), "en", about);
    expect(title).toBe("Head office");
    expect(cover).toMatchObject({
      organisation: "Example Ltd",
      facts: [
        ["Version", "3"],
        ["Scope", expect.any(String)],
        ["Owner of the matrix", "ciso"],
      ],
    });
    const chapters = parts.flatMap((part) => (part.kind === "heading" && part.level !== 2 ? part.text : []));
    expect(chapters).toEqual(["Policy", "Communications (3 rows)", "Who is who", "Signatures"]);
  });

  it("R75: tells the rows by what starts them, each one once", () => {
    const { parts } = planReport(soundDocument(), "en", about);
    expect(headings(parts)).toEqual(
      expect.arrayContaining(["Data breach", "Standing communications, without an incident"]),
    );
    const subjects = tables(parts).flatMap(({ name, rows }) =>
      name === "Data breach" || name.startsWith("Standing") ? rows.map(([what]) => what?.split("\n")[0]) : [],
    );
    expect(subjects).toEqual([
      "Personal data breach: what we know",
      "Notice of a personal data breach",
      "Security bulletin",
    ]);
  });

  it("puts the names of positions in place of live fields", () => {
    const document = soundDocument();
    document.plan = [{ name: "Who", text: "Ask {{position:dpo}}." }];
    const { parts } = planReport(document, "en", about);
    expect(parts.flatMap((part) => (part.kind === "rich" ? plainText(part.blocks) : []))).toEqual(["Ask dpo."]);
  });

  it("names people only where they are given along", () => {
    const told = (given?: typeof people) =>
      JSON.stringify(planReport(soundDocument(), "en", { ...about, ...(given && { people: given }) }));
    expect(told()).not.toContain("Ada Example");
    expect(told()).toContain("left out of this copy");
    expect(told(people)).toContain("Ada Example");
    expect(told(people)).toContain("+44 20 7946 0001");
  });
});
