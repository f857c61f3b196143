import { describe, expect, it } from "vitest";
import { acceptFinding } from "@/application/matrix/accept-finding";
import { listFindings } from "@/application/matrix/list-findings";
import { assembleDocument } from "@/application/matrix/reads";
import { revokeAcceptance } from "@/application/matrix/revoke-acceptance";
import { submitVersion } from "@/application/matrix/submit-version";
import { documentOfVersion } from "@/application/matrix/versions";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import { detailOf } from "@/core/matrix/acceptance";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");

/** A matrix and the finding in it that its first row has no backup. */
async function withoutBackup() {
  const { matrix, rows, ciso } = await approvableMatrix(world, ada);
  const place = { matrix, rule: "backup-named", row: rows[0] ?? "", field: "backup" };
  const accept = (more: object = {}) =>
    run(world, acceptFinding, { ...place, reason: "One-person site", owner: ciso, until: "2027-06-30", ...more }, ada);
  const found = async () => {
    const { findings, readiness } = accepted(await ask(world, listFindings, { matrix }, ada));
    return { readiness, finding: findings.find(({ rule, row }) => rule === place.rule && row === place.row) };
  };
  return { ...place, ciso, accept, found };
}

describe("accepting a finding", () => {
  it("needs a reason, an owner and an end, and counts from then on", async () => {
    const { accept, found, ciso } = await withoutBackup();
    expect(await accept({ reason: " " })).toMatchObject({ refusal: { code: "invalid-input" } });
    expect(await accept({ until: "2026-11-21" })).toMatchObject({
      refusal: { code: "acceptance-over", field: "until" },
    });
    const before = (await found()).readiness.percent;
    accepted(await accept());
    const after = await found();
    expect(after.finding?.accepted).toMatchObject({ reason: "One-person site", owner: ciso, until: "2027-06-30" });
    expect(after.readiness.percent).toBeGreaterThanOrEqual(before);
  });

  it("becomes part of the version that is submitted", async () => {
    const { accept, matrix } = await withoutBackup();
    accepted(await accept());
    const { version } = accepted(await run(world, submitVersion, { matrix }, ada));
    expect((await documentOfVersion(app, version)).acceptances).toMatchObject([{ rule: "backup-named" }]);
  });

  it("gives way to a new acceptance of the same place, and to taking it back", async () => {
    const { accept, found, matrix, rule, row, field } = await withoutBackup();
    accepted(await accept());
    accepted(await accept({ reason: "Still one person" }));
    expect((await assembleDocument(app, matrix))?.acceptances).toHaveLength(1);
    accepted(await run(world, revokeAcceptance, { matrix, rule, row, field }, ada));
    expect((await found()).finding?.accepted).toBeNull();
    expect((await assembleDocument(app, matrix))?.acceptances).toBeUndefined();
  });

  it("covers one of several findings of a place, and leaves the others", async () => {
    const { matrix, ciso } = await approvableMatrix(world, ada);
    const unsettled = async () => {
      const { findings } = accepted(await ask(world, listFindings, { matrix }, ada));
      return findings.filter(({ rule }) => rule === "plan-complete");
    };
    const covered = async () => (await unsettled()).flatMap(({ values, accepted: why }) => (why ? [values.kind] : []));
    const place = { matrix, rule: "plan-complete", row: null, field: null, detail: "privilege" };
    const because = { reason: "Settled by counsel", owner: ciso, until: "2027-06-30" };
    accepted(await run(world, acceptFinding, { ...place, ...because }, ada));
    expect(await covered()).toEqual(["privilege"]);
    accepted(await run(world, acceptFinding, { ...place, ...because, detail: "room" }, ada));
    expect((await covered()).sort()).toEqual(["privilege", "room"]);
    accepted(await run(world, revokeAcceptance, place, ada));
    expect(await covered()).toEqual(["room"]);
  });

  it("outlives a new name of whom it is about, alone or among others", async () => {
    const other = await app.position.create({ data: { name: "Duty officer" } });
    const { matrix, rows, ciso, lead } = await approvableMatrix(world, ada, [
      { what: "Call in", direction: "internal", approvers: [other.id] },
    ]);
    await app.row.update({ where: { id: rows[2] ?? "" }, data: { approverIds: [ciso, other.id], ownerId: lead } });
    const unfilled = async () => {
      const { findings } = accepted(await ask(world, listFindings, { matrix }, ada));
      return findings.filter(({ rule, row }) => rule === "posts-filled" && row === rows[2]);
    };
    for (const { rule, row, field, values } of await unfilled()) {
      const input = { matrix, rule, row, field, detail: detailOf({ values }), reason: "Being hired", owner: ciso };
      accepted(await run(world, acceptFinding, { ...input, until: "2027-06-30" }, ada));
    }
    for (const [id, name] of [
      [ciso, "CSO"],
      [lead, "Head of IT"],
    ] as const)
      accepted(await run(world, positionActs.save, { id, revision: 1, fields: { name } }, ada));
    const after = await unfilled();
    expect(after.map(({ values }) => values.posts)).toEqual(["Head of IT", "CSO, Duty officer"]);
    expect(after.map(({ accepted }) => accepted?.reason)).toEqual(["Being hired", "Being hired"]);
  });

  it("is refused for what blocks approval and for what is not found", async () => {
    const { accept } = await withoutBackup();
    expect(await accept({ rule: "who-present", field: "owner" })).toMatchObject({ refusal: { code: "finding-gone" } });
    const { matrix, rows, ciso } = await approvableMatrix(world, ada, [{ what: "Only a subject" }]);
    const blocks = { matrix, rule: "who-present", row: rows[2] ?? "", field: "owner" };
    const input = { ...blocks, reason: "Later", owner: ciso, until: "2027-06-30" };
    expect(await run(world, acceptFinding, input, ada)).toMatchObject({ refusal: { code: "finding-not-acceptable" } });
  });
});
