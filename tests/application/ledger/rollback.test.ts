import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { requestVerification } from "@/application/ledger/request-verification";
import { tendLedger } from "@/application/ledger/tend-ledger";
import { run } from "@/application/runner/run";
import { keepCheckpoint, keptFile, readKept } from "@/platform/ledger/kept";
import { currentLoss } from "@/platform/ledger/outside";
import { testDatabase } from "../../support/database";
import { anyEntry, append } from "../../support/ledger";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl, appPool, superuserPool } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "tocsin-rollback-"));
afterAll(() => {
  delete process.env.TOCSIN_ANCHOR_FOLDER;
  rmSync(folder, { recursive: true, force: true });
});
Object.assign(process.env, {
  ...{ TOCSIN_DATABASE_URL: appUrl, TOCSIN_DATA: folder },
  TOCSIN_ANCHOR_FOLDER: join(folder, "elsewhere"),
});

const world = { ...testWorld(app), loss: currentLoss };
const file = keptFile(folder);
const minute = async () => {
  await append(appPool, [anyEntry(world.newId())]);
  await tendLedger(world);
};

it("a process at work seals each minute, and finds nothing missing", async () => {
  for (let count = 0; count < 14; count += 1) await minute();
  expect(currentLoss()).toBeUndefined();
  expect((await readKept(file)).map(({ seq }) => seq)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
});

it("the newest of what was kept are read without reading the rest, whatever stands before them", async () => {
  const all = await readKept(file);
  for (const newest of [1, 5, 10, 14, 1000]) {
    expect((await readKept(file, newest)).slice(-newest)).toEqual(all.slice(-newest));
    expect((await readKept(process.env.TOCSIN_ANCHOR_FOLDER ?? "", newest)).slice(-newest)).toEqual(all.slice(-newest));
  }
  expect(await readKept(join(folder, "nowhere"), 5)).toEqual([]);
  const long = join(folder, "long.txt");
  writeFileSync(long, "x".repeat(100_000));
  for (const one of all.slice(-2)) await keepCheckpoint(long, one);
  expect(await readKept(long, 5)).toEqual(all.slice(-1));
  writeFileSync(long, `${"x".repeat(100_000)}\n`);
  for (const one of all.slice(-2)) await keepCheckpoint(long, one);
  expect(await readKept(long, 5)).toEqual(all.slice(-2));
});

it("a database that is rolled back under a running process makes it read-only within the minute, and is not sealed over", async () => {
  const admin = await signedIn(world, "Ada Admin", "administrator");
  const kept = await readKept(file);
  const back = 3;
  await superuserPool.query(
    "ALTER TABLE ledger.sealed DISABLE TRIGGER USER; ALTER TABLE ledger.checkpoint DISABLE TRIGGER USER",
  );
  await superuserPool.query("DELETE FROM ledger.sealed WHERE seq > $1", [back]);
  await superuserPool.query("DELETE FROM ledger.checkpoint WHERE seq > $1", [back]);
  const { size } = statSync(file);

  await minute();
  const newest = kept.at(-1);
  expect(currentLoss()).toMatchObject({
    ...{ after: back, since: kept[back - 1]?.time },
    ...{ until: newest?.seq, time: newest?.time },
  });
  expect(statSync(file).size).toBe(size);
  expect((await app.$queryRaw<unknown[]>`SELECT seq FROM ledger.checkpoint`).length).toBe(back);
  expect(await run(world, requestVerification, {}, admin)).toMatchObject({ refusal: { code: "ledger-behind" } });
});
