import { describe, expect, it } from "vitest";
import { positionActs } from "@/application/people/position-register";
import { run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const add = async (name: string, department = "") =>
  accepted(await run(world, positionActs.add, { name, department }, ada)).id;

describe("setting fields of many register entries", () => {
  it("changes all of them in one act, with a line of history for each field that differs", async () => {
    const [one, other, same] = [await add("One"), await add("Other"), await add("Same", "Security")];
    const set = { ids: [one, other, same], fields: { department: "Security" } };
    expect(accepted(await run(world, positionActs.saveMany, set, ada))).toEqual({ saved: 2 });
    expect(
      await app.position.findMany({ where: { department: "Security" }, select: { revision: true, name: true } }),
    ).toEqual(
      expect.arrayContaining([
        { name: "One", revision: 2 },
        { name: "Other", revision: 2 },
        { name: "Same", revision: 1 },
      ]),
    );
    expect(await app.change.count({ where: { field: "department", recordId: { in: [one, other] } } })).toBe(2);
  });

  it("changes none of them when one is gone or a value names nobody, and never a name", async () => {
    const [one, gone] = [await add("First"), await add("Second")];
    accepted(await run(world, positionActs.archive, { id: gone }, ada));
    const set = (fields: object, ids = [one]) => run(world, positionActs.saveMany, { ids, fields }, ada);
    expect(await set({ department: "Legal" }, [one, gone])).toMatchObject({ refusal: { code: "not-found" } });
    expect(await set({ holder: world.newId() })).toMatchObject({ refusal: { code: "unknown-reference" } });
    expect(await set({ name: "Renamed" })).toMatchObject({ refusal: { code: "nothing-changed" } });
    expect(await app.position.findUniqueOrThrow({ where: { id: one } })).toMatchObject({
      name: "First",
      department: "",
      revision: 1,
    });
  });
});
