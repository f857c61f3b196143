import { describe, expect, it } from "vitest";
import { listChannelTests } from "@/application/channels/list-channel-tests";
import { planChannelTest } from "@/application/channels/plan-channel-test";
import { recordChannelTest } from "@/application/channels/record-channel-test";
import { analyseOutage } from "@/application/matrix/analyse-outage";
import { createMatrix } from "@/application/matrix/create-matrix";
import { removeScenario, saveScenario } from "@/application/matrix/save-scenario";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Example", "isms-manager");
const { matrix } = accepted(await run(world, createMatrix, { name: "Head office" }, ada));
const { id: channel } = await app.channel.create({ data: { name: "Gong" } });
await app.row.create({ data: { matrixId: matrix, place: 1, fallbackIds: [channel], createdAt: world.now() } });
const shown = async () => accepted(await ask(world, listChannelTests, {}, ada)).channels[0];

describe("R37: a channel test", () => {
  it("R5: is planned, becomes overdue, and is carried out by what somebody records", async () => {
    expect(await shown()).toMatchObject({ standing: "never", neverUsed: true, rows: 1 });
    accepted(await run(world, planChannelTest, { channel, on: "2026-11-25" }, ada));
    accepted(await run(world, planChannelTest, { channel, on: "2026-11-24" }, ada));
    expect(await shown()).toMatchObject({ plannedOn: "2026-11-24", standing: "never" });
    world.moveTo("2026-11-25T09:00:00.000Z");
    expect(await shown()).toMatchObject({ standing: "overdue" });
    const test = { channel, result: "works", evidence: "Two people heard it" } as const;
    const later = await run(world, recordChannelTest, { ...test, on: "2026-11-26" }, ada);
    expect(later).toMatchObject({ refusal: { code: "happened-later", field: "on" } });
    const silent = await run(world, recordChannelTest, { ...test, on: "2026-11-25", evidence: " " }, ada);
    expect(silent).toMatchObject({ refusal: { code: "invalid-input", field: "evidence" } });
    accepted(await run(world, recordChannelTest, { ...test, on: "2026-11-25" }, ada));
    expect(await shown()).toMatchObject({
      standing: "tested",
      neverUsed: false,
      plannedOn: null,
      tests: [{ result: "works", by: "Ada Example", evidence: "Two people heard it" }],
    });
    expect(await app.channelTest.count()).toBe(1);
  });
});

describe("R5: a physical reporting line", () => {
  it("counts as tested and understood only once somebody recorded who heard it and knew what to do", async () => {
    const { id: alarm } = await app.channel.create({ data: { name: "Site alarm", kind: "alarm" } });
    await app.row.create({ data: { matrixId: matrix, place: 2, channelIds: [alarm], createdAt: world.now() } });
    const standing = async () =>
      accepted(await ask(world, listChannelTests, {}, ada)).channels.find(({ id }) => id === alarm)?.standing;
    expect(await standing()).toBe("never");
    const evidence = "Rang at ten in both buildings; three of three people asked went to the assembly point";
    accepted(await run(world, recordChannelTest, { channel: alarm, result: "works", on: "2026-11-25", evidence }, ada));
    expect(await standing()).toBe("tested");
    world.moveTo("2027-06-25T09:00:00.000Z");
    expect(await standing()).toBe("overdue");
  });
});

describe("a scenario", () => {
  it("keeps what fails together under a name, once", async () => {
    const analysed = async () => accepted(await ask(world, analyseOutage, { matrix }, ada)).scenarios;
    accepted(await run(world, saveScenario, { matrix, name: "Quiet day", down: [channel] }, ada));
    const { scenario } = accepted(
      await run(world, saveScenario, { matrix, name: "Quiet day", down: ["x", channel] }, ada),
    );
    expect(await analysed()).toEqual([{ id: scenario, name: "Quiet day", down: ["x", channel] }]);
    accepted(await run(world, removeScenario, { scenario }, ada));
    expect(await analysed()).toEqual([]);
  });
});
