import { describe, expect, it } from "vitest";
import { addRow } from "@/application/matrix/add-row";
import { createMatrix } from "@/application/matrix/create-matrix";
import { listRollouts } from "@/application/matrix/list-rollouts";
import { readRollout } from "@/application/matrix/read-rollout";
import { saveMatrix } from "@/application/matrix/save-matrix";
import { saveRolloutStep } from "@/application/matrix/save-rollout-step";
import { startRollout } from "@/application/matrix/start-rollout";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");
const auditor = await signedIn(world, "Uma Example", "auditor");
const { matrix } = accepted(await run(world, createMatrix, { name: "Harbour" }, ada));
const { id: owner } = accepted(await run(world, positionActs.add, { name: "Harbour master" }, ada));
const startOn = world.now().toISOString().slice(0, 10);
const stepOf = async (id: string) =>
  accepted(await ask(world, readRollout, { matrix }, auditor)).steps.find((step) => step.id === id);

describe("the first 90 days of a matrix", () => {
  it("R122: begin on a day, follow the draft without anybody ticking, and stand on Today until all is done", async () => {
    expect(accepted(await ask(world, readRollout, { matrix }, ada))).toMatchObject({ startOn: null, steps: [] });
    expect(accepted(await ask(world, listRollouts, {}, ada))).toEqual([]);
    accepted(await run(world, startRollout, { matrix, startOn }, ada));
    expect(await run(world, startRollout, { matrix, startOn }, ada)).toMatchObject({
      refusal: { code: "nothing-changed" },
    });
    const before = await stepOf("roles");
    expect(before?.checks).toContainEqual({ of: "rule", rule: "matrix-owned", open: 1 });

    accepted(await run(world, addRow, { matrix, fields: { what: "Lost device", owner } }, ada));
    accepted(await run(world, saveMatrix, { matrix, revision: 1, fields: { owner } }, ada));
    expect((await stepOf("roles"))?.checks).toContainEqual({ of: "rule", rule: "matrix-owned", open: 0 });
    expect(accepted(await ask(world, listRollouts, {}, ada))).toMatchObject([
      { id: matrix, name: "Harbour", total: 12, late: 0, next: { step: "roles" } },
    ]);
  });

  it("R122: a person says who sees to a step and that it was done elsewhere; that stands in the ledger, the note as a field", async () => {
    const told = { matrix, step: "aids" as const, owner, done: true, note: "Cards handed out, list in the safe." };
    accepted(await run(world, saveRolloutStep, told, ada));
    expect(await stepOf("aids")).toMatchObject({ state: "done", owner, note: told.note, saidBy: "Ada Example" });
    expect(await run(world, saveRolloutStep, told, ada)).toMatchObject({ refusal: { code: "nothing-changed" } });
    expect(await run(world, saveRolloutStep, { ...told, owner: matrix }, ada)).toMatchObject({
      refusal: { code: "unknown-reference" },
    });
    accepted(await run(world, saveRolloutStep, { ...told, done: false }, ada));
    expect(await stepOf("aids")).toMatchObject({ state: "open", saidAt: null });
    const changes = await app.change.findMany({ where: { noun: "rollout", recordId: matrix }, orderBy: { id: "asc" } });
    expect(changes.map(({ field }) => field)).toEqual(["aids", "aids"]);
  });
});
