import { describe, expect, it } from "vitest";
import { addStarter } from "@/application/matrix/add-starter";
import { createMatrix } from "@/application/matrix/create-matrix";
import { judgeOn } from "@/application/matrix/judge-on";
import { assembleDocument } from "@/application/matrix/reads";
import { run } from "@/application/runner/run";
import { outageProblems } from "@/core/matrix/outage/problems";
import { whatIf } from "@/core/matrix/outage/what-if";
import { starterSets } from "@/core/matrix/starter/sets";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
await app.organisation.create({
  data: { name: "Example", scope: "All sites", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});
const editor = await signedIn(world, "Ada Editor", "isms-manager");

describe("starter content", () => {
  it("fills a matrix with rows and registers in which nothing blocks approval", async () => {
    const { matrix } = accepted(await run(world, createMatrix, { name: "Start" }, editor));
    const sets = starterSets.map(({ id }) => id);
    const { rows } = accepted(await run(world, addStarter, { matrix, sets }, editor));
    const document = await assembleDocument(app, matrix);
    if (!document) throw new Error("The matrix is gone");
    expect(document.rows.map(({ id }) => id)).toEqual(rows);
    expect((await judgeOn(app, document, world.now())).filter(({ severity }) => severity === "blocks")).toEqual([]);
    expect(outageProblems(document).filter(({ kind }) => kind === "circle" || kind === "unknown")).toEqual([]);
  });

  it("R70, R101: with e-mail compromised every row that waits for an event still reaches its audiences", async () => {
    const { matrix } = accepted(await run(world, createMatrix, { name: "Without e-mail" }, editor));
    const sets = starterSets.map(({ id }) => id);
    accepted(await run(world, addStarter, { matrix, sets }, editor));
    const found = await assembleDocument(app, matrix);
    if (!found) throw new Error("The matrix is gone");
    const present = {
      id: "somebody",
      kind: "person" as const,
      paths: [{ id: "at-hand", kind: "in-person" as const, needs: [] }],
    };
    const document = {
      ...found,
      contacts: [present],
      positions: found.positions.map((post) => ({ ...post, holder: present.id })),
    };
    const mail = found.services.find(({ name }) => name === "Mail tenant");
    const events = new Set(found.rows.filter(({ triggerKind }) => triggerKind === "event").map(({ id }) => id));
    const { rows } = whatIf(document, [mail?.id ?? ""]);
    expect(rows.some(({ state }) => state === "on-fallback")).toBe(true);
    expect(rows.filter(({ row, state }) => events.has(row) && state === "lost")).toEqual([]);
  });

  it("uses register entries of the same name instead of adding them again", async () => {
    const before = await app.position.count();
    const { matrix } = accepted(await run(world, createMatrix, { name: "Second" }, editor));
    accepted(await run(world, addStarter, { matrix, sets: ["phishing"] }, editor));
    expect(await app.position.count()).toBe(before);
  });

  it("refuses a set that does not exist and adds nothing", async () => {
    const { matrix } = accepted(await run(world, createMatrix, { name: "Third" }, editor));
    const refused = await run(world, addStarter, { matrix, sets: ["phishing", "no-such-set"] }, editor);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    expect(await app.row.count({ where: { matrixId: matrix } })).toBe(0);
  });

  it("comes in German, with registers in German, and blocks nothing either", async () => {
    const { matrix } = accepted(await run(world, createMatrix, { name: "Anfang" }, editor));
    const sets = starterSets.map(({ id }) => id);
    accepted(await run(world, addStarter, { matrix, sets, language: "de" }, editor));
    const document = await assembleDocument(app, matrix);
    if (!document) throw new Error("The matrix is gone");
    expect(document.positions.map(({ name }) => name)).toContain("Technische Leitung");
    expect(document.rows.map(({ what }) => what)).toContain("Meldung einer verdächtigen Nachricht");
    expect((await judgeOn(app, document, world.now())).filter(({ severity }) => severity === "blocks")).toEqual([]);
  });
});
