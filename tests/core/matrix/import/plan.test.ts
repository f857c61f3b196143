import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TakenAs } from "@/core/matrix/import/batch";
import { splitParties } from "@/core/matrix/import/parties";
import type { ImportPlan, Surroundings } from "@/core/matrix/import/plan";
import { planImport } from "@/core/matrix/import/plan-import";
import { referenceNames, saysEveryWord } from "@/core/matrix/import/reference-names";
import { proposeOne } from "../../../fixtures/import/raw";

const nobodyKnown: Surroundings = {
  regimes: [],
  positions: new Set(),
  channels: new Set(),
  stakeholders: new Map(),
  levels: ["Public", "Internal", "Confidential"],
  language: "en",
};

function plan(lines: string, takenAs: TakenAs, around: Partial<Surroundings> = {}): ImportPlan {
  const table = proposeOne(lines);
  return planImport([{ table, takenAs, mapping: table.mapping }], { ...nobodyKnown, ...around });
}
const rowOf = (lines: string, around: Partial<Surroundings> = {}) => plan(lines, "matrix", around).rows[0]?.fields;
function namesIn(text: string) {
  const names = referenceNames(splitParties(text));
  return { names, complete: saysEveryWord(names, text) };
}

describe("a planned row", () => {
  it("names owner, backup, approvers, audiences and channels as entries of registers", () => {
    const lines = `Subject|Audience|Channel|Out-of-band|Owner|Deputy|Approval|Trigger
Flood|Staff; Fire brigade|Siren|Radio|Porter|Clerk|Chair and Mayor|River high`;
    expect(rowOf(lines)).toMatchObject({
      what: "Flood",
      trigger: "River high",
      audiences: ["Staff", "Fire brigade"],
      channels: ["Siren"],
      fallbacks: ["Radio"],
      owner: "Porter",
      backup: "Clerk",
      approvers: ["Chair", "Mayor"],
      notes: "",
    });
    const { positions, stakeholders, channels } = plan(lines, "matrix");
    expect(positions.map(({ name }) => name)).toEqual(["Porter", "Clerk", "Chair", "Mayor"]);
    expect(stakeholders.map(({ name }) => name)).toEqual(["Staff", "Fire brigade"]);
    expect(channels.map(({ name, kind }) => [name, kind])).toEqual([
      ["Siren", "alarm"],
      ["Radio", "other"],
    ]);
  });

  it("keeps every word of a condition, a second owner and a sentence in the notes, under their headings", () => {
    const row = rowOf(`Subject|Audience|Channel|Owner|Approval|Trigger
Flood|Staff|A long story about how the siren is sounded by whoever happens to be near it|Porter and Clerk|Legal; CEO if regulator|River`);
    expect(row).toMatchObject({ approvers: ["Legal", "CEO"], owner: "Porter", channels: [] });
    expect(row?.notes?.split("\n")).toEqual([
      "Owner: Porter and Clerk",
      "Approval: Legal; CEO if regulator",
      "Channel: A long story about how the siren is sounded by whoever happens to be near it",
    ]);
  });

  it.each([
    ["Board, CISO and DPO", ["Board", "CISO", "DPO"], true],
    ["None", [], false],
    ["Approval required", [], false],
    ["[Name], CISO", ["CISO"], false],
    ["per E-Mail", ["E-Mail"], true],
    ["Phone (if mail is down)", ["Phone"], false],
    ["CEO draft; Legal", ["CEO", "Legal"], false],
  ])("%j gives names and says whether they are all there is to it", (text, names, complete) => {
    expect(namesIn(text)).toEqual({ names, complete });
  });

  it("takes the level of a classification only if the organisation knows it, and keeps other words", () => {
    const head = "Subject|Audience|Channel|Trigger|Owner|Classification\nFlood|Staff|Siren|River|Porter|";
    expect(rowOf(`${head}confidential`)).toMatchObject({ classification: "Confidential", notes: "" });
    expect(rowOf(`${head}Confidential, TLP:AMBER`)).toMatchObject({
      classification: null,
      notes: "Classification: Confidential, TLP:AMBER",
    });
  });

  it("has the side that the file says, else that of its audiences", () => {
    const head = "Subject|Audience|Channel|Trigger|Owner\nFlood|";
    expect(rowOf(`${head}Internal: Guests|Siren|River|Porter`)?.direction).toBe("internal");
    expect(rowOf(`${head}Data protection authority|Siren|River|Porter`)?.direction).toBe("external");
    expect(
      rowOf(`${head}Guests|Siren|River|Porter`, { stakeholders: new Map([["guests", "external"]]) })?.direction,
    ).toBe("external");
  });

  it("uses the name that the organisation knows for a name with a remark in brackets", () => {
    const row = rowOf("Subject|Audience|Channel|Trigger|Owner\nFlood|Staff|Siren|River|CISO (chair)", {
      positions: new Set(["ciso"]),
    });
    expect(row).toMatchObject({ owner: "CISO", notes: "Owner: CISO (chair)" });
  });
});

describe("a planned contact list", () => {
  const list = `Role|Name|Mobile|Phone|E-mail|Deputy|Building
Porter|Ada Sample|+44 20 7946 0001|+44 20 7946 0002|ada@example.com|Ben Sample|North gate
Clerk|[Name]|[TODO]||||
Porter|Cora Sample||+44 20 7946 0003|||`;

  it("becomes people with their paths, and posts with holder and deputies", () => {
    const { contacts, positions } = plan(list, "contacts");
    expect(
      contacts.map(({ name, kind, paths }) => [name, kind, paths.map((path) => `${path.kind} ${path.value}`)]),
    ).toEqual([
      ["Ada Sample", "person", ["phone +44 20 7946 0002", "mobile +44 20 7946 0001", "email ada@example.com"]],
      ["Ben Sample", "person", []],
      ["Clerk", "desk", []],
      ["Cora Sample", "person", ["phone +44 20 7946 0003"]],
    ]);
    expect(positions).toEqual([
      { name: "Porter", department: "", holder: "ada sample\n", deputies: ["ben sample\n", "cora sample\n"] },
      { name: "Clerk", department: "", holder: null, deputies: [] },
    ]);
    expect(contacts[0]?.notes).toBe("Building: North gate");
    expect(contacts[2]?.notes).toBe("Name: [Name]\nMobile: [TODO]");
  });

  it("of outside organisations becomes parties with their desks, and no posts", () => {
    const { contacts, positions, stakeholders } = plan(
      "Organisation|Role|Phone|Jurisdiction\nData protection authority|Duty officer|+44 20 7946 0004|DE",
      "contacts",
    );
    expect(positions).toEqual([]);
    expect(contacts).toMatchObject([{ name: "Duty officer", organisation: "Data protection authority", kind: "desk" }]);
    expect(stakeholders).toMatchObject([
      { name: "Data protection authority", kind: "regulator", direction: "external", jurisdictions: ["DE"] },
    ]);
    expect(stakeholders[0]?.contacts).toEqual([contacts[0]?.key]);
  });
});

describe("an import", () => {
  it("keeps every word of every cell, whatever a table is taken as", () => {
    const word = fc.constantFrom(
      ...[
        "Ada",
        "Porter",
        "if",
        "and",
        "flood,",
        "(chair)",
        "[TODO]",
        "a@example.com",
        "+49 30 23125 001",
        "None",
        "24 hours",
        "internal",
        "x;",
        "Legal",
      ],
    );
    const cell = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
    const headings = [
      "Subject",
      "Audience",
      "Channel",
      "Trigger",
      "Owner",
      "Approval",
      "Classification",
      "Role",
      "Phone",
      "E-mail",
      "Xy",
    ];
    const rows = fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
      minLength: 1,
      maxLength: 4,
    });
    const kinds = fc.constantFrom<TakenAs>("matrix", "contacts", "channels", "templates");
    const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(rows, kinds, (cells, takenAs) => {
        const lines = [headings, ...cells].map((line) => line.join("|")).join("\n");
        const table = proposeOne(lines);
        const mapping = {
          ...table.mapping,
          columns: Object.fromEntries(
            Object.entries(table.mapping.columns).map(([id, { field }]) => [
              id,
              { field: field === "dropped" ? ("notes" as const) : field },
            ]),
          ),
        };
        const planned = planImport([{ table, takenAs, mapping }], nobodyKnown);
        const said = new Set(tokens(JSON.stringify(planned)));
        const connectors = new Set(["and"]);
        const lost = cells
          .flat()
          .flatMap(tokens)
          .filter((token) => !said.has(token) && !connectors.has(token));
        expect(lost).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("names what matrix and contact list share only once", () => {
    const matrix = proposeOne("Subject|Audience|Channel|Trigger|Owner\nFlood|Staff|Siren|River|porter");
    const contacts = { ...proposeOne("Role|Name|Phone\nPorter|Ada Sample|+44 20 7946 0001"), id: "t2" };
    const planned = planImport(
      [
        { table: matrix, takenAs: "matrix", mapping: matrix.mapping },
        { table: contacts, takenAs: "contacts", mapping: contacts.mapping },
      ],
      nobodyKnown,
    );
    expect(planned.positions).toEqual([{ name: "Porter", department: "", holder: "ada sample\n", deputies: [] }]);
    expect(planned.rows[0]?.fields.owner).toBe("Porter");
    expect(planned.tables.map(({ id, imported }) => [id, imported])).toEqual([
      ["t1", 1],
      ["t2", 1],
    ]);
  });
});
