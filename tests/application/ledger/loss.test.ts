import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { GET } from "@/app/api/health/ready/route";
import { acceptLoss } from "@/application/ledger/accept-loss";
import { readLoss } from "@/application/ledger/read-loss";
import { requestVerification } from "@/application/ledger/request-verification";
import { sealNow } from "@/application/ledger/seal-now";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import { type Checkpoint, checkpointText } from "@/core/ledger/checkpoint";
import { startJobs } from "@/platform/jobs/start";
import { keepCheckpoint, keptFile, readKept } from "@/platform/ledger/kept";
import { currentLoss, lookOutside } from "@/platform/ledger/outside";
import { publicPem, signBytes, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets } from "@/platform/secrets";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { anyEntry, append } from "../../support/ledger";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl, appPool } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "tocsin-loss-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, { TOCSIN_DATABASE_URL: appUrl, TOCSIN_DATA: folder });
afterEach(() => {
  delete process.env.TOCSIN_ANCHOR_FOLDER;
});

const world = { ...testWorld(app), loss: currentLoss };
const key = currentSecrets().signing.checkpoint;
const file = keptFile(folder);
const admin = await signedIn(world, "Ada Admin", "administrator");
const privacy = await signedIn(world, "Dora Dpo", "dpo");
const auditor = await signedIn(world, "Aud Itor", "auditor");

await append(appPool, [anyEntry(world.newId()), anyEntry(world.newId())]);
await sealNow(world);

const waits = async (actor: typeof admin) =>
  (await findWaiting(app, actor, world.now())).flatMap(({ id, ...item }) =>
    item.kind === "ledger-behind" ? [item] : [],
  );

/** Keeps a checkpoint that this database never saw, as one that was restored from an older state lacks it. */
async function keepUnknown(change: Partial<Checkpoint>, sign = (text: Buffer) => signBytes(key, text)): Promise<void> {
  const last = (await readKept(file)).at(-1);
  if (!last) throw new Error("Nothing was kept");
  const body = checkpointText({ ...last, headsHash: "ab".repeat(32), prev: last.hash, ...change });
  await keepCheckpoint(file, { body, signature: sign(Buffer.from(body)) });
}

it("a ledger that has what was kept is ready and changes as ever", async () => {
  expect(await lookOutside()).toBeUndefined();
  expect((await GET()).status).toBe(200);
  expect(accepted(await ask(world, readLoss, {}, auditor))).toBeNull();
  expect(await run(world, acceptLoss, { until: 3, why: "None" }, admin)).toMatchObject({
    refusal: { code: "nothing-changed" },
  });
});

it("a checkpoint that another key signed stops nobody", async () => {
  await keepUnknown({ seq: 9, entries: 90 }, () => Buffer.from("nonsense"));
  expect(await lookOutside()).toBeUndefined();
});

it("a ledger behind what was kept is read-only: commands and jobs refuse, questions are answered, health says what is missing", async () => {
  const { seq, entries, time: since } = (await readKept(file))[0] ?? { seq: 0, entries: 0, time: "" };
  await keepUnknown({ seq: seq + 2, entries: entries + 7, time: "2026-11-22T11:00:00.000Z" });
  const missing = { after: seq, since, until: seq + 2, entries: 7, time: "2026-11-22T11:00:00.000Z" };
  expect(await lookOutside()).toEqual(missing);

  expect(await run(world, requestVerification, {}, admin)).toMatchObject({ refusal: { code: "ledger-behind" } });
  expect(accepted(await ask(world, readLoss, {}, admin))).toMatchObject({ ...missing, may: { accept: true } });
  expect(await waits(admin)).toEqual([{ kind: "ledger-behind", at: new Date(missing.time), entries: 7 }]);
  expect(await waits(auditor)).toEqual([]);
  const answer = await GET();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: "not-ready", lacks: ["ledger"], missing });

  const done: string[] = [];
  const duty = (name: string, whileBehind?: boolean) => ({
    ...{ name, everySeconds: 3600, run: async () => done.push(name) },
    ...(whileBehind ? { whileBehind } : {}),
  });
  await startJobs(world, {}, [duty("seal"), duty("look", true)])();
  expect(done).toEqual(["look"]);
});

it("two people accept the loss; then the ledger goes on as a new incarnation, and the loss stays on record", async () => {
  const loss = currentLoss();
  const accept = (actor: typeof admin) => run(world, acceptLoss, { until: loss?.until ?? 0, why: "Disk died" }, actor);
  expect(await accept(auditor)).toMatchObject({ refusal: { code: "not-allowed" } });
  expect(accepted(await accept(admin))).toEqual({ accepted: false });
  expect(await accept(admin)).toMatchObject({ refusal: { code: "already-answered" } });
  expect(await waits(admin)).toEqual([]);
  expect(await waits(privacy)).toHaveLength(1);
  expect(await lookOutside()).toEqual(loss);
  expect(accepted(await ask(world, readLoss, {}, privacy))).toMatchObject({ acknowledged: [{ name: "Ada Admin" }] });
  expect(accepted(await accept(privacy))).toEqual({ accepted: true });
  expect(await lookOutside()).toBeUndefined();

  await sealNow(world);
  const kept = (await readKept(file)).filter(({ signature }) => signature.length > 20);
  expect(new Set(kept.map(({ incarnation }) => incarnation)).size).toBe(2);
  expect(await lookOutside()).toBeUndefined();
  const verdict = await verifyDatabase(appUrl, signedBy([publicPem(key)]), kept);
  expect(verdict).toMatchObject({ sound: true, problems: [], lost: 1 });
  expect((await GET()).status).toBe(200);
});

it("the folder elsewhere is looked at as well", async () => {
  process.env.TOCSIN_ANCHOR_FOLDER = join(folder, "none yet");
  expect(await lookOutside()).toBeUndefined();
});
