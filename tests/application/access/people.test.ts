import { beforeAll, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/application/access/accept-invitation";
import { confirmRole } from "@/application/access/confirm-role";
import { disablePerson } from "@/application/access/disable-person";
import { enablePerson } from "@/application/access/enable-person";
import { endRole } from "@/application/access/end-role";
import { grantRole } from "@/application/access/grant-role";
import { invitePerson } from "@/application/access/invite-person";
import { listPeople } from "@/application/access/list-people";
import { readInvitation } from "@/application/access/read-invitation";
import { renewSignIn } from "@/application/access/renew-sign-in";
import { revokeInvitation } from "@/application/access/revoke-invitation";
import { savePerson } from "@/application/access/save-person";
import { signOutPerson } from "@/application/access/sign-out-person";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { Role } from "@/core/access/roles";
import { actorOfSession } from "@/platform/sign-in/session";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson, type TestPerson } from "../../support/people";
import { clockedWorld, codeOf, newSecrets, wrongCode } from "./world";

const database = await testDatabase();
const { clock, world, pass } = clockedWorld(database, "2026-11-23T09:00:00Z");
const visitor: Actor = { kind: "visitor" };
let administrator: TestPerson;

beforeAll(async () => {
  await database.app.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: clock.now },
  });
  administrator = await enrolledPerson(database.app, ["administrator"], clock.now, "Ada Admin");
});

let invited = 0;
async function invite(roles: Role[], lastDay: string | null = null) {
  invited += 1;
  const input = { name: "New Person", email: `new-${invited}@example.com`, language: "de", roles, lastDay };
  const result = await run(world, invitePerson, input, administrator.actor);
  if (!result.ok) return result;
  return { ok: true as const, token: (result.value.path ?? "").split("/").at(-1) ?? "", value: result.value };
}
async function link(roles: Role[], lastDay: string | null = null) {
  const result = await invite(roles, lastDay);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
}
const take = (
  token: string,
  secrets: { password: string; totpSecret?: string; totp?: string } = newSecrets(clock.now),
) => run(world, acceptInvitation, { token, name: "New Person", secrets }, visitor);
const who = (token: string) => actorOfSession(database.app, token, clock.now);
const grantsOf = (person: string) => database.app.roleGrant.findMany({ where: { personId: person } });

describe("an invitation", () => {
  it("brings several roles, a second factor and a session", async () => {
    const { token } = await link(["isms-manager", "dpo"]);
    const shown = accepted(await ask(world, readInvitation, { token }, visitor));
    expect(shown).toMatchObject({ organisation: "Example", roles: ["isms-manager", "dpo"], needsSecondFactor: true });
    const taken = accepted(await take(token));
    expect(await who(taken.token)).toMatchObject({ id: taken.person, roles: ["isms-manager", "dpo"] });
    expect(taken.recoveryCodes).toHaveLength(10);
  });

  it("is used once, even by two at the same moment", async () => {
    const { token } = await link(["dpo"]);
    const both = await Promise.all([take(token), take(token)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await take(token)).toMatchObject({ refusal: { code: "invitation-over" } });
  });

  it("ends after seven days, when it is taken back, and when a newer one goes to the same person", async () => {
    const old = await link(["dpo"]);
    pass(7 * 86_400);
    expect(await take(old.token)).toMatchObject({ refusal: { code: "invitation-over" } });
    const revoked = await link(["dpo"]);
    accepted(await run(world, revokeInvitation, { invitation: revoked.value.invitation }, administrator.actor));
    expect(await take(revoked.token)).toMatchObject({ refusal: { code: "invitation-over" } });
  });

  it("asks everybody but staff for a second factor", async () => {
    const { password } = newSecrets(clock.now);
    const manager = await link(["isms-manager"]);
    expect(await take(manager.token, { password })).toMatchObject({ refusal: { code: "second-factor-needed" } });
    const secrets = newSecrets(clock.now);
    const wrong = { ...secrets, totp: wrongCode((now) => codeOf(secrets.totpSecret, now), clock.now) };
    expect(await take(manager.token, wrong)).toMatchObject({ refusal: { code: "code-wrong" } });
    const staff = await link(["staff"]);
    expect(accepted(await take(staff.token, { password })).recoveryCodes).toEqual([]);
  });

  it("gives an auditor an end, at most 90 days away", async () => {
    expect(await invite(["auditor"])).toMatchObject({ refusal: { code: "role-end-needed" } });
    const day = (days: number) => new Date(clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    expect(await invite(["auditor"], day(91))).toMatchObject({ refusal: { code: "role-end-needed" } });
    expect(await invite(["auditor"], day(-1))).toMatchObject({ refusal: { code: "role-end-needed" } });
    const { token } = await link(["auditor"], day(90));
    expect(await who(accepted(await take(token)).token)).toMatchObject({ roles: ["auditor"] });
  });

  it("keeps name and address out of the clear part of the ledger, and the token out of the database", async () => {
    const { token } = await link(["dpo"]);
    const { rows } = await database.ownerPool.query("SELECT convert_from(record, 'UTF8') AS record FROM ledger.entry");
    expect(JSON.stringify(rows)).not.toContain("example.com");
    expect(JSON.stringify(await database.app.invitation.findMany())).not.toContain(token);
    expect(JSON.stringify(await database.app.notice.findMany())).not.toContain(token);
  });
});

describe("guarded roles", () => {
  it("are given at once while there is one administrator, but never to oneself", async () => {
    expect(
      await run(world, grantRole, { person: administrator.id, role: "approver" }, administrator.actor),
    ).toMatchObject({ refusal: { code: "own-guarded-role" } });
    const { token } = await link(["approver"]);
    expect(await who(accepted(await take(token)).token)).toMatchObject({ roles: ["approver"] });
  });

  it("wait for a second administrator where two exist, and count from the moment of the confirmation", async () => {
    const second = await enrolledPerson(database.app, ["administrator"], clock.now, "Bo Admin");
    const person = await enrolledPerson(database.app, ["staff"], clock.now);
    const granted = await run(world, grantRole, { person: person.id, role: "approver" }, administrator.actor);
    const { grant, state } = accepted(granted);
    expect(state).toBe("pending");
    expect(await who(person.token)).toMatchObject({ roles: ["staff"] });
    expect(await run(world, confirmRole, { grant }, administrator.actor)).toMatchObject({
      refusal: { code: "second-administrator-needed" },
    });
    const listed = accepted(await ask(world, listPeople, {}, second.actor));
    expect(listed.people.find(({ id }) => id === person.id)?.grants).toMatchObject([
      { role: "approver", state: "pending", mayConfirm: true },
      { role: "staff" },
    ]);
    accepted(await run(world, confirmRole, { grant }, second.actor));
    expect(await who(person.token)).toMatchObject({ roles: expect.arrayContaining(["approver"]) });
    expect(await run(world, confirmRole, { grant }, second.actor)).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("rest after a sign-in was renewed by a link, until a second administrator has looked", async () => {
    const person = await enrolledPerson(database.app, ["approver", "dpo"], clock.now);
    const issued = accepted(await run(world, renewSignIn, { person: person.id }, administrator.actor));
    const renewed = accepted(await take((issued.path ?? "").split("/").at(-1) ?? ""));
    expect(renewed.person).toBe(person.id);
    expect(await who(person.token)).toEqual({ kind: "visitor" });
    expect(await who(renewed.token)).toMatchObject({ roles: ["dpo"] });
  });

  it("cannot be confirmed by whoever gave them, not even with SQL as the app", async () => {
    const person = await enrolledPerson(database.app, ["staff"], clock.now);
    const { grant } = accepted(
      await run(world, grantRole, { person: person.id, role: "administrator" }, administrator.actor),
    );
    await expect(
      database.appPool.query(`UPDATE "RoleGrant" SET state = 'active', "confirmedBy" = "grantedBy" WHERE id = $1`, [
        grant,
      ]),
    ).rejects.toThrow(/grant_confirmed_by_another/);
  });
});

describe("shutting out", () => {
  it("ends sessions at once and keeps the roles for later, guarded ones to be confirmed again", async () => {
    const person = await enrolledPerson(database.app, ["approver", "dpo"], clock.now);
    accepted(await run(world, disablePerson, { person: person.id }, administrator.actor));
    expect(await who(person.token)).toEqual({ kind: "visitor" });
    accepted(await run(world, enablePerson, { person: person.id }, administrator.actor));
    expect(await who(person.token)).toEqual({ kind: "visitor" });
    expect(await grantsOf(person.id)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ role: "approver", state: "pending" }),
        expect.objectContaining({ role: "dpo", state: "active" }),
      ]),
    );
  });

  it("ends sessions without shutting out, and corrects an address that nobody else has", async () => {
    const [person, other] = await Promise.all([1, 2].map(() => enrolledPerson(database.app, ["dpo"], clock.now)));
    if (!person || !other) throw new Error("two people");
    accepted(await run(world, signOutPerson, { person: person.id }, administrator.actor));
    expect(await who(person.token)).toEqual({ kind: "visitor" });
    const correct = (email: string) =>
      run(world, savePerson, { person: person.id, name: "New Name", email }, administrator.actor);
    expect(await correct(other.email.toUpperCase())).toMatchObject({ refusal: { code: "person-known" } });
    accepted(await correct("Corrected@Example.com"));
    expect(await database.app.person.findUnique({ where: { id: person.id } })).toMatchObject({
      name: "New Name",
      email: "corrected@example.com",
    });
  });

  it("leaves the last administrator, also when two remove each other at the same moment", async () => {
    await database.app.roleGrant.updateMany({ where: { role: "administrator" }, data: { state: "ended" } });
    const [one, two] = await Promise.all(
      ["One", "Two"].map((name) => enrolledPerson(database.app, ["administrator"], clock.now, name)),
    );
    if (!one || !two) throw new Error("two administrators");
    expect(await run(world, disablePerson, { person: one.id }, one.actor)).toMatchObject({
      refusal: { code: "own-account-disabled" },
    });
    const each = await Promise.all([
      run(world, disablePerson, { person: two.id }, one.actor),
      run(world, disablePerson, { person: one.id }, two.actor),
    ]);
    expect(each.filter((result) => result.ok)).toHaveLength(1);
    const left = await database.app.person.findMany({
      where: { status: "active", grants: { some: { role: "administrator", state: "active" } } },
      include: { grants: true },
    });
    expect(left).toHaveLength(1);
    const [grant] = left[0]?.grants ?? [];
    expect(await run(world, endRole, { grant: grant?.id ?? "" }, one.actor)).toMatchObject({
      refusal: { code: "last-administrator" },
    });
  });
});
