import { describe, expect, it } from "vitest";
import { openStepUp } from "@/application/access/open-step-up";
import { announceVersion } from "@/application/matrix/announce-version";
import { approveVersion } from "@/application/matrix/approve-version";
import { listApprovers } from "@/application/matrix/list-approvers";
import { remindReviewers } from "@/application/matrix/remind-reviewers";
import { returnVersion } from "@/application/matrix/return-version";
import { submitVersion } from "@/application/matrix/submit-version";
import { versionInForce } from "@/application/matrix/versions";
import { ask, run } from "@/application/runner/run";
import type { ReviewRule } from "@/core/access/review";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { enrolledPerson, type TestPerson, testPassword } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app, appPool } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const cleo = await enrolledPerson(app, ["approver"], world.now(), "Cleo Approver");
const dan = await enrolledPerson(app, ["approver"], world.now(), "Dan Approver");
const eve = await enrolledPerson(app, ["approver"], world.now(), "Eve Approver");
const job = { kind: "system", id: "test" } as const;

const later = (minutes: number) => world.moveTo(new Date(world.now().getTime() + minutes * 60_000).toISOString());
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

async function submit(rule: ReviewRule, ...reviewers: { person: string; deputy?: string }[]) {
  const { matrix } = await approvableMatrix(world, ada);
  const submitted = accepted(await run(world, submitVersion, { matrix, reviewers, rule }, ada));
  return { matrix, ...submitted };
}
async function approveAs(version: string, person: TestPerson, from: string | null = null) {
  later(5);
  const { nonce } = accepted(await run(world, openStepUp, { kind: "matrix-version", id: version, from }, person.actor));
  const stepUp = { nonce, password: testPassword, totp: person.code(world.now()) };
  return run(world, approveVersion, { version, stepUp }, person.actor);
}
const statusOf = async (id: string) => (await app.version.findUniqueOrThrow({ where: { id } })).status;
const told = async (version: string, kind: string) =>
  (await app.notice.findMany({ where: { kind, key: { contains: version } } }))
    .map(({ payload }) => (payload as { person: string }).person)
    .sort();
const entriesOf = async (matrix: string, type: string) =>
  (
    await appPool.query(
      `SELECT count(*)::int AS count FROM ledger.entry
       WHERE stream_id = $1 AND convert_from(record, 'UTF8')::jsonb->>'type' = $2`,
      [matrix, type],
    )
  ).rows[0].count;

describe("a version with named reviewers", () => {
  it("needs all of them, each with a statement of their own, and tells only them", async () => {
    const { matrix, version } = await submit("all", { person: cleo.id }, { person: dan.id });
    expect(await told(version, "version-submitted")).toEqual([cleo.id, dan.id].sort());
    expect(code(await approveAs(version, eve))).toBe("not-a-reviewer");
    accepted(await approveAs(version, cleo));
    expect(await statusOf(version)).toBe("in-review");
    expect(code(await approveAs(version, cleo))).toBe("not-their-turn");
    accepted(await approveAs(version, dan));
    expect(await statusOf(version)).toBe("approved");
    const seats = await app.reviewer.findMany({ where: { versionId: version }, orderBy: { place: "asc" } });
    expect(seats.map(({ statement }) => JSON.parse(statement ?? "").signer)).toEqual(["Cleo Approver", "Dan Approver"]);
    expect([
      await entriesOf(matrix, "matrix.approval-given"),
      await entriesOf(matrix, "matrix.version-approved"),
    ]).toEqual([1, 1]);
  });

  it("is approved once when the last two approve at the same time", async () => {
    const { matrix, version } = await submit("all", { person: cleo.id }, { person: dan.id });
    const both = await Promise.all([approveAs(version, cleo), approveAs(version, dan)]);
    expect(both.map(code)).toEqual(["ok", "ok"]);
    expect(await statusOf(version)).toBe("approved");
    expect(await entriesOf(matrix, "matrix.version-approved")).toBe(1);
  });

  it("asks one after the other where there is an order, and takes the deputy for an answer", async () => {
    const { version } = await submit("in-order", { person: cleo.id, deputy: eve.id }, { person: dan.id });
    expect(await told(version, "version-submitted")).toEqual([cleo.id]);
    expect(code(await approveAs(version, dan))).toBe("not-their-turn");
    accepted(await approveAs(version, eve));
    expect(await told(version, "version-submitted")).toEqual([cleo.id, dan.id].sort());
    accepted(await approveAs(version, dan));
    expect(await statusOf(version)).toBe("approved");
  });

  it("goes back to the editors with one return, and a given approval stays on record", async () => {
    const { version } = await submit("all", { person: cleo.id }, { person: dan.id });
    accepted(await approveAs(version, cleo));
    accepted(await run(world, returnVersion, { version, comment: "Not yet" }, dan.actor));
    expect(await statusOf(version)).toBe("returned");
    await expect(
      app.reviewer.updateMany({ where: { versionId: version, personId: cleo.id }, data: { statement: "other" } }),
    ).rejects.toThrow();
  });

  it("refuses reviewers who could not decide: editors, strangers, one person twice", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const ask = (...people: string[]) =>
      run(world, submitVersion, { matrix, rule: "all", reviewers: people.map((person) => ({ person })) }, ada);
    for (const people of [[ada.id], [cleo.id, cleo.id]])
      expect(code(await ask(...people))).toBe("reviewer-cannot-decide");
  });

  it("offers as reviewers the approvers who did not edit the draft", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada);
    await app.change.create({
      data: { at: world.now(), actor: `person:${eve.id}`, noun: "row", recordId: rows[0] ?? "", field: "what" },
    });
    const able = accepted(await ask(world, listApprovers, { matrix }, ada)).map(({ id }) => id);
    expect(able).toEqual(expect.arrayContaining([cleo.id, dan.id]));
    expect(able).not.toContain(eve.id);
  });
});

describe("jobs around versions", () => {
  it("remind and escalate exactly once, also when two processes find the same", async () => {
    const { matrix, version } = await submit("all", { person: cleo.id, deputy: eve.id });
    later(3 * 24 * 60);
    await Promise.all([run(world, remindReviewers, {}, job), run(world, remindReviewers, {}, job)]);
    await run(world, remindReviewers, {}, job);
    expect(await told(version, "version-reminder")).toEqual([cleo.id]);
    expect(await told(version, "version-escalation")).toEqual([eve.id]);
    expect([
      await entriesOf(matrix, "matrix.review-reminded"),
      await entriesOf(matrix, "matrix.review-escalated"),
    ]).toEqual([1, 1]);
  });

  it("publish a version at its time, once, and supersede the one before", async () => {
    const { matrix, version } = await submit("any");
    accepted(await approveAs(version, cleo));
    const { rows } = await app.row.findMany({ where: { matrixId: matrix } }).then((found) => ({ rows: found }));
    await app.row.update({ where: { id: rows[0]?.id ?? "" }, data: { notes: "second" } });
    const second = accepted(await run(world, submitVersion, { matrix }, ada));
    const from = new Date(world.now().getTime() + 7 * 86_400_000);
    accepted(await approveAs(second.version, dan, from.toISOString()));
    expect(code(await run(world, announceVersion, {}, job))).toBe("nothing-changed");
    expect((await versionInForce(app, matrix, world.now()))?.number).toBe(1);

    world.moveTo(from.toISOString());
    const both = await Promise.all([run(world, announceVersion, {}, job), run(world, announceVersion, {}, job)]);
    expect(both.map(code).sort()).toEqual(["nothing-changed", "ok"]);
    expect(await entriesOf(matrix, "matrix.version-in-force")).toBe(1);
    expect(await told(second.version, "version-in-force")).toEqual([ada.id, dan.id].sort());
    expect(await statusOf(version)).toBe("superseded");
  });
});
