import { describe, expect, it } from "vitest";
import { readAccess } from "@/application/lookup/read-access";
import { saveAccess } from "@/application/lookup/save-access";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const admin = await signedIn(world, "Ada Admin", "administrator");
const read = async () => accepted(await ask(world, readAccess, {}, admin));

describe("restricting the look-up", () => {
  it("begins open, makes a link once, and a new one only when asked to", async () => {
    expect(await read()).toEqual({ restricted: false, networks: [], key: "", revision: 0 });
    const change = { restricted: true, networks: ["192.0.2.0/24"] };
    accepted(await run(world, saveAccess, { revision: 0, ...change }, admin));
    const first = await read();
    expect(first).toMatchObject({ ...change, revision: 1 });
    expect(first.key.length).toBeGreaterThan(30);
    accepted(await run(world, saveAccess, { revision: 1, ...change, restricted: false }, admin));
    expect((await read()).key).toBe(first.key);
    accepted(await run(world, saveAccess, { revision: 2, ...change, renew: true }, admin));
    expect((await read()).key).not.toBe(first.key);
  });

  it("refuses a save that was based on an older state", async () => {
    const late = { revision: 0, restricted: false, networks: [] };
    expect(await run(world, saveAccess, late, admin)).toMatchObject({ refusal: { code: "stale-revision" } });
  });
});
