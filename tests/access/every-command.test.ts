import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask, run } from "@/application/runner/run";
import { apiTable, table } from "@/application/table";
import type { Actor } from "@/core/access/actor";
import { policy } from "@/core/access/policy/policy";
import { roles } from "@/core/access/roles";
import type { AccessObject } from "@/core/access/statement";
import { refuse } from "@/core/shared/result";
import { testDatabase } from "../support/database";
import { type Expectation, expectations } from "./expected";

const database = await testDatabase();
const world = { database: database.app, now: () => new Date("2026-11-22T10:00:00Z"), newId: randomUUID };

const expectedBy = new Map<string, Expectation>(
  expectations.flatMap((expectation) => expectation.acts.split(/\s+/).map((name) => [name, expectation] as const)),
);
const own: AccessObject = { belongsTo: "me", editors: ["me"] };
const foreign: AccessObject = { belongsTo: "somebody else", editors: ["somebody else"] };
const person = (...held: (typeof roles)[number][]): Actor => ({
  kind: "person",
  id: "me",
  roles: held,
  sessionId: "s",
});

/** Sends an actor through the real runner to an act that only asks the policy about one object. */
async function mayDo(entry: (typeof table)[number], actor: Actor, object: AccessObject): Promise<boolean> {
  const probe = { name: entry.name, action: entry.action, input: z.object({}) };
  const decide = async ({
    authorise,
  }: {
    authorise: (object: AccessObject) => ReturnType<typeof refuse> | { ok: true };
  }) => {
    const allowed = authorise(object);
    return allowed.ok ? refuse("already-decided") : allowed;
  };
  const result =
    entry.kind === "command"
      ? await run(world, { ...probe, kind: "command", run: decide as never }, {}, actor)
      : await ask(world, { ...probe, kind: "query", run: decide as never }, {}, actor);
  return !result.ok && result.refusal.code === "already-decided";
}

/** Each act, asked by each role about its own and about a foreign thing, by three actors without a role, and by a token. */
const questions = table.length * (roles.length * 2 + 4);

describe(`every command and query (${table.length} acts, ${questions} questions to the policy)`, () => {
  it("stands in the expectations once, and the expectations name nothing else", () => {
    const named = expectations.flatMap(({ acts }) => acts.split(/\s+/));
    expect(named.toSorted()).toEqual(table.map(({ name }) => name).toSorted());
  });

  it.each(table.map((entry) => [entry.name, entry] as const))(
    "%s is allowed to whom it should be",
    async (name, entry) => {
      const expected = expectedBy.get(name);
      if (!expected) throw new Error(`Say in tests/access/expected.ts who may ${name}`);
      const allowed = async (actor: Actor, object: AccessObject) => mayDo(entry, actor, object);
      const found = {
        own: [] as string[],
        foreign: [] as string[],
        signedOut: await allowed({ kind: "visitor" }, own),
        jobs: await allowed({ kind: "system", id: "test" }, own),
        withoutRole: await allowed(person(), own),
      };
      for (const role of roles) {
        if (await allowed(person(role), own)) found.own.push(role);
        if (await allowed(person(role), foreign)) found.foreign.push(role);
      }
      expect(found).toEqual({
        own: [...expected.own],
        foreign: [...expected.foreign],
        signedOut: expected.signedOut ?? false,
        jobs: expected.jobs ?? false,
        withoutRole: expected.withoutRole ?? false,
      });
    },
  );

  it("does nothing for a token without its scope, whatever the roles of the person", async () => {
    const scopes = [...new Set(table.map(({ action }) => action))];
    for (const entry of table) {
      const token = { kind: "token", id: "me", roles: [...roles], tokenId: "t" } as const;
      const others = scopes.filter((scope) => scope !== entry.action);
      expect([entry.name, await mayDo(entry, { ...token, scopes: others }, own)]).toEqual([entry.name, false]);
    }
  });

  it("is out of the HTTP API when it needs a fresh proof of a person", () => {
    const names = apiTable.map(({ name }) => name);
    for (const name of ["matrix.approve-version", "access.sign-in", "access.grant-role", "access.create-token"])
      expect(names).not.toContain(name);
    expect(names).toContain("matrix.save-row");
  });
});

describe("the policy", () => {
  it("gives each statement an id of its own", () => {
    const ids = policy.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
