import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { accountLetter } from "@/application/access/account-letter";
import { addPasskey } from "@/application/access/add-passkey";
import { openAccountChange } from "@/application/access/open-account-change";
import { openPasskey } from "@/application/access/open-passkey";
import { openPasskeySignIn } from "@/application/access/open-passkey-sign-in";
import { readAccount } from "@/application/access/read-account";
import { removePasskey } from "@/application/access/remove-passkey";
import { renamePasskey } from "@/application/access/rename-passkey";
import { signInWithPasskey } from "@/application/access/sign-in-with-passkey";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { Role } from "@/core/access/roles";
import { actorOfSession } from "@/platform/sign-in/session";
import { accepted } from "../../support/accepted";
import { type Algorithm, type Bent, newAuthenticator } from "../../support/authenticator";
import { testDatabase } from "../../support/database";
import { enrolledPerson, type TestPerson, testPassword } from "../../support/people";
import { clockedWorld, wrongCode } from "./world";

const database = await testDatabase();
const { clock, world, pass } = clockedWorld(database, "2026-11-23T09:00:00Z");
const visitor: Actor = { kind: "visitor" };
type Device = ReturnType<typeof newAuthenticator>;

beforeAll(async () => {
  await database.app.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: clock.now },
  });
  const server = { host: "mail.example.com", port: 25, security: "none", from: "Tocsin <tocsin@example.com>" };
  await database.app.mailSettings.create({ data: server });
});

const people = (roles: readonly Role[]) => enrolledPerson(database.app, roles, clock.now);

async function proof(person: TestPerson, change: "add-passkey" | "remove-passkey", device?: Device) {
  pass(60);
  const opened = accepted(await run(world, openAccountChange, { change }, person.actor));
  return device
    ? { nonce: opened.nonce, passkey: device.sign(opened.passkey) }
    : { nonce: opened.nonce, password: testPassword, totp: person.code(clock.now) };
}

async function options(person: TestPerson, with_?: Device) {
  return accepted(await run(world, openPasskey, { stepUp: await proof(person, "add-passkey", with_) }, person.actor));
}

/** Gives a person a passkey, in the way their account screen does. */
async function enrol(person: TestPerson, algorithm: Algorithm = "ES256", with_?: Device) {
  const device = newAuthenticator(algorithm);
  const made = device.make(await options(person, with_));
  const { passkey } = accepted(await run(world, addPasskey, { made, name: "Laptop" }, person.actor));
  return { device, passkey };
}

const ask_ = async () => accepted(await ask(world, openPasskeySignIn, {}, visitor));
const enter = (signed: ReturnType<Device["sign"]>, address: string = randomUUID()) =>
  run(world, signInWithPasskey, { signed, address }, visitor);
const who = (token: string) => actorOfSession(database.app, token, clock.now);
const failed = { ok: false, refusal: { code: "passkey-failed" } };

describe("a passkey", () => {
  it.each(["ES256", "RS256", "EdDSA"] as const)(
    "of kind %s signs its owner in, with a session like any other",
    async (kind) => {
      const person = await people(["approver"]);
      const { device } = await enrol(person, kind);
      const { token } = accepted(await enter(device.sign(await ask_())));
      expect(await who(token)).toMatchObject({ kind: "person", id: person.id, roles: ["approver"] });
      expect(await database.app.session.findFirst({ where: { personId: person.id, method: "passkey" } })).toMatchObject(
        {
          idleMinutes: 30,
        },
      );
    },
  );

  it("is two factors by itself: roles count without an authenticator", async () => {
    const person = await people(["approver"]);
    const { device } = await enrol(person);
    await database.app.person.update({ where: { id: person.id }, data: { totpSecret: null } });
    const { token } = accepted(await enter(device.sign(await ask_())));
    expect(await who(token)).toMatchObject({ roles: ["approver"] });
    expect(await who(person.token)).toMatchObject({ roles: [] });
  });

  it("signs in also while the ledger lacks what was kept outside, for who else could accept the loss", async () => {
    const { device } = await enrol(await people(["administrator"]));
    const behind = {
      ...world,
      loss: () => ({ after: 1, since: "", until: 2, entries: 1, time: clock.now.toISOString() }),
    };
    const signed = device.sign(await ask_());
    accepted(await run(behind, signInWithPasskey, { signed, address: randomUUID() }, visitor));
  });

  it("is listed and renamed, and its person hears of it by mail", async () => {
    const person = await people(["staff"]);
    const { passkey } = await enrol(person);
    accepted(await run(world, renamePasskey, { passkey, name: "Desk" }, person.actor));
    expect(accepted(await ask(world, readAccount, {}, person.actor)).passkeys).toMatchObject([{ name: "Desk" }]);
    const notice = await database.app.notice.findUniqueOrThrow({ where: { key: `account:passkey-added:${passkey}` } });
    const [mail] = await accountLetter(notice.payload as never, world);
    expect(mail).toMatchObject({ to: person.email, subject: "A passkey was added to your account" });
    expect(mail?.text).toContain("https://tocsin.example.com/settings/account");
  });

  it("belongs to its owner: nobody else renames or removes it", async () => {
    const [owner, other] = [await people(["staff"]), await people(["staff"])];
    const { passkey } = await enrol(owner);
    const missing = { refusal: { code: "not-found" } };
    expect(await run(world, renamePasskey, { passkey, name: "Mine" }, other.actor)).toMatchObject(missing);
    const stepUp = await proof(other, "remove-passkey");
    expect(await run(world, removePasskey, { passkey, stepUp }, other.actor)).toMatchObject(missing);
  });

  it("stands in the ledger with the fingerprint of its public key, and with its name where it can be erased", async () => {
    const { passkey } = await enrol(await people(["staff"]));
    const { rows } = await database.appPool.query(
      `SELECT convert_from(record, 'UTF8')::jsonb->'meta' AS meta FROM ledger.entry
       WHERE convert_from(record, 'UTF8') LIKE '%access.passkey-added%' AND convert_from(record, 'UTF8') LIKE $1`,
      [`%${passkey}%`],
    );
    expect(rows).toEqual([
      { meta: { person: expect.any(String), passkey, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  });
});

describe("adding a passkey", () => {
  it("is refused where browsers make none, and says how to open the installation", async () => {
    const person = await people(["staff"]);
    const origin = process.env.TOCSIN_ORIGIN;
    process.env.TOCSIN_ORIGIN = "http://127.0.0.1:3000";
    const answers = [
      await run(world, openPasskey, { stepUp: await proof(person, "add-passkey") }, person.actor),
      await ask(world, openPasskeySignIn, {}, visitor),
    ];
    process.env.TOCSIN_ORIGIN = origin;
    for (const answer of answers) expect(answer).toMatchObject({ refusal: { code: "passkeys-unavailable" } });
  });

  it("takes a step-up: without password and code no device is asked", async () => {
    const person = await people(["approver"]);
    const given = await proof(person, "add-passkey");
    const stepUp = { ...given, totp: wrongCode(person.code, clock.now) };
    expect(await run(world, openPasskey, { stepUp }, person.actor)).toMatchObject({
      refusal: { code: "step-up-failed" },
    });
  });

  it("takes the password alone from staff who have no authenticator", async () => {
    const person = await people(["staff"]);
    await database.app.person.update({ where: { id: person.id }, data: { totpSecret: null } });
    const stepUp = { ...(await proof(person, "add-passkey")), totp: "" };
    expect((await run(world, openPasskey, { stepUp }, person.actor)).ok).toBe(true);
  });

  it("takes a passkey from whoever has one: password and code do not bring a second one in", async () => {
    const person = await people(["approver"]);
    const { device } = await enrol(person);
    const stepUp = await proof(person, "add-passkey");
    expect(await run(world, openPasskey, { stepUp }, person.actor)).toMatchObject({
      refusal: { code: "passkey-needed" },
    });
    await enrol(person, "ES256", device);
    expect(await database.app.passkey.count({ where: { personId: person.id } })).toBe(2);
  });

  const bends: ReadonlyArray<readonly [string, Bent]> = [
    ["another page", { origin: "https://tocsin.example.com.evil.example" }],
    ["the same name on another port", { origin: "https://tocsin.example.com:8443" }],
    ["another domain", { rpId: "example.com" }],
    ["a page that framed us", { crossOrigin: true }],
    ["a device that did not check who was there", { flags: 1 }],
    ["a challenge that nobody gave", { challenge: Buffer.from("made up").toString("base64url") }],
    ["a signature instead", { type: "webauthn.get" }],
  ];
  it.each(bends)("refuses what was made for %s", async (_, bent) => {
    const person = await people(["staff"]);
    const made = newAuthenticator().make(await options(person), bent);
    expect(await run(world, addPasskey, { made, name: "x" }, person.actor)).toMatchObject({
      refusal: { code: "passkey-not-made" },
    });
    expect(await database.app.passkey.count({ where: { personId: person.id } })).toBe(0);
  });

  it("refuses a challenge of another session, one used before, and one that is five minutes old", async () => {
    const [person, other] = [await people(["staff"]), await people(["staff"])];
    const given = await options(person);
    const refused = { refusal: { code: "passkey-not-made" } };
    const stolen = newAuthenticator().make(given);
    expect(await run(world, addPasskey, { made: stolen, name: "x" }, other.actor)).toMatchObject(refused);
    accepted(await run(world, addPasskey, { made: newAuthenticator().make(given), name: "x" }, person.actor));
    expect(await run(world, addPasskey, { made: stolen, name: "x" }, person.actor)).toMatchObject(refused);

    const late = await people(["staff"]);
    const old = newAuthenticator().make(await options(late));
    pass(300);
    expect(await run(world, addPasskey, { made: old, name: "x" }, late.actor)).toMatchObject(refused);
  });

  it("refuses a device that is known, and an eleventh", async () => {
    const [person, other] = [await people(["staff"]), await people(["staff"])];
    const { device } = await enrol(person);
    const again = device.make(await options(other));
    expect(await run(world, addPasskey, { made: again, name: "x" }, other.actor)).toMatchObject({
      refusal: { code: "passkey-not-made" },
    });
    for (let more = 0; more < 9; more++) await enrol(person, "ES256", device);
    const stepUp = await proof(person, "add-passkey", device);
    expect(await run(world, openPasskey, { stepUp }, person.actor)).toMatchObject({
      refusal: { code: "passkeys-full" },
    });
  });
});

describe("signing in with a passkey", () => {
  it("takes each challenge once, also when two requests bring it together", async () => {
    const { device } = await enrol(await people(["staff"]));
    const given = await ask_();
    const both = await Promise.all([enter(device.sign(given)), enter(device.sign(given))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enter(device.sign(given))).toEqual(failed);
  });

  it("replays no answer", async () => {
    const { device } = await enrol(await people(["staff"]));
    const signed = device.sign(await ask_());
    accepted(await enter(signed));
    expect(await enter(signed)).toEqual(failed);
  });

  const bends: ReadonlyArray<readonly [string, Bent]> = [
    ["another page", { origin: "https://evil.example" }],
    ["another domain", { rpId: "evil.example" }],
    ["a page that framed us", { crossOrigin: true }],
    ["a device that did not check who was there", { flags: 1 }],
    ["a challenge that nobody gave", { challenge: "bWFkZSB1cA" }],
    ["another purpose", { type: "webauthn.create" }],
    ["another person", { userHandle: "AAAAAAAAAAAAAAAAAAAAAA" }],
  ];
  it.each(bends)("refuses an answer for %s, in the same words as an unknown passkey", async (_, bent) => {
    const { device } = await enrol(await people(["staff"]));
    expect(await enter(device.sign(await ask_(), bent))).toEqual(failed);
    expect(await enter(newAuthenticator().sign(await ask_()))).toEqual(failed);
  });

  it("refuses a challenge that was given for adding one", async () => {
    const person = await people(["staff"]);
    const { device } = await enrol(person);
    const { challenge } = await options(person, device);
    expect(await enter(device.sign({ challenge, rpId: "tocsin.example.com" }))).toEqual(failed);
  });

  it("refuses a copy whose counter lags behind, and another device's signature", async () => {
    const { device } = await enrol(await people(["staff"]));
    accepted(await enter(device.sign(await ask_(), { counter: 7 })));
    expect(await enter(device.sign(await ask_(), { counter: 7 }))).toEqual(failed);
    const signed = device.sign(await ask_(), { counter: 8 });
    const { signature } = newAuthenticator().sign(await ask_()).response;
    expect(await enter({ ...signed, response: { ...signed.response, signature } })).toEqual(failed);
  });

  it("ends with the access of its person, and rests after too many failures", async () => {
    const person = await people(["staff"]);
    const { device } = await enrol(person);
    await database.app.person.update({ where: { id: person.id }, data: { status: "disabled" } });
    expect(await enter(device.sign(await ask_()))).toMatchObject({ refusal: { code: "access-ended" } });

    const { device: guessed } = await enrol(await people(["staff"]));
    for (let failure = 0; failure < 5; failure++)
      expect(await enter(guessed.sign(await ask_(), { flags: 1 }))).toEqual(failed);
    expect(await enter(guessed.sign(await ask_()))).toMatchObject({ refusal: { code: "too-many-attempts" } });
  });
});

describe("removing a passkey", () => {
  it("takes a step-up with a passkey and leaves the roles as they are", async () => {
    const person = await people(["approver"]);
    const { device, passkey } = await enrol(person);
    const stepUp = await proof(person, "remove-passkey", device);
    expect(accepted(await run(world, removePasskey, { passkey, stepUp }, person.actor)).rested).toBe(0);
    expect(await who(person.token)).toMatchObject({ roles: ["approver"] });
    expect(await enter(device.sign(await ask_()))).toEqual(failed);
  });

  it("of a lost device goes with password and code; the role of approver then waits for an administrator", async () => {
    await people(["administrator"]);
    const person = await people(["approver", "isms-manager"]);
    const { passkey } = await enrol(person);
    const stepUp = await proof(person, "remove-passkey");
    expect(accepted(await run(world, removePasskey, { passkey, stepUp }, person.actor)).rested).toBe(1);
    expect(await who(person.token)).toMatchObject({ roles: ["isms-manager"] });
    const waiting = await database.app.roleGrant.findFirst({ where: { personId: person.id, state: "pending" } });
    expect(waiting).toMatchObject({ role: "approver", grantedBy: person.id });
  });

  it("makes the statement of another change worthless", async () => {
    const person = await people(["staff"]);
    const { device, passkey } = await enrol(person);
    const before = await proof(person, "remove-passkey", device);
    await enrol(person, "ES256", device);
    const { refusal } = (await run(world, removePasskey, { passkey, stepUp: before }, person.actor)) as never;
    expect(refusal).toMatchObject({ code: "step-up-object-changed" });
  });
});
