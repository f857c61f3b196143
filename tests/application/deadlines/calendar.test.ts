import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { createFeed } from "@/application/deadlines/create-feed";
import { describeRow } from "@/application/deadlines/describe-row";
import { exportCalendar } from "@/application/deadlines/export-calendar";
import { readAgenda } from "@/application/deadlines/read-agenda";
import { revokeFeed } from "@/application/deadlines/revoke-feed";
import { addRow } from "@/application/matrix/add-row";
import { archiveMatrix } from "@/application/matrix/archive-matrix";
import { archiveRows } from "@/application/matrix/archive-rows";
import { restoreMatrix } from "@/application/matrix/restore-matrix";
import { saveRow } from "@/application/matrix/save-row";
import { ask, run } from "@/application/runner/run";
import type { CalendarScope } from "@/core/deadlines/feed";
import { readerOfFeed } from "@/platform/sign-in/feed-token";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { takeIntoForce } from "../../support/in-force";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const database = await testDatabase();
const world = testWorld(database.app);
const { actor } = await enrolledPerson(database.app, ["isms-manager"], world.now());
const approver = await enrolledPerson(database.app, ["approver"], world.now());
await database.app.organisation.create({
  data: { name: "Alderwick", scope: "", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});
const made = await approvableMatrix(world, actor, [
  {
    what: "Report to the board",
    direction: "internal",
    schedule: "FREQ=MONTHLY;BYDAY=1MO",
    reviewOn: "2026-12-15",
  },
]);
const { matrix, lead } = made;
const row = made.rows[2] as string;

/** Approvers prove themselves with a code of each half minute, once. */
let day = 22;
const inForce = async () => {
  day += 1;
  world.moveTo(`2026-11-${day}T09:00:00Z`);
  await database.app.session.updateMany({ data: { seenAt: world.now(), expiresAt: new Date("2027-01-01T00:00:00Z") } });
  await takeIntoForce(world, matrix, actor, approver);
};
beforeAll(async () => {
  const common = { owner: lead, channels: [made.channel], audiences: [made.staff] };
  accepted(await run(world, saveRow, { row, revision: 1, fields: common }, actor));
});

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    status: String(event.getFirstPropertyValue("status")),
    summary: String(event.getFirstPropertyValue("summary")),
  }));
const exported = async (scope: CalendarScope = { scope: "all" }) => {
  const { file } = accepted(await ask(world, exportCalendar, scope, actor));
  return eventsIn(file);
};

describe("the calendar", () => {
  it("R16: shows nothing of a draft, and what the version in force plans on the clock of the organisation", async () => {
    expect(accepted(await ask(world, readAgenda, { month: "2026-12" }, actor)).items).toEqual([]);
    await inForce();
    const { items } = accepted(await ask(world, readAgenda, { month: "2026-12" }, actor));
    expect(items.map(({ kind, day, at }) => [kind, day, at?.toISOString() ?? null])).toEqual([
      ["schedule", "2026-12-07", "2026-12-07T08:00:00.000Z"],
      ["review", "2026-12-15", null],
    ]);
  });

  it("a row says when its schedule comes next, and that its regime is gone or its stage has a limit", async () => {
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
    accepted(await run(world, archiveRows, { matrix, rows: [bound.row, stray.row] }, actor));
  });

  it("gives each position, person and matrix what is theirs", async () => {
    expect(await exported({ scope: "position", about: lead })).toHaveLength(2);
    expect(await exported({ scope: "position", about: made.ciso })).toEqual([]);
    expect(await exported({ scope: "matrix", about: matrix })).toHaveLength(2);
    expect(await exported({ scope: "mine" })).toEqual([]);
    const person = await database.app.person.findUniqueOrThrow({ where: { id: actor.id } });
    const contact = await database.app.contact.create({
      data: { name: "Lead", paths: { create: { kind: "email", value: person.email.toUpperCase() } } },
    });
    await database.app.position.update({ where: { id: lead }, data: { holderId: contact.id } });
    expect(await exported({ scope: "mine" })).toHaveLength(2);
  });

  it("R16: keeps UIDs, counts every change up, and cancels what a later version no longer plans", async () => {
    const before = await exported();
    expect(before.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED"]);
    accepted(
      await run(
        world,
        saveRow,
        { row, revision: 2, fields: { schedule: "", what: "Board", trigger: "The board asks" } },
        actor,
      ),
    );
    expect(await exported()).toEqual(before);
    await inForce();
    const after = await exported();
    expect(after.map(({ uid, status }) => [uid, status])).toEqual(
      before.map(({ uid }, index) => [uid, index === 0 ? "CANCELLED" : "CONFIRMED"]),
    );
    expect(after[1]?.summary).toBe("Review: Board");
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? Infinity);
    accepted(await run(world, archiveRows, { matrix, rows: [row] }, actor));
    await inForce();
    const gone = await exported();
    expect(gone.map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
    expect(gone[1]?.sequence).toBeGreaterThan(after[1]?.sequence ?? Infinity);
  });

  it("cancels all of a matrix that is archived, and takes it up again", async () => {
    accepted(await run(world, addRow, { matrix, fields: { what: "Drill", reviewOn: "2027-03-01" } }, actor));
    const drill = await database.app.row.findFirstOrThrow({ where: { what: "Drill" } });
    const common = { owner: lead, channels: [made.channel], audiences: [made.staff], direction: "internal" as const };
    const fields = { ...common, trigger: "The siren sounds" };
    accepted(await run(world, saveRow, { row: drill.id, revision: 1, fields }, actor));
    await inForce();
    const its = async () => (await exported()).find(({ summary }) => summary === "Review: Drill");
    const confirmed = await its();
    world.moveTo("2026-11-28T10:00:00Z");
    accepted(await run(world, archiveMatrix, { matrix }, actor));
    const cancelled = await its();
    world.moveTo("2026-11-28T11:00:00Z");
    accepted(await run(world, restoreMatrix, { matrix }, actor));
    const back = await its();
    const told = [confirmed, cancelled, back];
    expect(told.map((event) => event?.status)).toEqual(["CONFIRMED", "CANCELLED", "CONFIRMED"]);
    const [first = 0, second = 0, third = 0] = told.map((event) => event?.sequence);
    expect(first < second && second < third).toBe(true);
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
});
