import { describe, expect, it } from "vitest";
import { closeCase } from "@/application/deadlines/close-case";
import { exportCalendar } from "@/application/deadlines/export-calendar";
import { listCases } from "@/application/deadlines/list-cases";
import { openCase } from "@/application/deadlines/open-case";
import { readAgenda } from "@/application/deadlines/read-agenda";
import { readCase } from "@/application/deadlines/read-case";
import { stateCase } from "@/application/deadlines/state-case";
import { ask, run } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const database = await testDatabase();
const world = testWorld(database.app, "2026-11-27T16:00:00.000Z");
const { actor } = await enrolledPerson(database.app, ["dpo"], world.now(), "Dana Sample");
await database.app.organisation.create({
  data: { name: "Alderwick", scope: "", zone: "Europe/Berlin", language: "en", createdAt: world.now() },
});

const shown = async (id: string) => accepted(await ask(world, readCase, { case: id }, actor));
const clockOf = async (id: string, regime: string, stage: string) => {
  const found = (await shown(id)).clocks.find((one) => one.regime.id === regime && one.stage.id === stage);
  if (!found) throw new Error(`${regime} ${stage} is not watched`);
  return found;
};
const opened = async () => {
  const facts = { "incident.personal-data": true, "incident.significant": true };
  const input = { title: "Stolen laptop", zone: "Europe/Berlin", regimes: ["eu-gdpr-33-34", "eu-nis2-23"], facts };
  return accepted(await run(world, openCase, { ...input, source: "Assessment" }, actor)).case;
};
const say = (id: string, about: string, value: string | null, more: { why?: string; corrects?: string } = {}) =>
  run(
    world,
    stateCase,
    {
      case: id,
      kind: "event",
      about,
      value,
      source: "Ticket 17",
      why: more.why ?? "",
      corrects: more.corrects ?? null,
    },
    actor,
  );

describe("a case whose clocks run", () => {
  it("R92: starts its clocks with the event that somebody fixed, and says from which source", async () => {
    const id = await opened();
    expect((await clockOf(id, "eu-gdpr-33-34", "initial")).clock.answer.state).toEqual({
      is: "not-started",
      missing: ["aware_at", "processor_told_controller_at"],
    });
    world.moveTo("2026-11-27T16:05:00Z");
    accepted(await say(id, "aware_at", "2026-11-27T15:00"));
    const { clock, history } = await clockOf(id, "eu-gdpr-33-34", "initial");
    expect(clock.answer.deadline?.toISOString()).toBe("2026-11-30T14:00:00.000Z");
    expect(clock.start?.toISOString()).toBe("2026-11-27T14:00:00.000Z");
    expect(history.map(({ answer }) => answer.state.is)).toEqual(["not-started", "running"]);
    const { statements } = await shown(id);
    expect(statements.at(-1)).toMatchObject({ about: "aware_at", source: "Ticket 17", by: "Dana Sample" });
    const { cases } = accepted(await ask(world, listCases, {}, actor));
    expect(cases[0]?.first).toMatchObject({ stage: "Early warning" });
  });

  it("R36: recomputes every clock when a start is corrected, and keeps the old answers with their reason", async () => {
    const id = await opened();
    world.moveTo("2026-11-27T16:10:00Z");
    const { statement } = accepted(await say(id, "aware_at", "2026-11-27T15:00"));
    world.moveTo("2026-11-27T17:00:00Z");
    expect(await say(id, "aware_at", "2026-11-27T12:00", { corrects: statement })).toMatchObject({
      refusal: { code: "reason-missing", field: "why" },
    });
    accepted(await say(id, "aware_at", "2026-11-27T12:00", { corrects: statement, why: "The night shift knew" }));
    for (const [regime, stage, before, after] of [
      ["eu-gdpr-33-34", "initial", "2026-11-30T14:00:00.000Z", "2026-11-30T11:00:00.000Z"],
      ["eu-nis2-23", "early_warning", "2026-11-28T14:00:00.000Z", "2026-11-28T11:00:00.000Z"],
      ["eu-nis2-23", "initial", "2026-11-30T14:00:00.000Z", "2026-11-30T11:00:00.000Z"],
    ] as const) {
      const { clock, history } = await clockOf(id, regime, stage);
      expect(clock.answer.deadline?.toISOString()).toBe(after);
      expect(history.map(({ answer }) => answer.deadline?.toISOString() ?? null)).toEqual([null, before, after]);
    }
    const { statements } = await shown(id);
    expect(
      statements.filter(({ about }) => about === "aware_at").map(({ corrected, why }) => [corrected, why]),
    ).toEqual([
      [true, ""],
      [false, "The night shift knew"],
    ]);
  });

  it("R60: knows per regime what was submitted, and whether it was in time", async () => {
    const id = await opened();
    accepted(await say(id, "aware_at", "2026-11-26T10:00"));
    accepted(await say(id, "eu-nis2-23/early_warning_submitted_at", "2026-11-27T09:00"));
    accepted(await say(id, "eu-gdpr-33-34/initial_submitted_at", "2026-11-29T12:00"));
    expect((await clockOf(id, "eu-nis2-23", "early_warning")).clock.answer.state).toMatchObject({ is: "met" });
    expect((await clockOf(id, "eu-nis2-23", "initial")).clock.answer.state.is).not.toBe("met");
    expect((await clockOf(id, "eu-gdpr-33-34", "initial")).clock.answer.state).toEqual({
      is: "missed",
      by: 2 * 3_600_000,
    });
    expect((await clockOf(id, "eu-nis2-23", "final")).clock.answer.state.is).toBe("not-started");
    const { record } = accepted(await ask(world, listCases, {}, actor));
    expect([record.kept, record.missed, record.toSubmission]).toEqual([1, 1, 74 * 3_600_000]);
  });

  it("changes with a fact that became so on a day in the past", async () => {
    const id = await opened();
    const input = {
      case: id,
      kind: "fact",
      about: "incident.significant",
      value: false,
      source: "Report",
      why: "",
    } as const;
    accepted(await run(world, stateCase, { ...input, since: "2026-11-20" }, actor));
    expect((await shown(id)).statements.at(-1)?.validFrom.toISOString()).toBe("2026-11-19T23:00:00.000Z");
    const wrong = await run(world, stateCase, { ...input, value: "perhaps" }, actor);
    expect(wrong).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
  });

  it("R60: stands in the calendar and the feed, cancelled when its start is taken back or the case is closed", async () => {
    const status = async () => {
      const { file } = accepted(await ask(world, exportCalendar, { scope: "all" }, actor));
      const events = file.replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1);
      return events.filter((event) => event.includes(id)).map((event) => /STATUS:(\w+)/.exec(event)?.[1]);
    };
    const id = await opened();
    expect(await status()).toEqual([]);
    const { statement } = accepted(await say(id, "aware_at", "2026-12-27T15:00"));
    expect(await status()).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED"]);
    const { items } = accepted(await ask(world, readAgenda, { month: "2026-12" }, actor));
    expect(items.filter(({ path }) => path.endsWith(id)).map(({ kind, day }) => [kind, day])).toEqual([
      ["deadline", "2026-12-28"],
      ["deadline", "2026-12-30"],
      ["deadline", "2026-12-30"],
    ]);
    world.moveTo("2026-11-27T18:00:00Z");
    accepted(await say(id, "aware_at", null, { corrects: statement, why: "It was another laptop" }));
    expect(await status()).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
    accepted(await run(world, closeCase, { case: id, why: "False alarm" }, actor));
    expect(await say(id, "aware_at", "2026-11-27T15:00")).toMatchObject({ refusal: { code: "case-closed" } });
    expect(await run(world, closeCase, { case: id, why: "Again" }, actor)).toMatchObject({ ok: false });
  });

  it("refuses regimes and times that do not exist, and corrections of nothing", async () => {
    const input = { title: "X", zone: "Europe/Berlin", regimes: ["no-such"], facts: {}, source: "x" };
    expect(await run(world, openCase, input, actor)).toMatchObject({ refusal: { code: "unknown-regime" } });
    const id = await opened();
    expect(await say(id, "aware_at", "yesterday")).toMatchObject({ refusal: { code: "bad-when", field: "value" } });
    expect(await say(id, "aware_at", "2026-11-27", { corrects: id, why: "x" })).toMatchObject({
      refusal: { code: "nothing-to-correct" },
    });
    expect(
      await run(
        world,
        stateCase,
        { case: world.newId(), kind: "event", about: "aware_at", value: null, source: "x", why: "" },
        actor,
      ),
    ).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("R64: two statements at the same time both count, one after the other", async () => {
    const id = await opened();
    const both = await Promise.all([
      say(id, "aware_at", "2026-11-27T15:00"),
      say(id, "handled_at", "2026-11-28T15:00"),
    ]);
    both.map(accepted);
    expect((await shown(id)).statements.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});
