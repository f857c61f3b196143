import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { signIn } from "@/application/access/sign-in";
import { signOut } from "@/application/access/sign-out";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { Role } from "@/core/access/roles";
import { actorOfSession, rotateSession } from "@/platform/sign-in/session";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson, testPassword } from "../../support/people";
import { clockedWorld, wrongCode } from "./world";

const database = await testDatabase();
const { clock, world, pass } = clockedWorld(database, "2026-11-23T09:00:00Z");
const visitor: Actor = { kind: "visitor" };
const people = (roles: readonly Role[]) => enrolledPerson(database.app, roles, clock.now);

beforeAll(() =>
  database.app.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: clock.now },
  }),
);

const attempt = (email: string, password: string, code: string, address: string = randomUUID()) =>
  run(world, signIn, { email, password, code, address }, visitor);
const who = (token: string) => actorOfSession(database.app, token, clock.now);

describe("signing in", () => {
  it("takes password and code and stores only the hash of the token", async () => {
    const person = await people(["isms-manager"]);
    const { token } = accepted(await attempt(person.email.toUpperCase(), testPassword, person.code(clock.now)));
    expect(await who(token)).toMatchObject({ kind: "person", id: person.id, roles: ["isms-manager"] });
    expect(JSON.stringify(await database.app.session.findMany())).not.toContain(token);
  });

  it("answers an unknown address, a wrong password and a wrong code alike", async () => {
    const person = await people(["isms-manager"]);
    const answers = await Promise.all([
      attempt("nobody@example.com", testPassword, "123456"),
      attempt(person.email, "not the password at all", person.code(clock.now)),
      attempt(person.email, testPassword, wrongCode(person.code, clock.now)),
      attempt(person.email, testPassword, ""),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: "sign-in-failed" } });
  });

  it("takes each code once, even from two browsers at the same moment", async () => {
    const person = await people(["isms-manager"]);
    const code = person.code(clock.now);
    const both = await Promise.all([1, 2].map(() => attempt(person.email, testPassword, code)));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });

  it("rests an account after five failures, known or not, and remembers it in the database", async () => {
    const person = await people(["isms-manager"]);
    for (const email of [person.email, "nobody-at-all@example.com"]) {
      for (let failure = 0; failure < 5; failure++)
        expect(await attempt(email, "wrong wrong wrong", "")).toMatchObject({ refusal: { code: "sign-in-failed" } });
      expect(await attempt(email, testPassword, person.code(clock.now))).toMatchObject({
        refusal: { code: "too-many-attempts", values: { minutes: 1 } },
      });
    }
    pass(61);
    expect((await attempt(person.email, testPassword, person.code(clock.now))).ok).toBe(true);
    expect(await database.app.rateLimit.findMany({ where: { key: { contains: person.email } } })).toEqual([]);
  });

  it("rests an address that fails with many accounts", async () => {
    const address = randomUUID();
    const person = await people(["isms-manager"]);
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => attempt(`somebody-${n}@example.com`, "wrong wrong wrong", "", address)),
    );
    expect(await attempt(person.email, testPassword, person.code(clock.now), address)).toMatchObject({
      refusal: { code: "too-many-attempts" },
    });
    expect((await attempt(person.email, testPassword, person.code(clock.now))).ok).toBe(true);
  });

  it("lets many guesses at once through no more often than one after the other", async () => {
    const person = await people(["isms-manager"]);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => attempt(person.email, "wrong", "")));
    expect(guesses.filter((guess) => !guess.ok && guess.refusal.code === "sign-in-failed")).toHaveLength(5);
  });

  it("keeps at most five sessions per person and replaces the one of the same browser", async () => {
    const person = await people(["isms-manager"]);
    const tokens: string[] = [];
    for (let browser = 0; browser < 5; browser++) {
      pass(60);
      tokens.push(accepted(await attempt(person.email, testPassword, person.code(clock.now))).token);
    }
    expect(await who(person.token)).toEqual({ kind: "visitor" });
    expect((await Promise.all(tokens.map(who))).every(({ kind }) => kind === "person")).toBe(true);
    pass(60);
    const again = { email: person.email, password: testPassword, code: person.code(clock.now), address: "a" };
    const { token } = accepted(await run(world, signIn, again, await who(tokens[4] ?? "")));
    expect((await who(token)).kind).toBe("person");
    expect(await who(tokens[4] ?? "")).toEqual({ kind: "visitor" });
    expect((await who(tokens[0] ?? "")).kind).toBe("person");
  });

  it("needs no code from staff without an authenticator", async () => {
    const person = await people(["staff"]);
    await database.app.person.update({ where: { id: person.id }, data: { totpSecret: null } });
    const { token } = accepted(await attempt(person.email, testPassword, ""));
    expect(await who(token)).toMatchObject({ roles: ["staff"] });
  });
});

describe("a session", () => {
  it("ends after 30 minutes of silence, and after 12 hours in any case", async () => {
    const idle = await people(["isms-manager"]);
    pass(29 * 60);
    expect((await who(idle.token)).kind).toBe("person");
    pass(29 * 60);
    expect((await who(idle.token)).kind).toBe("person");
    pass(30 * 60);
    expect((await who(idle.token)).kind).toBe("visitor");

    const busy = await people(["isms-manager"]);
    for (let quarter = 0; quarter < 47; quarter++) {
      pass(15 * 60);
      expect((await who(busy.token)).kind).toBe("person");
    }
    pass(15 * 60);
    expect((await who(busy.token)).kind).toBe("visitor");
  });

  it("follows the database at every request: roles, their end, the person's status, signing out", async () => {
    const person = await people(["auditor", "isms-manager"]);
    await database.app.roleGrant.updateMany({
      where: { personId: person.id, role: "isms-manager" },
      data: { state: "ended" },
    });
    expect(await who(person.token)).toMatchObject({ roles: ["auditor"] });
    await database.app.session.updateMany({
      where: { personId: person.id },
      data: { idleMinutes: 100_000, expiresAt: new Date("2099-01-01") },
    });
    pass(31 * 86_400);
    expect(await who(person.token)).toEqual({ kind: "visitor" });

    const other = await people(["staff"]);
    await database.app.person.update({ where: { id: other.id }, data: { status: "disabled" } });
    expect(await who(other.token)).toEqual({ kind: "visitor" });

    const third = await people(["staff"]);
    accepted(await run(world, signOut, {}, third.actor));
    expect(await who(third.token)).toEqual({ kind: "visitor" });
  });

  it("counts no role but staff without a second factor", async () => {
    const person = await people(["approver", "staff"]);
    await database.app.person.update({ where: { id: person.id }, data: { totpSecret: null } });
    expect(await who(person.token)).toMatchObject({ roles: ["staff"] });
  });

  it("gets a fresh token by rotation; requests under way with the old one still count, and seconds later none", async () => {
    const person = await people(["approver"]);
    const fresh = (await rotateSession(database.app, person.token, clock.now)) ?? "";
    expect((await Promise.all([person.token, fresh].map(who))).map(({ kind }) => kind)).toEqual(["person", "person"]);
    pass(10);
    expect(await who(person.token)).toEqual({ kind: "visitor" });
    expect(await who(fresh)).toMatchObject({ id: person.id });
  });

  it("rotates once when two requests of a browser do so together, and the token before last is worth nothing", async () => {
    const person = await people(["approver"]);
    const both = await Promise.all([1, 2].map(() => rotateSession(database.app, person.token, clock.now)));
    const [fresh = ""] = both.filter((token) => token !== undefined);
    expect(both.filter((token) => token === undefined)).toHaveLength(1);
    await rotateSession(database.app, fresh, clock.now);
    expect(await who(person.token)).toEqual({ kind: "visitor" });
    expect(await who(fresh)).toMatchObject({ id: person.id });
  });
});
