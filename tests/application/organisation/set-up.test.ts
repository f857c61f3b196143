import { describe, expect, it } from "vitest";
import { issueSetupLink } from "@/application/organisation/issue-setup-link";
import { readOrganisation } from "@/application/organisation/read-organisation";
import { readSetup } from "@/application/organisation/read-setup";
import { saveOrganisation } from "@/application/organisation/save-organisation";
import { setUpOrganisation } from "@/application/organisation/set-up-organisation";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { actorOfSession } from "@/platform/sign-in/session";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { clockedWorld, newSecrets } from "../access/world";

const database = await testDatabase();
const { clock, world, pass } = clockedWorld(database, "2026-11-23T09:00:00Z");
const launcher: Actor = { kind: "system", id: "launcher" };
const visitor: Actor = { kind: "visitor" };

const setUp = (token: string, change: Partial<Parameters<typeof input>[1]> = {}) =>
  run(world, setUpOrganisation, input(token, change), visitor);

function input(token: string, { zone = "Europe/Berlin", password }: { zone?: string; password?: string | undefined }) {
  return {
    token,
    organisation: {
      name: "Example Works",
      scope: "Everything we run",
      zone,
      language: "en",
      jurisdictions: ["EU", "DE"],
    },
    administrator: { name: "Ada Sample", email: "Ada@Example.com", secrets: newSecrets(clock.now, password) },
  };
}

describe("setting an installation up", () => {
  it("gives the launcher a link, and no one else", async () => {
    expect(await run(world, issueSetupLink, {}, visitor)).toMatchObject({ refusal: { code: "not-signed-in" } });
    expect(accepted(await run(world, issueSetupLink, {}, launcher)).path).toMatch(/^\/set-up\?token=[\w-]{43}$/);
  });

  it("keeps only the last link, for 24 hours", async () => {
    const first = accepted(await run(world, issueSetupLink, {}, launcher));
    const second = accepted(await run(world, issueSetupLink, {}, launcher));
    expect(await setUp(first.token)).toMatchObject({ refusal: { code: "setup-link-over" } });
    expect((await ask(world, readSetup, { token: second.token }, visitor)).ok).toBe(true);
    pass(24 * 3600);
    expect(await setUp(second.token)).toMatchObject({ refusal: { code: "setup-link-over" } });
    expect(await ask(world, readSetup, { token: second.token }, visitor)).toMatchObject({ ok: false });
  });

  it("refuses a zone that is none and a password that is guessed first, and leaves the link as it was", async () => {
    const { token } = accepted(await run(world, issueSetupLink, {}, launcher));
    expect(await setUp(token, { zone: "+02:00" })).toMatchObject({ refusal: { field: "organisation.zone" } });
    expect(await setUp(token, { password: "Password123456789" })).toMatchObject({
      refusal: { code: "password-common" },
    });
    expect(await setUp(token, { password: "ada sample works!" })).toMatchObject({
      refusal: { code: "password-about-you" },
    });
    expect((await ask(world, readSetup, { token }, visitor)).ok).toBe(true);
  });

  it("happens once, however many try at the same moment; the first administrator is signed in", async () => {
    const { token } = accepted(await run(world, issueSetupLink, {}, launcher));
    const tries = await Promise.all([1, 2, 3, 4].map(() => setUp(token)));
    const [done] = tries.flatMap((result) => (result.ok ? [result.value] : []));
    expect(tries.filter((result) => result.ok)).toHaveLength(1);
    expect(done?.recoveryCodes).toHaveLength(10);
    expect(await actorOfSession(database.app, done?.token, clock.now)).toMatchObject({
      kind: "person",
      id: done?.person,
      roles: ["administrator"],
    });
    expect(await database.app.organisation.count()).toBe(1);
    expect(await database.app.person.findMany()).toMatchObject([{ email: "ada@example.com" }]);
    expect(await run(world, issueSetupLink, {}, launcher)).toMatchObject({ refusal: { code: "already-set-up" } });
  });

  it("lets the administrator change the settings, by revision", async () => {
    const [person] = await database.app.person.findMany();
    const administrator: Actor = { kind: "person", id: person?.id ?? "", roles: ["administrator"], sessionId: "" };
    const { revision, demo: _, mayEdit, ...settings } = accepted(await ask(world, readOrganisation, {}, administrator));
    expect(mayEdit).toBe(true);
    const saved = await run(world, saveOrganisation, { ...settings, revision, sessionHours: 8 }, administrator);
    expect(saved).toMatchObject({ ok: true, value: { revision: revision + 1 } });
    expect(await run(world, saveOrganisation, { ...settings, revision }, administrator)).toMatchObject({
      refusal: { code: "stale-revision" },
    });
  });
});
