import { describe, expect, it } from "vitest";
import { calculate } from "@/application/deadlines/calculate";
import { decideRegime } from "@/application/deadlines/decide-regime";
import { listRegimes } from "@/application/deadlines/list-regimes";
import { makeAssessment } from "@/application/deadlines/make-assessment";
import { readAssessment } from "@/application/deadlines/read-assessment";
import { readProfile } from "@/application/deadlines/read-profile";
import { readRegime } from "@/application/deadlines/read-regime";
import { saveProfile } from "@/application/deadlines/save-profile";
import { ask, run } from "@/application/runner/run";
import { regimeOf } from "@/core/deadlines/catalogue/own";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const database = await testDatabase();
const world = testWorld(database.app);
const manager = await signedIn(world, "Mika Manager", "isms-manager");

const clause = regimeOf(
  {
    name: "Northwind: 24 hours from confirmation",
    recipient: "Northwind Traders",
    route: "security@example.com",
    trigger: "Unauthorised access to their data is confirmed",
    event: "confirmed_at",
    stages: [{ label: "Notice", limit: { rule: "H-ELAPSED", period: { amount: 24, unit: "hours" } } }],
    content: ["What happened", "Which data"],
    calendar: "place",
    source: { title: "Service agreement, clause 14.2", address: "Contract register 2026/17" },
  },
  "2026-11-22",
);
const source = { title: "The Act, section 4", address: "https://law.example.com/act", kind: "official" as const };
describe("decisions about the catalogue", () => {
  it("add a clause of a contract that counts at once, and are kept in order", async () => {
    const change = { kind: "add" as const, regime: clause };
    accepted(await run(world, decideRegime, { number: 0, change, reason: "Signed in October" }, manager));
    const question = { regime: clause.id, zone: "Europe/Berlin", events: { confirmed_at: "2026-11-20T10:00" } };
    const { first } = accepted(await ask(world, calculate, { question }, manager));
    expect(first?.answer.deadline?.toISOString()).toBe("2026-11-21T09:00:00.000Z");
    const { decisions, own } = accepted(await ask(world, readRegime, { regime: clause.id }, manager));
    expect(own).toBe(true);
    expect(decisions.map(({ kind, number, by }) => [kind, number, by])).toEqual([["add", 1, "Mika Manager"]]);
  });

  it("switch an entry from memory on with a source", async () => {
    const off = accepted(await ask(world, listRegimes, { switched: "off" }, manager)).regimes[0];
    const change = { kind: "confirm" as const, regime: off?.id ?? "", sourceId: "own-1", source, on: "2026-11-22" };
    accepted(await run(world, decideRegime, { number: 1, change, reason: "Read it myself" }, manager));
    const { switched, regime, sources } = accepted(await ask(world, readRegime, { regime: off?.id ?? "" }, manager));
    expect(switched).not.toBe("off");
    expect(regime).toMatchObject({ confidence: "verified", lastChecked: "2026-11-22" });
    expect(sources.at(-1)?.source?.title).toBe("The Act, section 4");
  });

  it("are refused to somebody who saw an older catalogue", async () => {
    const change = { kind: "remove" as const, regime: clause.id };
    expect(await run(world, decideRegime, { number: 0, change, reason: "Ended" }, manager)).toMatchObject({
      ok: false,
      refusal: { code: "stale-revision" },
    });
  });

  it("cannot be rewritten by the web server", async () => {
    await expect(database.appPool.query(`UPDATE "RegimeChange" SET reason = ''`)).rejects.toThrow(/permission denied/);
    await expect(database.appPool.query(`DELETE FROM "Assessment"`)).rejects.toThrow(/permission denied/);
  });
});

describe("an assessment", () => {
  it("names the fact that decides while the profile is open, and applies once it is answered", async () => {
    const day = "2026-11-22";
    const facts = { "incident.personal-data": true };
    const open = accepted(await run(world, makeAssessment, { title: "Lost laptop", day, facts }, manager));
    const before = accepted(await ask(world, readAssessment, open, manager));
    const gdpr = (shown: typeof before) => shown.outcomes.find(({ regime }) => regime === "eu-gdpr-33-34");
    expect(gdpr(before)?.outcome).toBe("may-apply");
    expect(gdpr(before)?.reasons.map(({ leaf }) => leaf.fact)).toContain("organisation.establishments");

    const said = {
      "organisation.establishments": ["DE"],
      "organisation.kinds": [],
      "organisation.roles": ["controller"],
    };
    accepted(await run(world, saveProfile, { revision: 0, facts: said }, manager));
    const known = accepted(await run(world, makeAssessment, { title: "Lost laptop", day, facts }, manager));
    expect(gdpr(accepted(await ask(world, readAssessment, known, manager)))?.outcome).toBe("applies");
    expect(gdpr(accepted(await ask(world, readAssessment, open, manager)))?.outcome).toBe("may-apply");
  });

  it("always counts our own clauses in", async () => {
    const made = accepted(await run(world, makeAssessment, { title: "Any", day: "2026-11-22", facts: {} }, manager));
    const { outcomes } = accepted(await ask(world, readAssessment, made, manager));
    expect(outcomes.find(({ regime }) => regime === clause.id)?.outcome).toBe("applies");
  });

  it("keeps who changed the profile, and refuses a save on an older state", async () => {
    const { history, revision } = accepted(await ask(world, readProfile, {}, manager));
    expect(history.map(({ by }) => by)).toContain("Mika Manager");
    const stale = await run(world, saveProfile, { revision: revision - 1, facts: {} }, manager);
    expect(stale).toMatchObject({ ok: false, refusal: { code: "stale-revision" } });
  });

  it("is no business of an auditor, who may read it", async () => {
    const auditor = await signedIn(world, "Robin Auditor", "auditor");
    const made = await run(world, makeAssessment, { title: "Any", day: "2026-11-22", facts: {} }, auditor);
    expect(made).toMatchObject({ ok: false, refusal: { code: "not-allowed" } });
  });
});
