import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openStepUp } from "@/application/access/open-step-up";
import { addRow } from "@/application/matrix/add-row";
import { approveVersion } from "@/application/matrix/approve-version";
import { assembleDocument } from "@/application/matrix/reads";
import { returnVersion } from "@/application/matrix/return-version";
import { saveRow } from "@/application/matrix/save-row";
import { submitVersion } from "@/application/matrix/submit-version";
import { documentOfVersion, versionInForce } from "@/application/matrix/versions";
import { withdrawVersion } from "@/application/matrix/withdraw-version";
import { run } from "@/application/runner/run";
import { canonical } from "@/core/shared/canonical";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { enrolledPerson, type TestPerson, testPassword } from "../../support/people";
import { signedIn, testWorld } from "../../support/world";

const { app, appPool } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");
const ben = await signedIn(world, "Ben Editor", "isms-manager");
const cleo = await enrolledPerson(app, ["approver"], world.now(), "Cleo Approver");
const dan = await enrolledPerson(app, ["approver"], world.now(), "Dan Approver");

/** Codes count once per half minute, so that each approval of a test has its own. */
const later = (minutes = 5) => world.moveTo(new Date(world.now().getTime() + minutes * 60_000).toISOString());

async function shown(version: string, person: TestPerson, from: string | null = null, wait = 5) {
  later(wait);
  const { nonce } = accepted(await run(world, openStepUp, { kind: "matrix-version", id: version, from }, person.actor));
  return { version, stepUp: { nonce, password: testPassword, totp: person.code(world.now()) } };
}
const approveAs = async (version: string, person: TestPerson, from: string | null = null) =>
  run(world, approveVersion, await shown(version, person, from), person.actor);
const submit = (matrix: string, by = ada, note = "") => run(world, submitVersion, { matrix, note }, by);

const entries = async (matrix: string) =>
  (
    await appPool.query(
      `SELECT convert_from(record, 'UTF8')::jsonb AS record FROM ledger.entry WHERE stream_id = $1 ORDER BY n`,
      [matrix],
    )
  ).rows.map(({ record }) => record);
const noticesOf = (version: string) =>
  app.notice.findMany({ where: { key: { contains: version } }, orderBy: { key: "asc" } });
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

describe("submitting", () => {
  it("freezes the draft as canonical JSON with its SHA-256, and later edits do not reach it", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada);
    const document = await assembleDocument(app, matrix);
    const { version, number, sha256 } = accepted(await submit(matrix, ada, "First version"));
    await run(world, saveRow, { row: rows[0] ?? "", revision: 1, fields: { what: "Changed after" } }, ada);

    const stored = await app.version.findUniqueOrThrow({ where: { id: version } });
    expect(number).toBe(1);
    expect(stored.document).toBe(canonical(document as never));
    expect(sha256).toBe(createHash("sha256").update(stored.document).digest("hex"));
    expect(await documentOfVersion(app, version)).toEqual(document);
    expect((await entries(matrix)).at(-1)).toMatchObject({
      type: "matrix.version-submitted",
      actor: `person:${ada.id}`,
      meta: { matrix, version, number: "1", sha256 },
    });
  });

  it("is refused with the list when a finding blocks", async () => {
    const { matrix } = await approvableMatrix(world, ada, [{ what: "" }]);
    const refused = await submit(matrix);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "findings-block" } });
    const rules = refused.ok ? [] : (refused.refusal.details ?? []).map(({ rule }) => rule);
    expect(rules).toEqual(["what-present", "when-present", "whom-present", "how-present", "who-present"]);
    expect(await app.version.count({ where: { matrixId: matrix } })).toBe(0);
  });

  it("waits while a version is in review, also when two people submit at once", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const both = await Promise.all([submit(matrix, ada), submit(matrix, ben)]);
    expect(both.map(code).sort()).toEqual(["ok", "version-in-review"]);
  });

  it("tells the approvers who may decide", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version } = accepted(await submit(matrix));
    const told = await noticesOf(version);
    expect(told.map(({ kind }) => kind)).toEqual(["version-submitted", "version-submitted"]);
    expect(told.map(({ payload }) => (payload as { person: string }).person).sort()).toEqual([cleo.id, dan.id].sort());
  });

  it("counts as editors everybody who touched a row or a position since the last approved version, not before", async () => {
    const { matrix, rows, lead } = await approvableMatrix(world, ada);
    later();
    const first = accepted(await submit(matrix));
    accepted(await approveAs(first.version, cleo));
    later();
    accepted(await run(world, saveRow, { row: rows[0] ?? "", revision: 1, fields: { what: "Again" } }, ben));
    await app.change.create({
      data: { at: world.now(), actor: `person:${dan.id}`, noun: "position", recordId: lead, field: "name" },
    });
    const second = accepted(await submit(matrix, ben));
    const { editors } = await app.version.findUniqueOrThrow({ where: { id: second.version } });
    expect(editors.sort()).toEqual([ben.id, dan.id].sort());
    expect(code(await approveAs(second.version, cleo))).toBe("ok");
  });
});

describe("approving", () => {
  it("keeps the exact statement and its attestation, and puts the version in force", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version, sha256 } = accepted(await submit(matrix));
    accepted(await approveAs(version, cleo));
    const stored = await app.version.findUniqueOrThrow({ where: { id: version } });
    expect(stored).toMatchObject({ status: "approved", decidedBy: cleo.id, effectiveFrom: world.now() });
    expect(JSON.parse(stored.statement ?? "")).toMatchObject({ signer: "Cleo Approver", object_sha256: sha256 });
    const { signature, ...attested } = stored.attestation as { signature: string };
    expect(attested).toEqual({ method: "password+totp", attestedBy: "system" });
    const signed = signedBy([publicPem(currentSecrets().signing.approval)]);
    expect(signed(Buffer.from(stored.statement ?? ""), Buffer.from(signature, "base64"))).toBe(true);
    const [approved] = (await entries(matrix)).slice(-1);
    expect(approved).toMatchObject({ type: "matrix.version-approved", actor: `person:${cleo.id}`, meta: { sha256 } });
    expect(Object.keys(approved.sd)).toEqual(["statement"]);
    expect((await versionInForce(app, matrix, world.now()))?.id).toBe(version);
  });

  it("R130: an editor who is also an approver is refused by the command and, behind it, by the database", async () => {
    const both = await enrolledPerson(app, ["isms-manager", "approver"], world.now());
    const { matrix } = await approvableMatrix(world, both.actor);
    const { version } = accepted(await submit(matrix, ada));
    expect(code(await run(world, openStepUp, { kind: "matrix-version", id: version }, both.actor))).toBe("not-allowed");
    const foreign = await shown(version, cleo);
    expect(code(await run(world, approveVersion, foreign, both.actor))).toBe("editor-cannot-decide");
    expect(code(await run(world, returnVersion, { version, comment: "No" }, both.actor))).toBe("editor-cannot-decide");
    await expect(
      app.version.update({ where: { id: version }, data: { status: "approved", decidedBy: both.id } }),
    ).rejects.toThrow("an editor of a version cannot decide it");
  });

  it("R130: people without the role of approver are refused", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version } = accepted(await submit(matrix));
    const proof = await shown(version, cleo);
    expect(code(await run(world, approveVersion, proof, ben))).toBe("not-allowed");
  });

  it("happens once when two approvers decide at the same moment", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version } = accepted(await submit(matrix));
    const [hers, his] = [await shown(version, cleo), await shown(version, dan, null, 0)];
    const results = await Promise.all([
      run(world, approveVersion, hers, cleo.actor),
      run(world, approveVersion, his, dan.actor),
    ]);
    expect(results.map(code).sort()).toEqual(["already-decided", "ok"]);
  });

  it("and returning the same version at the same moment: one of the two is refused as already decided", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version } = accepted(await submit(matrix));
    const proof = await shown(version, cleo);
    const codes = await Promise.all([
      run(world, approveVersion, proof, cleo.actor),
      run(world, returnVersion, { version, comment: "Not yet" }, dan.actor),
    ]);
    expect(codes.map(code).sort()).toEqual(["already-decided", "ok"]);
  });

  it("from a later date leaves the old version in force until then", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const first = accepted(await submit(matrix));
    accepted(await approveAs(first.version, cleo));
    later();
    const second = accepted(await submit(matrix));
    const from = new Date(world.now().getTime() + 7 * 86_400_000);
    accepted(await approveAs(second.version, cleo, from.toISOString()));
    expect((await versionInForce(app, matrix, world.now()))?.id).toBe(first.version);
    expect((await versionInForce(app, matrix, from))?.id).toBe(second.version);
  });

  it("supersedes what it replaces, with an entry in the ledger", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const first = accepted(await submit(matrix));
    accepted(await approveAs(first.version, cleo));
    later();
    const second = accepted(await submit(matrix));
    accepted(await approveAs(second.version, dan));
    expect((await app.version.findUniqueOrThrow({ where: { id: first.version } })).status).toBe("superseded");
    expect((await entries(matrix)).at(-1)).toMatchObject({
      type: "matrix.version-superseded",
      meta: { version: first.version, number: "1" },
    });
  });

  it("with a date that has passed is refused and nothing is decided", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version } = accepted(await submit(matrix));
    const past = new Date(world.now().getTime() - 60_000).toISOString();
    expect(code(await approveAs(version, cleo, past))).toBe("effective-in-the-past");
    expect((await app.version.findUniqueOrThrow({ where: { id: version } })).status).toBe("in-review");
  });
});

describe("returning and withdrawing", () => {
  it("a returned version tells its editors why, and the next submission gets the next number", async () => {
    const { matrix, rows } = await approvableMatrix(world, ada);
    const first = accepted(await submit(matrix));
    accepted(await run(world, returnVersion, { version: first.version, comment: "Name a backup" }, cleo.actor));
    expect(await app.version.findUniqueOrThrow({ where: { id: first.version } })).toMatchObject({
      status: "returned",
      comment: "Name a backup",
    });
    expect((await noticesOf(first.version)).map(({ kind }) => kind)).toContain("version-returned");
    accepted(await run(world, saveRow, { row: rows[0] ?? "", revision: 1, fields: { notes: "Done" } }, ben));
    const second = accepted(await submit(matrix, ben));
    expect(second.number).toBe(2);
    const { editors } = await app.version.findUniqueOrThrow({ where: { id: second.version } });
    expect(editors.sort()).toEqual([ada.id, ben.id].sort());
  });

  it("a comment is needed to return a version", async () => {
    const { matrix } = await approvableMatrix(world, ada);
    const { version } = accepted(await submit(matrix));
    expect(code(await run(world, returnVersion, { version, comment: "  " }, cleo.actor))).toBe("invalid-input");
  });

  it("a withdrawn version cannot be approved any more, and the draft can be submitted again", async () => {
    const { matrix, ...ids } = await approvableMatrix(world, ada);
    const { version } = accepted(await submit(matrix));
    const proof = await shown(version, cleo);
    accepted(await run(world, withdrawVersion, { version }, ada));
    expect(code(await run(world, approveVersion, proof, cleo.actor))).toBe("already-decided");
    accepted(await run(world, addRow, { matrix, fields: { what: "More", owner: ids.lead } }, ada));
    expect(code(await submit(matrix))).toBe("findings-block");
  });
});
