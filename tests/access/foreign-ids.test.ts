import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, run } from "@/application/runner/run";
import { table } from "@/application/table";
import type { Actor } from "@/core/access/actor";
import type { Role } from "@/core/access/roles";
import type { Result } from "@/core/shared/result";
import { receiveImport } from "@/platform/files/imports";
import { accepted } from "../support/accepted";
import { testDatabase } from "../support/database";
import { enrolledPerson, type TestPerson } from "../support/people";
import { idsIn, sampleOf, schemaOf, withPart } from "../support/sample-input";
import { testWorld } from "../support/world";
import { expectations } from "./expected";

const { app, ownerPool } = await testDatabase();
const world = testWorld(app, "2026-11-22T10:00:00.000Z");
const now = world.now();
let other: TestPerson;
/** One object of each kind that belongs to somebody else and that only they may see. */
let foreign: Readonly<Record<string, string>>;

beforeAll(async () => {
  await app.organisation.create({
    data: { name: "Example", scope: "", zone: "UTC", language: "en", createdAt: now },
  });
  other = await enrolledPerson(app, ["isms-manager", "auditor"], now, "Somebody else");
  const own = { personId: other.id, createdAt: now };
  const { id: matrixId } = await app.matrix.create({ data: { name: "Shared", createdAt: now } });
  const contact = await app.contact.create({ data: { name: "Contact" } });
  const review = await app.review.create({
    data: { name: "Q4", startedBy: other.id, startedAt: now, dueAt: now, nextAt: now },
  });
  const list = await app.reviewList.create({ data: { reviewId: review.id, name: "Mine", ownerId: other.id } });
  async function* file() {
    yield Buffer.from("What,When\nA breach,At once\n");
  }
  const ids: Array<Promise<readonly [string, { id: string }]>> = [
    app.session.findFirstOrThrow({ where: { personId: other.id } }).then((row) => ["Session", row]),
    app.apiToken
      .create({ data: { ...own, name: "CI", hash: "h", scopes: ["matrix:read"], expiresAt: new Date("2027-01-01") } })
      .then((row) => ["ApiToken", row]),
    app.passkey
      .create({ data: { ...own, name: "Key", credentialId: "c", publicKey: Buffer.from("k") } })
      .then((row) => ["Passkey", row]),
    app.identity
      .create({ data: { ...own, issuer: "https://id.example.com", subject: "s" } })
      .then((row) => ["Identity", row]),
    app.calendarFeed.create({ data: { ...own, scope: "all", tokenHash: "f" } }).then((row) => ["CalendarFeed", row]),
    app.upload
      .create({ data: { ...own, name: "a.txt", media: "text/plain", size: 1, sha256: "0".repeat(64) } })
      .then((row) => ["Upload", row]),
    app.heldMail
      .create({
        data: { id: randomUUID(), noticeId: randomUUID(), personId: other.id, subject: "s", text: "t", heldAt: now },
      })
      .then((row) => ["HeldMail", row]),
    app.savedView
      .create({ data: { matrixId, personId: other.id, name: "Mine", look: {}, savedAt: now } })
      .then((row) => ["SavedView", row]),
    app.pack
      .create({ data: { requestedBy: other.id, requestedAt: now, matrixId, state: "ready", size: 1, sha256: "0" } })
      .then((row) => ["Pack", row]),
    app.reviewItem
      .create({ data: { listId: list.id, contactId: contact.id, place: 1 } })
      .then((row) => ["ReviewItem", row]),
    Promise.resolve(["ReviewList", list] as const),
    receiveImport({ person: other.id, matrix: matrixId, name: "rows.csv" }, file()).then((got) => [
      "import file",
      accepted(got),
    ]),
  ];
  foreign = Object.fromEntries((await Promise.all(ids)).map(([kind, { id }]) => [kind, id]));
});

/** Tables of things of one person that no act addresses by an id of theirs, or that others may see by their roles. */
const notAddressed = ["RoleGrant", "Invitation", "RecoveryCode", "StepUp", "EmergencyUse", "Reviewer"];

/** The upload route gives it an id that it has drawn itself. */
const notGiven = ["evidence.receive-original"];

const proof = { nonce: "n", password: "p", totp: "000000" };
/** What the smallest input needs beside what its schema says. */
const completed: Readonly<Record<string, object>> = {
  "access.remove-passkey": { stepUp: proof },
  "access.unlink-identity": { stepUp: proof },
  "access.save-person": { email: "somebody@example.com" },
  "deadlines.open-case": { zone: "UTC" },
  "matrix.approve-version": { stepUp: proof },
  "matrix.import-rows": {
    tables: [{ id: "t1", takenAs: "matrix", header: null, mapping: { columns: {}, defaults: {} } }],
  },
  "people.patch-user": { patch: { Operations: [{ op: "replace", path: "active", value: false }] } },
  "people.record-reach": { seconds: 1 },
  "privacy.confirm-erasure": { stepUp: proof },
  "privacy.confirm-due": { stepUp: proof },
  "privacy.open-request": { fields: ["subject"] },
  "privacy.request-erasure": { stepUp: proof },
};

/** Somebody with every role that may only do it with what is their own, else with one that may do it at all. */
function actorFor(name: string): Actor | undefined {
  const expected = expectations.find(({ acts }) => acts.split(/\s+/).includes(name));
  const limited = expected?.own.filter((role) => !expected.foreign.includes(role)) ?? [];
  const some = expected?.own[0] ?? expected?.foreign[0];
  const roles: readonly Role[] = limited.length > 0 ? limited : some ? [some] : [];
  return roles.length === 0 && !expected?.signedOut
    ? undefined
    : { kind: "person", id: randomUUID(), roles, sessionId: randomUUID() };
}

/** What an answer gives away: for a no all of it, with the id that was asked for left out. */
function told(answer: Result<unknown>, id: string): string {
  return answer.ok ? "done" : JSON.stringify(answer.refusal).replaceAll(id, "…");
}

describe("the id of something that belongs to somebody else", () => {
  const given = table.filter(({ name }) => !notGiven.includes(name));
  const places = given.flatMap((act) => idsIn(schemaOf(act.input)).map((path) => [act.name, path, act] as const));

  it("is tried in more than two hundred places: every id in the input of every command and query", () => {
    expect(places.length).toBeGreaterThan(200);
  });

  it("is tried for everything that names the person it belongs to", async () => {
    const { rows } = await ownerPool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'personId'`,
    );
    const unknown = rows.map(({ name }) => name).filter((name) => !(name in foreign) && !notAddressed.includes(name));
    expect(unknown).toEqual([]);
  });

  it.each(places)("%s tells nothing about it: %s", async (name, path, act) => {
    const actor = actorFor(name);
    // Jobs call it, nobody else can.
    if (!actor) return;
    const sample = (id: string) => {
      const input = withPart(sampleOf(schemaOf(act.input), randomUUID(), path), path, id);
      return { ...(input as object), ...completed[name] } as never;
    };
    const send = (id: string): Promise<Result<unknown>> =>
      act.kind === "command" ? run(world, act, sample(id), actor) : ask(world, act, sample(id), actor);
    const unknown = randomUUID();
    const answer = await send(unknown);
    // An input that is not even looked at would prove nothing.
    expect(answer.ok ? "" : answer.refusal.code, JSON.stringify(answer)).not.toBe("invalid-input");
    for (const [kind, id] of Object.entries(foreign))
      expect([kind, told(await send(id), id)]).toEqual([kind, told(answer, unknown)]);
  });
});
