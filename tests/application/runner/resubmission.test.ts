import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { forgetAnswers } from "@/application/runner/kept-answers";
import { run } from "@/application/runner/run";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, appPool } = await testDatabase();
const world = testWorld(app, "2026-11-22T10:00:00.000Z");
const [kim, robin] = [await signedIn(world, "Kim", "isms-manager"), await signedIn(world, "Robin", "isms-manager")];

const write = command({
  name: "matrix.test-write",
  action: "matrix:edit",
  input: z.object({ name: z.string(), refused: z.boolean().default(false) }),
  async run({ tx, input, now }) {
    const { id } = await tx.matrix.create({ data: { name: input.name, createdAt: now } });
    if (input.refused) return refuse("nothing-changed");
    return done(
      { matrix: id, secret: "shown once" },
      { entries: [{ stream: organisationStream, type: "organisation.tested" }] },
    );
  },
});
const written = (name: string) => app.matrix.count({ where: { name } });
const entries = async () => Number((await appPool.query("SELECT count(*) FROM ledger.entry")).rows[0].count);

describe("a request under a key", () => {
  it("is carried out once and answered alike, however often and however much at once it comes", async () => {
    const before = await entries();
    const send = () => run(world, write, { name: "Once" }, kim, "key-of-one-request");
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    answers.push(await send());
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, value: { secret: "shown once" } });
    expect([await written("Once"), (await entries()) - before]).toEqual([1, 1]);
  });

  it("is refused when something else comes under the same key, and nothing happens", async () => {
    const key = randomUUID();
    await run(world, write, { name: "First" }, kim, key);
    const other = { ...write, name: "matrix.test-other" as const };
    for (const again of [
      await run(world, write, { name: "Second" }, kim, key),
      await run(world, other, { name: "First" }, kim, key),
    ])
      expect(again).toMatchObject({ ok: false, refusal: { code: "key-used-otherwise" } });
    expect([await written("First"), await written("Second")]).toEqual([1, 0]);
  });

  it("belongs to whoever sent it: the same key of somebody else is another request", async () => {
    const key = randomUUID();
    const [one, other] = [
      await run(world, write, { name: "Mine" }, kim, key),
      await run(world, write, { name: "Mine" }, robin, key),
    ];
    expect(other).not.toEqual(one);
    expect(await written("Mine")).toBe(2);
  });

  it("may be tried again after a refusal, which leaves no trace of the key", async () => {
    const key = randomUUID();
    await run(world, write, { name: "Refused", refused: true }, kim, key);
    expect(await run(world, write, { name: "Taken" }, kim, key)).toMatchObject({ ok: true });
  });

  it("is answered again only while its sender may still do it", async () => {
    const key = randomUUID();
    await run(world, write, { name: "Lately" }, kim, key);
    expect(await run(world, write, { name: "Lately" }, { ...kim, roles: ["staff"] }, key)).toMatchObject({
      refusal: { code: "not-allowed" },
    });
  });

  it("is kept for a day, and its answer never in the clear", async () => {
    const key = randomUUID();
    await run(world, write, { name: "A day" }, kim, key);
    const { answer } = await app.keptAnswer.findFirstOrThrow({ where: { key } });
    expect(answer).not.toContain("shown");
    world.moveTo("2026-11-23T09:59:00.000Z");
    await forgetAnswers(world);
    expect(await app.keptAnswer.count({ where: { key } })).toBe(1);
    world.moveTo("2026-11-23T10:00:01.000Z");
    await forgetAnswers(world);
    expect(await app.keptAnswer.count()).toBe(0);
  });
});
