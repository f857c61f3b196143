import { describe, expect, it } from "vitest";
import { applyUpdate } from "@/application/deadlines/apply-update";
import { decideRegime } from "@/application/deadlines/decide-regime";
import { keepCatalogue } from "@/application/deadlines/keep-catalogue";
import { listRegimes } from "@/application/deadlines/list-regimes";
import { readRegime } from "@/application/deadlines/read-regime";
import { reviewUpdate } from "@/application/deadlines/review-update";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { readOverride } from "@/core/deadlines/catalogue/override";
import type { Regime } from "@/core/deadlines/catalogue/schema";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson } from "../../support/people";
import { testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const { actor } = await enrolledPerson(app, ["administrator"], world.now());
const system = { kind: "system", id: "catalogue" } as const;

const shipped = builtInCatalogue();
const gdpr = shipped.regimes.find(({ id }) => id === "eu-gdpr-33-34") as Regime;
const older: Regime[] = shipped.regimes
  .filter(({ id }) => id !== "eu-nis2-23")
  .map((regime) => (regime.id === gdpr.id ? { ...regime, notes: "As it was last year" } : regime));

async function keepOlder() {
  const content = JSON.parse(JSON.stringify({ ...shipped, version: "2025-11-01", regimes: older }));
  await app.catalogueRelease.create({
    data: {
      version: "2025-11-01",
      sha256: "0".repeat(64),
      content,
      appliedAt: world.now(),
      appliedBy: "system:catalogue",
    },
  });
}

describe("the catalogue of an installation", () => {
  it("is the one it started with, kept once however many processes start", async () => {
    const all = await Promise.all([1, 2, 3].map(() => run(world, keepCatalogue, {}, system)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await app.catalogueRelease.count()).toBe(1);
    const { diff } = accepted(await ask(world, reviewUpdate, {}, actor));
    expect(diff).toEqual({ added: [], removed: [], changed: [] });
    expect(accepted(await ask(world, listRegimes, {}, actor)).update).toBe(false);
  });

  it("stays as it is when a newer one ships, until somebody has seen what it changes and applies just that", async () => {
    await keepOlder();
    const decision = {
      number: 0,
      change: { kind: "override", regime: gdpr.id, parts: { calendar: "DE" } },
      reason: "We sit in Berlin",
    } as const;
    accepted(await run(world, decideRegime, decision, actor));
    expect(accepted(await ask(world, listRegimes, {}, actor)).update).toBe(true);
    expect(await ask(world, readRegime, { regime: "eu-nis2-23" }, actor)).toMatchObject({ ok: false });

    const seen = accepted(await ask(world, reviewUpdate, {}, actor));
    expect(seen.diff.added.map(({ id }) => id)).toEqual(["eu-nis2-23"]);
    expect(seen.diff.changed).toEqual([
      { regime: gdpr.id, differences: [{ at: "notes", before: "As it was last year", after: gdpr.notes }] },
    ]);
    expect(seen.decided).toEqual([gdpr.id]);
    const [from, to] = [seen.from.sha256, seen.to.sha256];
    expect(await run(world, applyUpdate, { from: to, to, reason: "x" }, actor)).toMatchObject({
      refusal: { code: "stale-revision" },
    });
    accepted(await run(world, applyUpdate, { from, to, reason: "Read and agreed" }, actor));
    const { regime } = accepted(await ask(world, readRegime, { regime: gdpr.id }, actor));
    expect([regime.notes, regime.calendar]).toEqual([gdpr.notes, "DE"]);
    accepted(await ask(world, readRegime, { regime: "eu-nis2-23" }, actor));
    const latest = await app.catalogueRelease.findFirstOrThrow({ orderBy: { number: "desc" } });
    expect([latest.version, latest.sha256, latest.appliedBy]).toEqual([shipped.version, to, `person:${actor.id}`]);
  });
});

describe("what an older Tocsin kept", () => {
  it("breaks no page when its form is not read any more: the shipped entry stands in, and it is said until the update is applied", async () => {
    const regimes = shipped.regimes.map((regime) =>
      regime.id === gdpr.id ? { id: gdpr.id, title: "In the form of years ago" } : regime,
    );
    const content = JSON.parse(JSON.stringify({ ...shipped, version: "2024-01-01", regimes }));
    const kept = {
      version: "2024-01-01",
      sha256: "1".repeat(64),
      content,
      appliedAt: world.now(),
      appliedBy: "system",
    };
    await app.catalogueRelease.create({ data: kept });
    const { number } = accepted(await ask(world, listRegimes, {}, actor));
    await app.regimeChange.create({
      data: {
        number: number + 1,
        regime: "eu-nis2-23",
        change: { kind: "of years ago" },
        reason: "None",
        by: actor.id,
        at: world.now(),
      },
    });
    const listed = accepted(await ask(world, listRegimes, {}, actor));
    expect([listed.unread, listed.update, listed.total]).toEqual([
      [gdpr.id, "eu-nis2-23"],
      true,
      shipped.regimes.length,
    ]);
    expect(listed.number).toBe(number + 1);
    accepted(await ask(world, readRegime, { regime: gdpr.id }, actor));
    expect(await findWaiting(app, actor, world.now())).toBeInstanceOf(Array);

    const { from, to } = accepted(await ask(world, reviewUpdate, {}, actor));
    const update = { from: from.sha256, to: to.sha256, reason: "Read again" };
    accepted(await run(world, applyUpdate, update, actor));
    expect(accepted(await ask(world, listRegimes, {}, actor)).unread).toEqual(["eu-nis2-23"]);
  });
});

describe("an override by form", () => {
  const written = {
    calendar: gdpr.calendar,
    from: gdpr.validity.from ?? "",
    until: "",
    notes: "",
    stages: gdpr.stages.map(({ limit }) => ({
      amount: limit ? String(limit.period.amount) : "",
      unit: limit?.period.unit ?? "hours",
      rule: limit?.rule ?? "H-ELAPSED",
    })),
  };
  const withStage = (change: Partial<(typeof written.stages)[number]>) =>
    readOverride(gdpr, {
      ...written,
      stages: written.stages.map((stage, index) =>
        gdpr.stages[index]?.id === "initial" ? { ...stage, ...change } : stage,
      ),
    });

  it("says only what differs", () => {
    expect(readOverride(gdpr, written)).toMatchObject({ ok: false, refusal: { code: "nothing-changed" } });
    const parts = accepted(withStage({ amount: "48" }));
    expect(Object.keys(parts)).toEqual(["stages"]);
    const limits = parts.stages?.map(({ limit }) => limit?.period.amount ?? null);
    expect(limits).toEqual(
      gdpr.stages.map(({ id, limit }) => (id === "initial" ? 48 : (limit?.period.amount ?? null))),
    );
    expect(accepted(readOverride(gdpr, { ...written, until: "2030-12-31" })).validity?.until).toBe("2030-12-31");
  });

  it("is refused at the field that is wrong", () => {
    const place = gdpr.stages.findIndex(({ id }) => id === "initial");
    expect(withStage({ amount: "-1" })).toMatchObject({ refusal: { code: "bad-amount", field: `amount${place}` } });
    expect(withStage({ unit: "months" })).toMatchObject({
      refusal: { code: "unit-not-counted", field: `unit${place}` },
    });
    expect(readOverride(gdpr, { ...written, until: "soon" })).toMatchObject({ refusal: { code: "bad-date" } });
  });
});
