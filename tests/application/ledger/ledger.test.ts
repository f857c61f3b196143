import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliveries } from "@/application/deliveries";
import { listStreams } from "@/application/ledger/list-streams";
import { readOverview } from "@/application/ledger/read-overview";
import { readStream } from "@/application/ledger/read-stream";
import { requestVerification } from "@/application/ledger/request-verification";
import { sealNow } from "@/application/ledger/seal-now";
import { createMatrix } from "@/application/matrix/create-matrix";
import { listNotices } from "@/application/organisation/list-notices";
import { retryNotice } from "@/application/organisation/retry-notice";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { singleStreams } from "@/core/ledger/entry";
import { deliverNext } from "@/platform/jobs/outbox";
import { keptFile, readKept } from "@/platform/ledger/kept";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl, superuserPool } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "tocsin-ledger-"));
process.env.TOCSIN_DATABASE_URL = appUrl;
process.env.TOCSIN_DATA = folder;
const world = testWorld(app);
let admin: Actor & { kind: "person" };
let matrix: string;

beforeAll(async () => {
  admin = await signedIn(world, "Noor Administrator", "administrator");
  const owner = await signedIn(world, "Robin Owner", "isms-manager");
  matrix = accepted(await run(world, createMatrix, { name: "Head office" }, owner)).matrix;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const overview = async () => accepted(await ask(world, readOverview, {}, admin));

async function verify() {
  world.moveTo(new Date(world.now().getTime() + 60_000).toISOString());
  accepted(await run(world, requestVerification, {}, admin));
  while (await deliverNext(world, deliveries));
  return (await overview()).last;
}

describe("sealing", () => {
  it("records the public keys first, and keeps each checkpoint beside the database", async () => {
    await sealNow(world);
    const keys = accepted(await ask(world, readStream, { stream: singleStreams.keys.id }, admin)).entries;
    expect(keys.map(({ meta }) => meta.purpose).sort()).toEqual(["approval", "checkpoint", "pack"]);
    const { sealed, keys: shown } = await overview();
    expect(keys.map(({ meta }) => meta.fingerprint)).toContain(shown.checkpoint);
    expect(await readKept(keptFile(folder))).toMatchObject([{ seq: 1, hash: sealed?.hash }]);
    await sealNow(world);
    expect(await readKept(keptFile(folder))).toHaveLength(1);
  });
});

describe("a verification", () => {
  it("runs as a job, keeps its result, and stands in the ledger itself", async () => {
    await sealNow(world);
    expect(await verify()).toMatchObject({ verdict: { sound: true, problems: [] } });
    const { entries } = accepted(await ask(world, readStream, { stream: singleStreams.assurance.id }, admin));
    expect(entries[0]).toMatchObject({ type: "assurance.ledger-verified", meta: { state: "sound" } });
    expect((await overview()).running).toBeNull();
  });

  it("is not asked for twice at a time", async () => {
    accepted(await run(world, requestVerification, {}, admin));
    expect(await run(world, requestVerification, {}, admin)).toMatchObject({
      refusal: { code: "verification-running" },
    });
    expect((await overview()).running).not.toBeNull();
    while (await deliverNext(world, deliveries));
  });

  it("finds what was changed in the database, and that a checkpoint is gone which was kept outside", async () => {
    await superuserPool.query(
      "ALTER TABLE ledger.sealed DISABLE TRIGGER USER; ALTER TABLE ledger.checkpoint DISABLE TRIGGER USER",
    );
    await sealNow(world);
    const newest = (await overview()).sealed?.seq ?? 0;
    await superuserPool.query("DELETE FROM ledger.sealed WHERE seq = $1", [newest]);
    await superuserPool.query("DELETE FROM ledger.checkpoint WHERE seq = $1", [newest]);
    const found = await verify();
    expect(found?.verdict.sound).toBe(false);
    expect(found?.verdict.problems.map(({ code }) => code)).toEqual([
      "guard-missing",
      "guard-missing",
      "guard-missing",
      "guard-missing",
      "checkpoint-rolled-back",
    ]);
  });

  it("is not for staff", async () => {
    const staff = await signedIn(world, "Sam Staff", "staff");
    expect(await run(world, requestVerification, {}, staff)).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await ask(world, listStreams, {}, staff)).toMatchObject({ refusal: { code: "not-allowed" } });
  });
});

describe("the streams", () => {
  it("are listed with what they are about, and their entries name people only by the register", async () => {
    const { streams } = accepted(await ask(world, listStreams, { kind: "matrix" }, admin));
    expect(streams).toMatchObject([{ id: matrix, kind: "matrix", n: 1, matrix: "Head office" }]);
    const { entries } = accepted(await ask(world, readStream, { stream: matrix }, admin));
    expect(entries).toMatchObject([{ n: 1, type: "matrix.created", actorName: "Robin Owner", prev: "" }]);
    expect(JSON.stringify(entries[0]?.meta)).not.toContain("Head office");
  });
});

describe("the outbox page", () => {
  it("shows what was given up, and lets an administrator try it again", async () => {
    const now = world.now();
    const data = { key: "dead", kind: "mail", payload: {}, state: "dead", attempts: 8, nextAt: now, createdAt: now };
    const { id } = await app.notice.create({ data: { ...data, lastError: "the server is away" } });
    const dead = accepted(await ask(world, listNotices, { state: "dead" }, admin));
    expect(dead.notices).toMatchObject([{ id, attempts: 8, lastError: "the server is away" }]);
    accepted(await run(world, retryNotice, { notice: id }, admin));
    expect(await app.notice.findUnique({ where: { id } })).toMatchObject({ state: "waiting", attempts: 0 });
    expect(await run(world, retryNotice, { notice: id }, admin)).toMatchObject({ refusal: { code: "not-found" } });
  });
});
