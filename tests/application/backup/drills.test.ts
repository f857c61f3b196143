import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readBackups } from "@/application/backup/read-backups";
import { recordDrill } from "@/application/backup/record-drill";
import { requestDrill } from "@/application/backup/request-drill";
import { tendBackups } from "@/application/backup/tend-backups";
import { deliveries } from "@/application/deliveries";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import { deliverNext } from "@/platform/jobs/outbox";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { provenMatrix } from "../../support/evidence";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const work = mkdtempSync(join(tmpdir(), "tocsin-drills-"));
const folder = join(work, "backups");
afterAll(() => rmSync(work, { recursive: true, force: true }));
mkdirSync(folder);
writeFileSync(join(work, "key"), "correct horse battery staple\n");
Object.assign(process.env, {
  ...{ TOCSIN_DATABASE_URL: appUrl, TOCSIN_DATA: work },
  ...{ TOCSIN_BACKUP_FOLDER: folder, TOCSIN_BACKUP_KEY: join(work, "key") },
});
await provenMatrix(world);
const admin = await signedIn(world, "Ada Admin", "administrator");
await app.roleGrant.create({
  data: { personId: admin.id, role: "administrator", grantedBy: admin.id, startsAt: world.now(), state: "active" },
});

const deliverAll = async () => {
  while (await deliverNext(world, deliveries));
};
const state = async () => accepted(await ask(world, readBackups, {}, admin));
const waiting = async () => (await findWaiting(app, admin, world.now())).map(({ kind }) => kind);

it("the first backup is restored for trial by itself, and the ledger keeps what that showed", async () => {
  expect(await run(world, requestDrill, {}, admin)).toMatchObject({ refusal: { code: "drill-without-backup" } });
  await tendBackups(world);
  await deliverAll();
  await tendBackups(world);
  expect(await state()).toMatchObject({ drilling: true, drills: [] });
  expect(await run(world, requestDrill, {}, admin)).toMatchObject({ refusal: { code: "drill-running" } });
  await deliverAll();
  const { drilling, drillTrouble, drills, backups } = await state();
  expect({ drilling, drillTrouble }).toEqual({ drilling: false, drillTrouble: null });
  expect(drills).toMatchObject([{ sound: true, packed: true, problems: 0, failure: null }]);
  expect(drills[0]?.sha256).toBe(backups[0]?.sha256);
  await tendBackups(world);
  expect(await state()).toMatchObject({ drilling: false });
});

it("a backup that does not come back is an alarm every day, by mail and on Today, until a drill succeeds", async () => {
  const [file = ""] = readdirSync(folder);
  truncateSync(join(folder, file), 1000);
  world.moveTo("2026-11-22T12:00:00.000Z");
  accepted(await run(world, requestDrill, {}, admin));
  await deliverAll();
  expect((await state()).drills[0]).toMatchObject({ sound: false, failure: "backup-changed" });
  expect(await waiting()).toContain("drill-failed");
  for (const hour of ["13", "14"]) {
    world.moveTo(`2026-11-22T${hour}:00:00.000Z`);
    await tendBackups(world);
  }
  expect(await app.notice.count({ where: { kind: "drill-alarm" } })).toBe(1);

  const { sha256, takenAt } = (await state()).drills[0] ?? { sha256: "", takenAt: new Date(0) };
  const sound = {
    sha256,
    takenAt: takenAt.toISOString(),
    sound: true,
    entries: 1,
    problems: 0,
    packed: true,
    seconds: 1,
  };
  accepted(await run(world, recordDrill, sound, { kind: "system", id: "terminal" }));
  expect(await state()).toMatchObject({
    drillTrouble: null,
    drills: [{ sound: true }, { sound: false }, { sound: true }],
  });
  expect(await waiting()).not.toContain("drill-failed");
});

it("one that should long have been made is an alarm too", async () => {
  world.moveTo("2026-12-04T09:00:00.000Z");
  expect(await waiting()).toContain("drill-overdue");
  expect(await state()).toMatchObject({ drillTrouble: "overdue" });
});
