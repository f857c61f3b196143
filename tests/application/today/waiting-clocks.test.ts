import { expect, it } from "vitest";
import { closeCase } from "@/application/deadlines/close-case";
import { openCase } from "@/application/deadlines/open-case";
import { stateCase } from "@/application/deadlines/state-case";
import { ask, run } from "@/application/runner/run";
import { listWaiting } from "@/application/today/list-waiting";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const database = await testDatabase();
const world = testWorld(database.app, "2026-11-27T16:00:00.000Z");
const { actor } = await enrolledPerson(database.app, ["dpo"], world.now(), "Dana Sample");
const { actor: staff } = await enrolledPerson(database.app, ["staff"], world.now(), "Sam Sample");
await database.app.organisation.create({
  data: { name: "Alderwick", scope: "", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});

const clocks = async (reader = actor) =>
  accepted(await ask(world, listWaiting, {}, reader)).waiting.filter(({ kind }) => kind.startsWith("clock-"));

it("R60: shows whoever runs clocks the deadline to act on first, from its start until the case is closed", async () => {
  const input = { title: "Stolen laptop", zone: "Europe/Berlin", regimes: ["eu-gdpr-33-34"], source: "Assessment" };
  const opened = accepted(
    await run(world, openCase, { ...input, facts: { "incident.personal-data": true } }, actor),
  ).case;
  expect(await clocks()).toEqual([]);

  const aware = { case: opened, kind: "event" as const, about: "aware_at", value: "2026-11-27T15:00" };
  accepted(await run(world, stateCase, { ...aware, source: "Ticket 17", why: "", corrects: null }, actor));
  const deadline = new Date("2026-11-30T14:00:00Z");
  expect(await clocks()).toMatchObject([
    { kind: "clock-running", id: opened, at: deadline, case: "Stolen laptop", stage: expect.stringMatching(/./) },
  ]);
  expect(await clocks(staff)).toEqual([]);

  world.moveTo("2026-11-30T14:00:01Z");
  expect(await clocks()).toMatchObject([{ kind: "clock-overdue", at: deadline }]);
  accepted(await run(world, closeCase, { case: opened, why: "Told" }, actor));
  expect(await clocks()).toEqual([]);
});
