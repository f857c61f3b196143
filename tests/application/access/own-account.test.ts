import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { changeAuthenticator } from "@/application/access/change-authenticator";
import { changePassword } from "@/application/access/change-password";
import { createToken } from "@/application/access/create-token";
import { endOwnSessions } from "@/application/access/end-sessions";
import { listTokens } from "@/application/access/list-tokens";
import { newAuthenticator } from "@/application/access/new-authenticator";
import { readAccount } from "@/application/access/read-account";
import { renewRecoveryCodes } from "@/application/access/renew-recovery-codes";
import { revokeToken } from "@/application/access/revoke-token";
import { signIn } from "@/application/access/sign-in";
import { ask, run } from "@/application/runner/run";
import type { Role } from "@/core/access/roles";
import { actorOfToken } from "@/platform/sign-in/api-token";
import { actorOfSession } from "@/platform/sign-in/session";
import { hashOfToken, newToken } from "@/platform/sign-in/token";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson, type TestPerson, testPassword } from "../../support/people";
import { clockedWorld, codeOf, wrongCode } from "./world";

const database = await testDatabase();
const { clock, world, pass } = clockedWorld(database, "2026-11-23T09:00:00Z");
const people = (roles: readonly Role[]) => enrolledPerson(database.app, roles, clock.now);
const who = (token: string) => actorOfSession(database.app, token, clock.now);

beforeAll(() =>
  database.app.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: clock.now },
  }),
);

async function secondSession(person: TestPerson) {
  const [id, token] = [randomUUID(), newToken()];
  const expiresAt = new Date(clock.now.getTime() + 3_600_000);
  const times = { createdAt: clock.now, seenAt: clock.now, expiresAt };
  await database.app.session.create({ data: { id, tokenHash: hashOfToken(token), personId: person.id, ...times } });
  return { id, token };
}

describe("one's own account", () => {
  it("shows where one is signed in and ends one of them, or all the others", async () => {
    const person = await people(["dpo"]);
    const other = await secondSession(person);
    const third = await secondSession(person);
    const shown = accepted(await ask(world, readAccount, {}, person.actor));
    expect(shown.sessions).toHaveLength(3);
    expect(shown.sessions.filter(({ current }) => current)).toMatchObject([{ id: person.actor.sessionId }]);
    accepted(await run(world, endOwnSessions, { session: other.id }, person.actor));
    expect((await who(other.token)).kind).toBe("visitor");
    accepted(await run(world, endOwnSessions, {}, person.actor));
    expect((await who(third.token)).kind).toBe("visitor");
    expect((await who(person.token)).kind).toBe("person");
  });

  it("does not end anybody else's session", async () => {
    const [one, two] = [await people(["dpo"]), await people(["dpo"])];
    const result = await run(world, endOwnSessions, { session: two.actor.sessionId }, one.actor);
    expect(result).toMatchObject({ refusal: { code: "not-found" } });
    expect((await who(two.token)).kind).toBe("person");
  });

  it("changes the password only for who knows the old one, counts wrong ones, and ends the other sessions", async () => {
    const person = await people(["dpo"]);
    const other = await secondSession(person);
    const fresh = "four grey herons waiting";
    const change = (current: string, password = fresh) =>
      run(world, changePassword, { current, password }, person.actor);
    expect(await change("wrong")).toMatchObject({ refusal: { code: "password-wrong", field: "current" } });
    expect(await change(testPassword, "too short")).toMatchObject({ refusal: { code: "password-short" } });
    accepted(await change(testPassword));
    expect((await who(other.token)).kind).toBe("visitor");
    expect((await who(person.token)).kind).toBe("person");
    for (let failure = 0; failure < 5; failure++) await change("wrong");
    expect(await change(fresh)).toMatchObject({ refusal: { code: "too-many-attempts" } });
  });

  it("changes the authenticator and gives recovery codes, each of which signs in once", async () => {
    const person = await people(["dpo"]);
    const { sealed = "" } = accepted(await ask(world, newAuthenticator, {}, person.actor));
    const change = (totp: string) =>
      run(world, changeAuthenticator, { password: testPassword, totpSecret: sealed, totp }, person.actor);
    expect(await change(wrongCode((now) => codeOf(sealed, now), clock.now))).toMatchObject({
      refusal: { code: "code-wrong" },
    });
    const { recoveryCodes } = accepted(await change(codeOf(sealed, clock.now)));
    const [code = ""] = recoveryCodes;
    const enter = (typed: string) =>
      run(
        world,
        signIn,
        { email: person.email, password: testPassword, code: typed, address: "a" },
        { kind: "visitor" },
      );
    expect((await enter(code.toLowerCase().replaceAll("-", " "))).ok).toBe(true);
    expect(await enter(code)).toMatchObject({ refusal: { code: "sign-in-failed" } });
    pass(60);
    const renewal = { password: testPassword, totp: codeOf(sealed, clock.now) };
    const renewed = accepted(await run(world, renewRecoveryCodes, renewal, person.actor));
    expect(await enter(recoveryCodes[1] ?? "")).toMatchObject({ refusal: { code: "sign-in-failed" } });
    expect((await enter(renewed.recoveryCodes[0] ?? "")).ok).toBe(true);
  });
});

describe("an API token", () => {
  const asked = { name: "Nightly export", scopes: ["matrix:read"], days: 30 };

  it("is shown once, stored as a hash, and works until it ends or is taken back", async () => {
    const person = await people(["isms-manager"]);
    const { id, token } = accepted(await run(world, createToken, asked, person.actor));
    expect(JSON.stringify(await database.app.apiToken.findMany())).not.toContain(token);
    expect(await actorOfToken(database.app, token, clock.now)).toMatchObject({
      kind: "token",
      id: person.id,
      scopes: ["matrix:read"],
    });
    expect(await actorOfToken(database.app, token, new Date(clock.now.getTime() + 30 * 86_400_000))).toBeUndefined();
    accepted(await run(world, revokeToken, { token: id }, person.actor));
    expect(await actorOfToken(database.app, token, clock.now)).toBeUndefined();
    expect(accepted(await ask(world, listTokens, {}, person.actor)).tokens).toEqual([]);
  });

  it("is not made by auditors, and never carries their role", async () => {
    const auditor = await people(["auditor"]);
    expect(await run(world, createToken, asked, auditor.actor)).toMatchObject({ refusal: { code: "not-allowed" } });
    const both = await people(["auditor", "dpo"]);
    const { token } = accepted(await run(world, createToken, asked, both.actor));
    expect(await actorOfToken(database.app, token, clock.now)).toMatchObject({ roles: ["dpo"] });
  });

  it("loses what its person loses", async () => {
    const person = await people(["isms-manager"]);
    const { token } = accepted(await run(world, createToken, asked, person.actor));
    await database.app.roleGrant.updateMany({ where: { personId: person.id }, data: { state: "ended" } });
    expect(await actorOfToken(database.app, token, clock.now)).toBeUndefined();
  });

  it("knows no permission that the policy does not know, and is not taken back by somebody else", async () => {
    const [person, other] = [await people(["isms-manager"]), await people(["isms-manager"])];
    expect(await run(world, createToken, { ...asked, scopes: ["matrix:burn"] }, person.actor)).toMatchObject({
      refusal: { code: "scope-unknown" },
    });
    const { id } = accepted(await run(world, createToken, asked, person.actor));
    expect(await run(world, revokeToken, { token: id }, other.actor)).toMatchObject({ refusal: { code: "not-found" } });
  });
});
