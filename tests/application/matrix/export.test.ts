import { createHash } from "node:crypto";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { GET as publishedSchema } from "@/app/api/matrix-document.schema.json/route";
import { addRow } from "@/application/matrix/add-row";
import { addSections } from "@/application/matrix/add-sections";
import { addStarter } from "@/application/matrix/add-starter";
import { createMatrix } from "@/application/matrix/create-matrix";
import { exportDocument } from "@/application/matrix/export-document";
import { importRows } from "@/application/matrix/import-rows";
import { listFindings } from "@/application/matrix/list-findings";
import { openImport } from "@/application/matrix/open-import";
import { submitVersion } from "@/application/matrix/submit-version";
import { contactActs } from "@/application/people/contact-register";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import { MatrixDocument } from "@/core/matrix/document";
import { chosenIn } from "@/core/matrix/import/draft";
import { planImport } from "@/core/matrix/import/plan-import";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { registerOf } from "@/core/matrix/references";
import { emptyRowFields } from "@/core/matrix/row";
import { matrixSheets } from "@/core/matrix/sheets";
import { canonical } from "@/core/shared/canonical";
import { nameKey } from "@/core/shared/name-key";
import { receiveImport } from "@/platform/files/imports";
import { readTables } from "@/platform/files/tables/read-tables";
import { renderXlsx } from "@/platform/rendering/xlsx";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const editor = await signedIn(world, "Ada Editor", "isms-manager");
await app.organisation.create({
  data: { name: "Example", scope: "All sites", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});
const { matrix } = accepted(await run(world, createMatrix, { name: "Out of the door", scope: "All sites" }, editor));
accepted(await run(world, addStarter, { matrix, sets: ["standing", "phishing"] }, editor));

/** Every kind of value that a row can hold and starter rows leave empty. */
const filledIn = {
  dataCategories: ["Health data", "Contact data"],
  awarenessBasis: "Reasonable certainty;\nwritten down",
  identityCheck: "Call back",
  template: "As of [time]: [facts]\n\n- next update",
  regime: "gdpr",
  stage: "notice",
  portal: "https://example.com/report",
  retention: "3 years",
  jurisdictions: ["DE", "AT"],
  penalty: "2 %",
  procedure: "P-7",
  environments: ["Head office", "Home"],
  evidence: "Mail",
  notes: "=not a formula",
};

const regimes = [
  { id: "gdpr", name: "GDPR, Articles 33 and 34", stages: [{ id: "notice", label: "Notice to the authority" }] },
];

describe("exporting", () => {
  it("R55: carries on which day each way to reach people was verified, so that stale contacts are found without a database", async () => {
    const person = { name: "Holder", kind: "person" as const };
    const paths = [
      { kind: "phone" as const, value: "+1 555 0100", verifiedAt: "2026-01-31T23:30:00Z" },
      { kind: "email" as const, value: "holder@example.com", verifiedAt: null },
    ];
    const { id: holder } = accepted(await run(world, contactActs.add, { ...person, paths }, editor));
    const { id: owner } = accepted(await run(world, positionActs.add, { name: "Night desk", holder }, editor));
    const { matrix } = accepted(await run(world, createMatrix, { name: "Fresh" }, editor));
    accepted(await run(world, addRow, { matrix, fields: { what: "Lost device", owner } }, editor));
    const { document } = accepted(await ask(world, exportDocument, { matrix }, editor));
    const [phone] = document.contacts.find(({ id }) => id === holder)?.paths ?? [];
    expect(document.freshness).toEqual({
      closeDays: 90,
      otherDays: 180,
      verified: { [phone?.id ?? ""]: "2026-02-01" },
    });
    const found = accepted(await ask(world, listFindings, { matrix }, editor)).findings;
    expect(found).toContainEqual(
      expect.objectContaining({ rule: "contacts-fresh", values: expect.objectContaining({ entry: "Night desk" }) }),
    );
  });

  it("gives a matrix document that the schema accepts, of the draft and, with its own hash, of a version", async () => {
    const draft = accepted(await ask(world, exportDocument, { matrix }, editor));
    expect(MatrixDocument.parse(JSON.parse(canonical(draft.document))).rows).toHaveLength(18);
    const { sha256 } = accepted(await run(world, submitVersion, { matrix, note: "" }, editor));
    const { document, version } = accepted(await ask(world, exportDocument, { matrix, version: 1 }, editor));
    expect(version?.sha256).toBe(sha256);
    expect(createHash("sha256").update(canonical(document)).digest("hex")).toBe(sha256);
  });

  it("refuses a version that does not exist", async () => {
    expect(await ask(world, exportDocument, { matrix, version: 99 }, editor)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("writes a workbook whose rows come back in by the import, column by column, in English and in German", async () => {
    const { document } = accepted(await ask(world, exportDocument, { matrix }, editor));
    for (const language of ["en", "de"] as const) {
      const tables = accepted(
        await readTables(await renderXlsx(matrixSheets(document, language, []), world.now()), "matrix.xlsx"),
      );
      const [rows] = proposeImport(tables);
      expect(rows?.decoy).toBe(false);
      const taken = new Set(Object.values(rows?.mapping.columns ?? {}).map(({ field }) => field));
      const wanted = [
        "what",
        "trigger",
        "audience",
        "owner",
        "backupOwner",
        "channel",
        "outOfBand",
        "approval",
      ] as const;
      expect([language, wanted.filter((field) => !taken.has(field))]).toEqual([language, []]);
    }
  });

  it("R19: writes a workbook that comes back in with every field of every row, in English and in German", async () => {
    const { document } = accepted(await ask(world, exportDocument, { matrix }, editor));
    const full = document.rows.map((row, at) => ({
      ...row,
      ...(at % 2 === 0 && filledIn),
      reviewOn: "2027-03-01",
      maxApprovalMinutes: at,
    }));
    const names = new Map(
      [document.positions, document.stakeholders, document.channels].flat().map(({ id, name }) => [id, name]),
    );
    const keysOf = (entries: readonly { name: string }[]) => new Set(entries.map(({ name }) => nameKey(name)));
    const around = {
      positions: keysOf(document.positions),
      channels: keysOf(document.channels),
      stakeholders: new Map(document.stakeholders.map(({ name, direction }) => [nameKey(name), direction])),
      levels: document.classifications,
      regimes,
      language: "en" as const,
    };
    for (const language of ["en", "de"] as const) {
      const workbook = await renderXlsx(matrixSheets({ ...document, rows: full }, language, regimes), world.now());
      const [table] = proposeImport(accepted(await readTables(workbook, "matrix.xlsx")));
      if (!table) throw new Error("The workbook has no table");
      expect(table.records[0]?.cells).toEqual(
        expect.arrayContaining(["GDPR, Articles 33 and 34", "Notice to the authority"]),
      );
      const plan = planImport([{ table, takenAs: "matrix", mapping: table.mapping }], around);
      const named = full.map(({ id: _, ...row }) =>
        Object.fromEntries(
          Object.entries(row).map(([field, value]) => [
            field,
            field in registerOf && value !== null ? [value].flat().map((id) => names.get(String(id))) : value,
          ]),
        ),
      );
      const back = plan.rows.map(({ fields }) =>
        Object.fromEntries(
          Object.entries({ ...emptyRowFields(), ...fields }).map(([field, value]) => [
            field,
            field in registerOf && value !== null ? [value].flat() : value,
          ]),
        ),
      );
      expect(back).toEqual(named);
    }
  });

  it("R19, R61: the plan comes back with its sections, what each settles, and live fields that find their entries", async () => {
    const position = await app.position.findFirstOrThrow({ where: { name: "CISO" } });
    const text = `Ask {{position:${position.id}}}.\n\n- **never** alone\n- in writing`;
    accepted(
      await run(
        world,
        addSections,
        {
          matrix,
          sections: [
            { name: "Own words", text },
            { name: "Scope of it", kind: "scope", text: "All sites." },
          ],
        },
        editor,
      ),
    );
    const { document } = accepted(await ask(world, exportDocument, { matrix }, editor));
    for (const language of ["en", "de"] as const) {
      const body = (async function* () {
        yield await renderXlsx(matrixSheets(document, language, []), world.now());
      })();
      const { matrix: other } = accepted(await run(world, createMatrix, { name: `Back ${language}` }, editor));
      const { id: file } = accepted(
        await receiveImport({ person: editor.id, matrix: other, name: "matrix.xlsx" }, body),
      );
      const { draft } = accepted(await ask(world, openImport, { matrix: other, file }, editor));
      accepted(await run(world, importRows, { matrix: other, file, tables: chosenIn(draft) }, editor));
      const back = accepted(await ask(world, exportDocument, { matrix: other }, editor)).document;
      expect([language, back.plan]).toEqual([language, document.plan]);
      expect(back.rows).toHaveLength(document.rows.length);
    }
  });

  it("R106: the published JSON Schema takes what is exported, by the judgement of an independent validator", async () => {
    const { document } = accepted(await ask(world, exportDocument, { matrix }, editor));
    const published = await (await publishedSchema()).json();
    const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(published);
    expect([validate(JSON.parse(canonical(document))), validate.errors]).toEqual([true, null]);
    const { rows: _, ...headless } = document;
    expect(validate(headless)).toBe(false);
    expect(validate({ ...document, rows: [{ ...document.rows[0], audiences: "everybody" }] })).toBe(false);
  });
});
