import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { createFeed } from "@/application/deadlines/create-feed";
import { describeRow } from "@/application/deadlines/describe-row";
import { exportCalendar } from "@/application/deadlines/export-calendar";
import { readAgenda } from "@/application/deadlines/read-agenda";
import { revokeFeed } from "@/application/deadlines/revoke-feed";
import { addRow } from "@/application/matrix/add-row";
import { archiveRows } from "@/application/matrix/archive-rows";
import { createMatrix } from "@/application/matrix/create-matrix";
import { saveRow } from "@/application/matrix/save-row";
import { ask, run } from "@/application/runner/run";
import { readerOfFeed } from "@/platform/sign-in/feed-token";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const database = await testDatabase();
const world = testWorld(database.app);
const { actor } = await enrolledPerson(database.app, ["isms-manager"], world.now());
await database.app.organisation.create({
  data: { name: "Alderwick", scope: "", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});
const { matrix } = accepted(await run(world, createMatrix, { name: "ISMS", scope: "" }, actor));
const { row } = accepted(
  await run(
    world,
    addRow,
    {
      matrix,
      fields: { what: "Report to the board", schedule: "FREQ=MONTHLY;BYDAY=1MO", reviewOn: "2026-12-15" },
    },
    actor,
  ),
);

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
  }));
const exported = async () => {
  const { file } = accepted(await ask(world, exportCalendar, { scope: "all" }, actor));
  return eventsIn(file);
};

describe("the agenda", () => {
  it("shows occurrences and reviews of a month on the clock of the organisation", async () => {
    const { items } = accepted(await ask(world, readAgenda, { month: "2026-12" }, actor));
    expect(items.map(({ kind, day, at }) => [kind, day, at?.toISOString() ?? null])).toEqual([
      ["schedule", "2026-12-07", "2026-12-07T08:00:00.000Z"],
      ["review", "2026-12-15", null],
    ]);
  });
});

describe("a row", () => {
  it("says when its schedule comes next, and that its regime is gone or its stage has a limit", async () => {
    const before = accepted(await ask(world, describeRow, { row }, actor));
    expect(before.next[0]?.toISOString()).toBe("2026-12-07T08:00:00.000Z");
    expect(before.lost).toBe(false);
    const bound = accepted(
      await run(world, addRow, { matrix, fields: { what: "Tell", regime: "eu-gdpr-33-34", stage: "initial" } }, actor),
    );
    const { stage } = accepted(await ask(world, describeRow, { row: bound.row }, actor));
    expect(stage?.limit?.period).toEqual({ amount: 72, unit: "hours" });
    const stray = accepted(await run(world, addRow, { matrix, fields: { what: "Tell", regime: "no-such" } }, actor));
    expect(accepted(await ask(world, describeRow, { row: stray.row }, actor)).lost).toBe(true);
  });
});

describe("a subscription", () => {
  it("works under its secret address until it is taken back", async () => {
    const { feed, token } = accepted(await run(world, createFeed, { scope: "matrix", about: matrix }, actor));
    const reader = await readerOfFeed(database.app, token, world.now());
    expect(reader).toMatchObject({
      scope: "matrix",
      about: matrix,
      actor: { kind: "token", scopes: ["deadlines:read"] },
    });
    expect(await readerOfFeed(database.app, `${token}x`, world.now())).toBeUndefined();
    accepted(await run(world, revokeFeed, { feed }, actor));
    expect(await readerOfFeed(database.app, token, world.now())).toBeUndefined();
  });

  it("ends with its person", async () => {
    const leaver = await enrolledPerson(database.app, ["dpo"], world.now());
    const { token } = accepted(await run(world, createFeed, { scope: "mine" }, leaver.actor));
    await database.app.person.update({ where: { id: leaver.id }, data: { status: "disabled" } });
    expect(await readerOfFeed(database.app, token, world.now())).toBeUndefined();
  });

  it("cannot be taken back by somebody else", async () => {
    const { feed } = accepted(await run(world, createFeed, { scope: "all" }, actor));
    const other = await enrolledPerson(database.app, ["isms-manager"], world.now());
    const refused = await run(world, revokeFeed, { feed }, other.actor);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  });

  it("counts changes up, and cancels a schedule that was taken away and a row that was archived", async () => {
    const before = await exported();
    expect(before.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED"]);
    accepted(await run(world, saveRow, { row, revision: 1, fields: { schedule: "" } }, actor));
    const after = await exported();
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.map(({ status }) => status)).toEqual(["CANCELLED", "CONFIRMED"]);
    expect(Number(after[0]?.sequence)).toBeGreaterThan(Number(before[0]?.sequence));
    accepted(await run(world, archiveRows, { matrix, rows: [row] }, actor));
    expect((await exported()).map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
  });
});
