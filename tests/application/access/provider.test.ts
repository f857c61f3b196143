import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/application/access/accept-invitation";
import { acceptWithProvider } from "@/application/access/accept-with-provider";
import { createToken } from "@/application/access/create-token";
import { emergencyLetter } from "@/application/access/emergency-letter";
import { invitePerson } from "@/application/access/invite-person";
import { linkIdentity } from "@/application/access/link-identity";
import { openAccountChange } from "@/application/access/open-account-change";
import { openLink } from "@/application/access/open-link";
import { openProviderProof } from "@/application/access/open-provider-proof";
import { proveWithProvider } from "@/application/access/prove-with-provider";
import { readStatement } from "@/application/access/read-statement";
import { seeEmergency } from "@/application/access/see-emergency";
import { setBreakGlass } from "@/application/access/set-break-glass";
import { setLocalPasswords } from "@/application/access/set-local-passwords";
import { signIn } from "@/application/access/sign-in";
import { signInWithProvider } from "@/application/access/sign-in-with-provider";
import { unlinkIdentity } from "@/application/access/unlink-identity";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import type { Actor } from "@/core/access/actor";
import type { Role } from "@/core/access/roles";
import { newChallenge } from "@/platform/sign-in/challenge";
import { openFlow, sealFlow, spendVisit, visiting } from "@/platform/sign-in/flow";
import { callbackUrl, goToProvider, returnFromProvider } from "@/platform/sign-in/provider";
import { actorOfSession } from "@/platform/sign-in/session";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { type Account, clientId, clientSecret, startIdentityProvider } from "../../support/identity-provider";
import { enrolPasskey } from "../../support/passkeys";
import { enrolledPerson, type TestPerson, testPassword } from "../../support/people";
import { newSecrets, wrongCode } from "./world";

const database = await testDatabase();
const provider = await startIdentityProvider(callbackUrl());
afterAll(() => provider.stop());
Object.assign(process.env, {
  TOCSIN_OIDC_ISSUER: provider.issuer,
  TOCSIN_OIDC_CLIENT_ID: clientId,
  TOCSIN_OIDC_CLIENT_SECRET: clientSecret,
  TOCSIN_OIDC_ROLES: "editors=isms-manager, bosses=approver, admins=administrator",
});

/** The provider and openid-client look at the real clock. */
let ahead = 0;
const world = { database: database.app, now: () => new Date(Date.now() + ahead), newId: randomUUID };
const visitor: Actor = { kind: "visitor" };
const people = (roles: readonly Role[]) => enrolledPerson(database.app, roles, world.now());
const who = (token: string) => actorOfSession(database.app, token, world.now());

beforeAll(async () => {
  await database.app.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: world.now() },
  });
  const server = { host: "mail.example.com", port: 25, security: "none", from: "Tocsin <tocsin@example.com>" };
  await database.app.mailSettings.create({ data: server });
});

function account(is: Account = {}): string {
  const subject = randomUUID();
  provider.accounts.set(subject, { amr: ["pwd", "mfa"], ...is });
  return subject;
}

/** Goes to the provider and comes back, as the callback route does. */
async function visit(subject: string, { fresh = false, browser = provider.newBrowser() } = {}) {
  const { url, visit } = accepted(await goToProvider(newChallenge(visiting, world.now()), { fresh }));
  const query = await browser(url, subject);
  return { visit, query, claims: await returnFromProvider(query, visit) };
}
const claimsOf = async (subject: string, how = {}) => accepted((await visit(subject, how)).claims);

async function enter(subject: string, actor: Actor = visitor) {
  const claims = await claimsOf(subject);
  return run(world, signInWithProvider, { claims, address: randomUUID() }, actor);
}

async function provenChange(person: TestPerson, change: "link-identity" | "unlink-identity") {
  ahead += 60_000;
  const { nonce } = accepted(await run(world, openAccountChange, { change }, person.actor));
  return { nonce, password: testPassword, totp: person.code(world.now()) };
}

/** Links a person with an account, in the way their account screen does. */
async function link(person: TestPerson, subject: string) {
  const { session } = accepted(
    await run(world, openLink, { stepUp: await provenChange(person, "link-identity") }, person.actor),
  );
  return run(world, linkIdentity, { claims: await claimsOf(subject), session }, person.actor);
}

async function linked(roles: readonly Role[], is: Account = {}) {
  const person = await people(roles);
  const subject = account(is);
  accepted(await link(person, subject));
  return { person, subject };
}

describe("signing in through the identity provider", () => {
  it("knows a linked person by issuer and subject, and opens a session like any other", async () => {
    const { person, subject } = await linked(["isms-manager"]);
    const { token } = accepted(await enter(subject));
    expect(await who(token)).toMatchObject({ kind: "person", id: person.id, roles: ["isms-manager"] });
  });

  it("goes on while the ledger lacks what was kept outside, for who else could accept the loss", async () => {
    const { subject } = await linked(["administrator"]);
    const behind = {
      ...world,
      loss: () => ({ after: 1, since: "", until: 2, entries: 1, time: world.now().toISOString() }),
    };
    const asked = { claims: await claimsOf(subject), address: randomUUID() };
    accepted(await run(behind, signInWithProvider, asked, visitor));
  });

  it("never finds anybody by mail address", async () => {
    const person = await people(["isms-manager"]);
    expect(await enter(account({ email: person.email }))).toMatchObject({
      refusal: { code: "provider-unknown-person" },
    });
  });

  it("tells the same subject of another issuer from ours", async () => {
    const { subject } = await linked(["staff"]);
    const claims = { ...(await claimsOf(subject)), issuer: "https://login.example.com" };
    const entered = await run(world, signInWithProvider, { claims, address: "a" }, visitor);
    expect(entered).toMatchObject({ refusal: { code: "provider-unknown-person" } });
  });

  it("refuses people with roles when the provider asked for one factor only, and lets staff in", async () => {
    const manager = await linked(["isms-manager"], { amr: ["pwd"] });
    expect(await enter(manager.subject)).toMatchObject({ refusal: { code: "provider-one-factor" } });
    const staff = await linked(["staff"], { amr: ["pwd"] });
    expect(await who(accepted(await enter(staff.subject)).token)).toMatchObject({ roles: ["staff"] });
  });

  it("ends with the person's access here, whatever the provider says", async () => {
    const { person, subject } = await linked(["staff"]);
    await database.app.person.update({ where: { id: person.id }, data: { status: "disabled" } });
    expect(await enter(subject)).toMatchObject({ refusal: { code: "access-ended" } });
  });

  it("gives a token for programs no more than its session has", async () => {
    const { subject } = await linked(["staff"], { amr: ["pwd"] });
    const actor = await who(accepted(await enter(subject)).token);
    const token = { name: "x", scopes: ["matrix:edit"], days: 1 };
    expect(await run(world, createToken, token, actor)).toMatchObject({ refusal: { code: "not-allowed" } });
  });
});

describe("a provider that does not answer", () => {
  it("is said to, and asked again the next time", async () => {
    const issuer = process.env.TOCSIN_OIDC_ISSUER;
    process.env.TOCSIN_OIDC_ISSUER = "http://127.0.0.1:1";
    const going = () => goToProvider(newChallenge(visiting, world.now()), { fresh: false });
    expect(await going()).toEqual({ ok: false, refusal: { code: "provider-unreachable" } });
    process.env.TOCSIN_OIDC_ISSUER = issuer;
    expect((await going()).ok).toBe(true);
  });
});

describe("what comes back from the provider is refused", () => {
  const failed = { ok: false, refusal: { code: "provider-failed" } };

  it("with the state, nonce or verifier of another visit", async () => {
    const subject = account();
    const other = accepted(await goToProvider(newChallenge(visiting, world.now()), { fresh: false })).visit;
    for (const part of ["state", "nonce", "verifier"] as const) {
      const going = accepted(await goToProvider(newChallenge(visiting, world.now()), { fresh: false }));
      const query = await provider.newBrowser()(going.url, subject);
      expect([part, await returnFromProvider(query, { ...going.visit, [part]: other[part] })]).toEqual([part, failed]);
    }
  });

  it("a second time, from another issuer, and with an error instead of a code", async () => {
    const { query, visit: at } = await visit(account());
    expect(await returnFromProvider(query, at)).toEqual(failed);
    const fresh = accepted(await goToProvider(newChallenge(visiting, world.now()), { fresh: false }));
    const answered = await provider.newBrowser()(fresh.url, account());
    const mixed = answered.replace(/iss=[^&]+/, `iss=${encodeURIComponent("https://evil.example")}`);
    expect(mixed).not.toBe(answered);
    expect(await returnFromProvider(mixed, fresh.visit)).toEqual(failed);
    expect(await returnFromProvider(`?error=access_denied&state=${fresh.visit.state}`, fresh.visit)).toEqual(failed);
  });

  it("when the state was taken before, is five minutes old, or was given for something else", async () => {
    const spend = (state: string, now = world.now()) => spendVisit(database.app, state, now);
    const state = newChallenge(visiting, world.now());
    expect([await spend(state), await spend(state)]).toEqual([true, false]);
    const late = newChallenge(visiting, world.now());
    expect(await spend(late, new Date(world.now().getTime() + 300_000))).toBe(false);
    expect(await spend(newChallenge("sign in", world.now()))).toBe(false);
  });

  it("into a browser that did not begin it: the visit stands in a sealed cookie that nobody else can write", () => {
    const flow = {
      why: { purpose: "sign-in" },
      to: "/today",
      visit: { state: "s", nonce: "n", verifier: "v" },
    } as const;
    const sealed = sealFlow(flow);
    expect(openFlow(sealed)).toEqual(flow);
    expect(sealed).not.toContain(Buffer.from("verifier").toString("base64url"));
    const altered = Buffer.from(sealed, "base64url");
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect(openFlow(altered.toString("base64url"))).toBeUndefined();
    expect(openFlow(undefined)).toBeUndefined();
  });
});

describe("a link with the provider", () => {
  it("takes a step-up and the session that made it, and is one person's only", async () => {
    const [person, other] = [await people(["staff"]), await people(["staff"])];
    const wrong = { ...(await provenChange(person, "link-identity")), totp: wrongCode(person.code, world.now()) };
    expect(await run(world, openLink, { stepUp: wrong }, person.actor)).toMatchObject({
      refusal: { code: "step-up-failed" },
    });
    const subject = account();
    const claims = await claimsOf(subject);
    const { session } = accepted(
      await run(world, openLink, { stepUp: await provenChange(person, "link-identity") }, person.actor),
    );
    expect(await run(world, linkIdentity, { claims, session }, other.actor)).toMatchObject({
      refusal: { code: "provider-failed" },
    });
    accepted(await run(world, linkIdentity, { claims, session }, person.actor));
    expect(await link(other, subject)).toMatchObject({ refusal: { code: "identity-taken" } });
  });

  it("is taken back after a step-up, unless it is the only way in", async () => {
    const { person, subject } = await linked(["staff"]);
    const { id } = await database.app.identity.findFirstOrThrow({ where: { subject } });
    const stepUp = await provenChange(person, "unlink-identity");
    accepted(await run(world, unlinkIdentity, { identity: id, stepUp }, person.actor));
    expect(await enter(subject)).toMatchObject({ refusal: { code: "provider-unknown-person" } });
  });

  it("stays when it is the only way in, until there is a passkey", async () => {
    ahead = 0;
    const { person, subject } = await linked(["staff"]);
    await database.app.person.update({ where: { id: person.id }, data: { passwordHash: null } });
    ahead = 0;
    const actor = await who(accepted(await enter(subject)).token);
    const { nonce } = accepted(await run(world, openAccountChange, { change: "unlink-identity" }, actor));
    const { session } = accepted(await run(world, openProviderProof, { nonce }, actor));
    const claims = await claimsOf(subject, { fresh: true });
    accepted(await run(world, proveWithProvider, { nonce, claims, session }, actor));
    const { id } = await database.app.identity.findFirstOrThrow({ where: { subject } });
    const stepUp = { nonce, provider: true as const };
    expect(await run(world, unlinkIdentity, { identity: id, stepUp }, actor)).toMatchObject({
      refusal: { code: "last-way-in" },
    });
  });

  it("is made by an invitation, whose link and not the mail address says whose account it is", async () => {
    const administrator = await people(["administrator"]);
    const email = `${randomUUID()}@example.com`;
    const invited = { name: "Ines Invited", email, language: "en", roles: ["isms-manager" as const] };
    const { invitation } = accepted(await run(world, invitePerson, invited, administrator.actor));
    const { invitationToken } = await import("@/platform/sign-in/invitation-token");
    const token = invitationToken(invitation);
    const accept = async (is: Account) =>
      run(world, acceptWithProvider, { token, claims: await claimsOf(account(is)) }, visitor);
    expect(await accept({ amr: ["pwd"] })).toMatchObject({ refusal: { code: "provider-one-factor" } });
    const { person, token: session } = accepted(await accept({ email: "somebody-else@example.com" }));
    expect(await database.app.person.findUnique({ where: { id: person } })).toMatchObject({
      email,
      passwordHash: null,
    });
    expect(await who(session)).toMatchObject({ id: person, roles: ["isms-manager"] });
    expect(await accept({})).toMatchObject({ refusal: { code: "invitation-over" } });
  });
});

describe("groups", () => {
  it("give roles and take them back; approver and administrator are proposed only, in nobody's own power", async () => {
    const { person, subject } = await linked(["staff"], { groups: ["editors", "bosses", "admins", "unknown"] });
    const first = accepted(await enter(subject));
    expect(await who(first.token)).toMatchObject({ roles: ["isms-manager", "staff"] });
    const pending = await database.app.roleGrant.findMany({ where: { personId: person.id, state: "pending" } });
    expect(pending.map(({ role, grantedBy }) => [role, grantedBy === person.id]).sort()).toEqual([
      ["administrator", true],
      ["approver", true],
    ]);
    provider.accounts.set(subject, { amr: ["mfa"], groups: [] });
    expect(await who(accepted(await enter(subject)).token)).toMatchObject({ roles: ["staff"] });
    expect(await database.app.roleGrant.count({ where: { personId: person.id, state: "pending" } })).toBe(0);
  });

  it("take no role that a person gave, and never the last administrator", async () => {
    await database.app.roleGrant.updateMany({ where: { role: "administrator" }, data: { state: "ended" } });
    const { person, subject } = await linked(["isms-manager", "administrator"]);
    await database.app.roleGrant.updateMany({
      where: { personId: person.id, role: "administrator" },
      data: { source: "provider" },
    });
    expect(await who(accepted(await enter(subject)).token)).toMatchObject({ roles: ["administrator", "isms-manager"] });
  });
});

describe("a step-up through the provider", () => {
  async function asked(subject: string, person: TestPerson) {
    const actor = await who(accepted(await enter(subject)).token);
    if (actor.kind !== "person") throw new Error("not signed in");
    const { nonce } = accepted(await run(world, openAccountChange, { change: "unlink-identity" }, actor));
    const { session } = accepted(await run(world, openProviderProof, { nonce }, actor));
    const { id } = await database.app.identity.findFirstOrThrow({ where: { personId: person.id } });
    const spend = () => run(world, unlinkIdentity, { identity: id, stepUp: { nonce, provider: true } }, actor);
    return { actor, nonce, session, spend };
  }

  it("makes people prove themselves anew, and counts once, for the statement and the session that asked", async () => {
    ahead = 0;
    const { person, subject } = await linked(["staff"]);
    ahead = 0;
    const browser = provider.newBrowser();
    await visit(subject, { browser });
    const { actor, nonce, session, spend } = await asked(subject, person);
    expect(await spend()).toMatchObject({ refusal: { code: "step-up-failed" } });
    expect(await ask(world, readStatement, { nonce }, actor)).toMatchObject({ refusal: { code: "step-up-expired" } });

    const claims = await claimsOf(subject, { fresh: true, browser });
    const elsewhere = await who(accepted(await enter(subject)).token);
    expect(await run(world, proveWithProvider, { nonce, claims, session }, elsewhere)).toMatchObject({
      refusal: { code: "provider-failed" },
    });
    accepted(await run(world, proveWithProvider, { nonce, claims, session }, actor));
    expect(accepted(await ask(world, readStatement, { nonce }, actor)).statement).toContain(nonce);
    accepted(await spend());
    expect(await spend()).toMatchObject({ refusal: { code: "step-up-expired" } });
  });

  it("is refused with an earlier sign-in, and with the account of somebody else", async () => {
    ahead = 0;
    const { person, subject } = await linked(["staff"]);
    const stranger = await linked(["staff"]);
    ahead = 0;
    const { actor, nonce, session } = await asked(subject, person);
    const prove = (claims: Awaited<ReturnType<typeof claimsOf>>) =>
      run(world, proveWithProvider, { nonce, claims, session }, actor);
    const claims = await claimsOf(subject, { fresh: true });
    const earlier = { ...claims, authenticatedAt: new Date(world.now().getTime() - 60_000) };
    const refused = { refusal: { code: "provider-not-fresh" } };
    expect(await prove(earlier)).toMatchObject(refused);
    expect(await prove({ ...claims, authenticatedAt: null })).toMatchObject(refused);
    expect(await prove(await claimsOf(stranger.subject, { fresh: true }))).toMatchObject(refused);
    accepted(await prove(claims));
  });

  it("does not stand in for a passkey", async () => {
    ahead = 0;
    const { person, subject } = await linked(["staff"]);
    ahead += 60_000;
    await enrolPasskey(world, person);
    ahead = 0;
    const { actor, nonce, session, spend } = await asked(subject, person);
    const claims = await claimsOf(subject, { fresh: true });
    accepted(await run(world, proveWithProvider, { nonce, claims, session }, actor));
    expect(await spend()).toMatchObject({ refusal: { code: "passkey-needed" } });
  });
});

describe("passwords", () => {
  it("go off for all but the account for emergencies, which raises an alarm; nobody is locked out on the way", async () => {
    ahead = 0;
    const { person, subject } = await linked(["administrator"]);
    const emergency = await people(["administrator"]);
    const off = (actor: Actor) => run(world, setLocalPasswords, { on: false }, actor);
    expect(await off(person.actor)).toMatchObject({ refusal: { code: "provider-first" } });
    const inside = await who(accepted(await enter(subject)).token);
    expect(await off(inside)).toMatchObject({ refusal: { code: "emergency-account-first" } });
    accepted(await run(world, setBreakGlass, { person: emergency.id, on: true }, inside));
    accepted(await off(inside));
    expect(await run(world, setBreakGlass, { person: emergency.id, on: false }, inside)).toMatchObject({
      refusal: { code: "emergency-account-needed" },
    });

    ahead += 120_000;
    const typed = (one: TestPerson) =>
      run(
        world,
        signIn,
        { email: one.email, password: testPassword, code: one.code(world.now()), address: randomUUID() },
        visitor,
      );
    expect(await typed(person)).toEqual({ ok: false, refusal: { code: "sign-in-failed" } });
    const { nonce } = accepted(await run(world, openAccountChange, { change: "link-identity" }, person.actor));
    const stepUp = { nonce, password: testPassword, totp: person.code(world.now()) };
    expect(await run(world, openLink, { stepUp }, person.actor)).toMatchObject({ refusal: { code: "step-up-failed" } });
    const invited = { name: "N", email: `${randomUUID()}@example.com`, language: "en", roles: ["staff" as const] };
    const { invitation } = accepted(await run(world, invitePerson, invited, inside));
    const { invitationToken } = await import("@/platform/sign-in/invitation-token");
    const secrets = newSecrets(world.now());
    const token = invitationToken(invitation);
    expect(await run(world, acceptInvitation, { token, name: "N", secrets }, visitor)).toMatchObject({
      refusal: { code: "passwords-off" },
    });

    accepted(await typed(emergency));
    const [item] = (await findWaiting(database.app, inside, world.now())).filter(
      ({ kind }) => kind === "emergency-used",
    );
    expect(item).toMatchObject({ person: emergency.name });
    const use = item?.id ?? "";
    const mails = await emergencyLetter({ use } as never, world);
    expect(mails.map(({ to }) => to)).toContain(person.email);
    expect(await run(world, seeEmergency, { use }, emergency.actor)).toMatchObject({ refusal: { code: "not-found" } });
    accepted(await run(world, seeEmergency, { use }, inside));
    const { rows } = await database.appPool.query(
      "SELECT 1 FROM ledger.entry WHERE convert_from(record, 'UTF8') LIKE '%access.emergency-account-used%'",
    );
    expect(rows).toHaveLength(1);
    accepted(await run(world, setLocalPasswords, { on: true }, inside));
    ahead += 120_000;
    accepted(await typed(person));
  });

  it("are needed, with an authenticator, by an account for emergencies", async () => {
    const administrator = await people(["administrator"]);
    const other = await people(["staff"]);
    await database.app.person.update({ where: { id: other.id }, data: { totpSecret: null } });
    expect(await run(world, setBreakGlass, { person: other.id, on: true }, administrator.actor)).toMatchObject({
      refusal: { code: "emergency-account-incomplete" },
    });
  });
});
