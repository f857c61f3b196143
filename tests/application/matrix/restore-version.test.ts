import { describe, expect, it } from "vitest";
import { addRow } from "@/application/matrix/add-row";
import { archiveRows } from "@/application/matrix/archive-rows";
import { moveRows } from "@/application/matrix/move-rows";
import { assembleDocument } from "@/application/matrix/reads";
import { restoreVersion } from "@/application/matrix/restore-version";
import { rowHistory } from "@/application/matrix/row-history";
import { saveRow } from "@/application/matrix/save-row";
import { submitVersion } from "@/application/matrix/submit-version";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");

describe("restoring a version as draft", () => {
  it("brings back every row, field, order, plan section and the scope, and loses nothing that came later", async () => {
    const made = await approvableMatrix(world, ada, []);
    const { matrix, rows } = made;
    await app.planSection.create({ data: { matrixId: matrix, name: "scope", text: "All sites" } });
    const before = await assembleDocument(app, matrix);
    const { version } = accepted(await run(world, submitVersion, { matrix }, ada));

    const [first = "", second = ""] = rows;
    accepted(await run(world, saveRow, { row: first, revision: 1, fields: { what: "Changed", channels: [] } }, ada));
    accepted(await run(world, archiveRows, { matrix, rows: [second] }, ada));
    const later = accepted(await run(world, addRow, { matrix, after: null, fields: { what: "Came later" } }, ada));
    await app.planSection.updateMany({ where: { matrixId: matrix }, data: { text: "One site" } });
    await app.planSection.create({ data: { matrixId: matrix, name: "retention", text: "Ten years" } });
    await app.matrix.update({ where: { id: matrix }, data: { scope: "Elsewhere" } });

    const restored = accepted(await run(world, restoreVersion, { version }, ada));
    expect(restored).toMatchObject({ number: 1, rows: 3 });
    expect(await assembleDocument(app, matrix)).toEqual(before);
    expect(await app.row.findUniqueOrThrow({ where: { id: later.row } })).toMatchObject({ what: "Came later" });
    const { lines } = accepted(await ask(world, rowHistory, { row: first }, ada));
    expect(lines).toContainEqual(expect.objectContaining({ field: "what", before: "Changed", after: "Stay at home" }));
  });

  it("brings back the order alone", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada);
    const { version } = accepted(await run(world, submitVersion, { matrix }, ada));
    accepted(await run(world, moveRows, { matrix, rows: [rows[1] ?? ""], after: null }, ada));
    accepted(await run(world, restoreVersion, { version }, ada));
    expect((await assembleDocument(app, matrix))?.rows.map(({ id }) => id)).toEqual(rows);
  });

  it("is refused when the draft is the same already", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version } = accepted(await run(world, submitVersion, { matrix }, ada));
    expect(await run(world, restoreVersion, { version }, ada)).toMatchObject({ refusal: { code: "nothing-changed" } });
  });

  it("leaves out what the registers no longer have", async () => {
    const { matrix, rows, channel } = await approvableMatrix(world, ada);
    const { version } = accepted(await run(world, submitVersion, { matrix }, ada));
    accepted(await run(world, saveRow, { row: rows[0] ?? "", revision: 1, fields: { channels: [] } }, ada));
    await app.channel.delete({ where: { id: channel } });
    accepted(await run(world, saveRow, { row: rows[0] ?? "", revision: 2, fields: { what: "Other" } }, ada));
    accepted(await run(world, restoreVersion, { version }, ada));
    const document = await assembleDocument(app, matrix);
    expect(document?.rows[0]).toMatchObject({ what: "Stay at home", channels: [] });
  });
});
