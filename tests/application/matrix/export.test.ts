import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addStarter } from "@/application/matrix/add-starter";
import { createMatrix } from "@/application/matrix/create-matrix";
import { exportDocument } from "@/application/matrix/export-document";
import { submitVersion } from "@/application/matrix/submit-version";
import { ask, run } from "@/application/runner/run";
import { MatrixDocument } from "@/core/matrix/document";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { matrixSheets } from "@/core/matrix/report";
import { canonical } from "@/core/shared/canonical";
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

describe("exporting", () => {
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
        await readTables(await renderXlsx(matrixSheets(document, language), world.now()), "matrix.xlsx"),
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
});
