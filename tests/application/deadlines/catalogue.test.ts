import { describe, expect, it } from "vitest";
import { calculate } from "@/application/deadlines/calculate";
import { listRegimes } from "@/application/deadlines/list-regimes";
import { readRegime } from "@/application/deadlines/read-regime";
import { ask } from "@/application/runner/run";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const database = await testDatabase();
const world = testWorld(database.app);
const reader = await signedIn(world, "Robin Auditor", "auditor");

describe("the catalogue on screen", () => {
  it("shows entries from memory switched off, and nothing else", async () => {
    const all = accepted(await ask(world, listRegimes, {}, reader));
    const off = accepted(await ask(world, listRegimes, { switched: "off" }, reader));
    expect(off.regimes.map(({ id }) => id)).toEqual(
      all.regimes.filter(({ confidence }) => confidence === "from-memory").map(({ id }) => id),
    );
    expect(off.regimes.length).toBeGreaterThan(0);
  });

  it("narrows by area, kind and every word of the text", async () => {
    const found = accepted(
      await ask(world, listRegimes, { text: "personal BREACH", area: "EU/EEA", kind: "in-force" }, reader),
    );
    expect(found.regimes.map(({ id }) => id)).toEqual(["eu-gdpr-33-34"]);
  });

  it("shows a regime with its sources and the facts that decide", async () => {
    const { regime, sources, deciding } = accepted(await ask(world, readRegime, { regime: "eu-gdpr-33-34" }, reader));
    expect(regime.stages.map(({ id }) => id)).toContain("initial");
    expect(sources.every(({ source }) => source !== null)).toBe(true);
    expect(deciding.map(({ leaf }) => leaf.fact)).toContain("incident.personal-data");
  });

  it("is closed to staff", async () => {
    const staff = await signedIn(world, "Sam Staff", "staff");
    expect(await ask(world, listRegimes, {}, staff)).toMatchObject({ ok: false, refusal: { code: "not-allowed" } });
  });
});

describe("the calculator", () => {
  it("counts 72 hours in real time across the change of the clocks", async () => {
    const question = { rule: "H-ELAPSED", amount: 72, unit: "hours", zone: "Europe/Berlin", start: "2026-03-27T10:00" };
    const { first } = accepted(await ask(world, calculate, { question }, reader));
    expect(first?.answer.deadline?.toISOString()).toBe("2026-03-30T09:00:00.000Z");
    expect(first?.start?.toISOString()).toBe("2026-03-27T09:00:00.000Z");
  });

  it("gives the closed days between start and end for the drawing", async () => {
    const question = { rule: "BD", amount: 3, zone: "Europe/Berlin", start: "2026-12-23" };
    const { first } = accepted(await ask(world, calculate, { question }, reader));
    expect(first?.closed.map(({ from, until }) => [from.toISOString(), until.toISOString()])).toEqual([
      ["2026-12-24T23:00:00.000Z", "2026-12-27T23:00:00.000Z"],
    ]);
  });

  it("answers all stages of a regime and says which comes first", async () => {
    const question = { regime: "eu-nis2-23", zone: "Europe/Berlin", events: { aware_at: "2026-11-20T10:00" } };
    const { first, clocks } = accepted(await ask(world, calculate, { question }, reader));
    expect(clocks.length).toBeGreaterThan(2);
    expect(first?.answer.deadline?.toISOString()).toBe("2026-11-21T09:00:00.000Z");
  });

  it("names what is wrong instead of guessing", async () => {
    const question = { rule: "BD", amount: 3, zone: "Mars/Olympus", start: "2026-12-23" };
    const { first, problems } = accepted(await ask(world, calculate, { question }, reader));
    expect(first).toBeNull();
    expect(problems.map(({ refusal }) => refusal.code)).toEqual(["bad-zone"]);
  });
});
