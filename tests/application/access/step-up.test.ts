import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openStepUp } from "@/application/access/open-step-up";
import { spendStepUp, takesStepUp } from "@/application/access/step-up";
import { command, done } from "@/application/runner/act";
import { run } from "@/application/runner/run";
import { StepUpProof } from "@/core/access/step-up";
import { accessStream } from "@/core/access/stream";
import type { World } from "@/platform/world";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { enrolledPerson, type TestPerson, testPassword } from "../../support/people";
import { wrongCode } from "./world";

const database = await testDatabase();
const start = new Date("2026-11-23T09:00:00Z");
let now = start;
const world: World = { database: database.app, now: () => now, newId: randomUUID };

const sign = command({
  name: "access.sign-for-test",
  action: "access:step-up",
  ...takesStepUp,
  input: z.object({ stepUp: StepUpProof, sha256: z.string() }),
  async run({ tx, input, actor, now }) {
    const spent = await spendStepUp(tx, actor, now, input.stepUp, input.sha256);
    if (!spent.ok) return spent;
    return done(spent.value, { entries: [{ stream: accessStream, type: "access.tested" }] });
  },
});

async function versionInReview(editor: string = randomUUID()) {
  const document = JSON.stringify({ id: randomUUID() });
  const sha256 = createHash("sha256").update(document).digest("hex");
  const matrix = await database.app.matrix.create({ data: { name: "Group", createdAt: now } });
  const version = await database.app.version.create({
    data: {
      matrixId: matrix.id,
      number: 7,
      document,
      sha256,
      submittedBy: editor,
      submittedAt: now,
      editors: [editor],
    },
  });
  return { id: version.id, sha256 };
}

/** An approver who has just been shown the statement about a version in review. */
async function shown(wait = 0) {
  now = new Date(now.getTime() + 3_600_000);
  const approver = await enrolledPerson(database.app, ["approver"], now, "Ada Approver");
  const version = await versionInReview();
  const opened = accepted(await run(world, openStepUp, { kind: "matrix-version", id: version.id }, approver.actor));
  now = new Date(now.getTime() + wait);
  return { approver, version, opened };
}

const proof = (nonce: string, person: TestPerson, change: Partial<StepUpProof> = {}): StepUpProof => ({
  nonce,
  password: testPassword,
  totp: person.code(now),
  ...change,
});

describe("a step-up", () => {
  it("shows and keeps one exact statement: who, in which role, what it means, which bytes, when", async () => {
    const { approver, version, opened } = await shown();
    expect(JSON.parse(opened.statement)).toEqual({
      v: "1",
      signer: "Ada Approver",
      signer_id: approver.id,
      role: "approver",
      meaning: "I approve version 7 of the matrix “Group” for use.",
      object: expect.stringMatching(/^matrix-version:[0-9a-f-]{36}:7$/),
      object_sha256: version.sha256,
      effective_from: null,
      nonce: opened.nonce,
      time: now.toISOString(),
    });
    const stepUp = proof(opened.nonce, approver);
    const signed = accepted(await run(world, sign, { stepUp, sha256: version.sha256 }, approver.actor));
    expect(signed).toEqual({
      statement: opened.statement,
      attestation: { method: "password+totp", attestedBy: "system", signature: expect.any(String) },
    });
  });

  it("works once: the same proof again is refused", async () => {
    const { approver, version, opened } = await shown();
    const stepUp = proof(opened.nonce, approver);
    const both = await Promise.all(
      [1, 2].map(() => run(world, sign, { stepUp, sha256: version.sha256 }, approver.actor)),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const third = await run(world, sign, { stepUp, sha256: version.sha256 }, approver.actor);
    expect(third).toMatchObject({ ok: false, refusal: { code: "step-up-expired" } });
  });

  it("lasts two minutes: at 120 s it is refused", async () => {
    const signedAfter = async (wait: number) => {
      const { approver, version, opened } = await shown(wait);
      return run(world, sign, { stepUp: proof(opened.nonce, approver), sha256: version.sha256 }, approver.actor);
    };
    expect(await signedAfter(119_999)).toMatchObject({ ok: true });
    expect(await signedAfter(120_000)).toMatchObject({ ok: false, refusal: { code: "step-up-expired" } });
  });

  it("covers one object: an edited or another one is refused, and the statement can still be used for its own", async () => {
    const { approver, version, opened } = await shown();
    const stepUp = proof(opened.nonce, approver);
    const other = await run(world, sign, { stepUp, sha256: "0".repeat(64) }, approver.actor);
    expect(other).toMatchObject({ ok: false, refusal: { code: "step-up-object-changed" } });
    expect((await run(world, sign, { stepUp, sha256: version.sha256 }, approver.actor)).ok).toBe(true);
  });

  it("belongs to the session that saw it", async () => {
    const { approver, version, opened } = await shown();
    const elsewhere = { ...approver.actor, sessionId: randomUUID() };
    const stepUp = proof(opened.nonce, approver);
    const result = await run(world, sign, { stepUp, sha256: version.sha256 }, elsewhere);
    expect(result).toMatchObject({ ok: false, refusal: { code: "step-up-expired" } });
  });

  it("needs password and code; wrong tries are counted although the act rolls back, and then it rests", async () => {
    const { approver, version, opened } = await shown();
    const attempt = (change: Partial<StepUpProof>) =>
      run(world, sign, { stepUp: proof(opened.nonce, approver, change), sha256: version.sha256 }, approver.actor);
    const totp = wrongCode(approver.code, now);
    for (const change of [{ password: "wrong" }, { totp }, { totp: "" }, { password: "" }, { totp: "123" }])
      expect(await attempt(change)).toMatchObject({ refusal: { code: "step-up-failed" } });
    expect(await attempt({})).toMatchObject({ refusal: { code: "too-many-attempts", values: { minutes: 1 } } });
    now = new Date(now.getTime() + 61_000);
    expect((await attempt({})).ok).toBe(true);
  });

  it("is not opened by somebody who edited the version", async () => {
    const approver = await enrolledPerson(database.app, ["approver", "isms-manager"], now);
    const version = await versionInReview(approver.id);
    const result = await run(world, openStepUp, { kind: "matrix-version", id: version.id }, approver.actor);
    expect(result).toMatchObject({ ok: false, refusal: { code: "not-allowed" } });
  });
});
