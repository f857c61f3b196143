import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { readBackups } from "@/application/backup/read-backups";
import { requestBackup } from "@/application/backup/request-backup";
import { tendBackups } from "@/application/backup/tend-backups";
import { deliveries } from "@/application/deliveries";
import { ask, run } from "@/application/runner/run";
import { findWaiting } from "@/application/today/waiting";
import { backupSettings } from "@/platform/backup/settings";
import { deliverNext } from "@/platform/jobs/outbox";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app, appUrl } = await testDatabase();
const world = testWorld(app, "2026-11-20T09:00:00.000Z");
const work = mkdtempSync(join(tmpdir(), "tocsin-schedule-"));
const folder = join(work, "backups");
afterAll(() => rmSync(work, { recursive: true, force: true }));
writeFileSync(join(work, "key"), "correct horse battery staple\n");
Object.assign(process.env, { TOCSIN_DATABASE_URL: appUrl, TOCSIN_DATA: work });

const admin = await signedIn(world, "Ada Admin", "administrator");
await app.roleGrant.create({
  data: { personId: admin.id, role: "administrator", grantedBy: admin.id, startsAt: world.now(), state: "active" },
});

beforeEach(() => {
  Object.assign(process.env, {
    ...{ TOCSIN_BACKUP_FOLDER: folder, TOCSIN_BACKUP_KEY: join(work, "key"), TOCSIN_BACKUP_KEEP: "2" },
    TOCSIN_DRILL_DAYS: "0",
  });
});
const deliverAll = async () => {
  while (await deliverNext(world, deliveries));
};
const state = async () => accepted(await ask(world, readBackups, {}, admin));
const typesSince = async () => {
  const rows = await app.$queryRaw<Array<{ type: string }>>`
    SELECT (convert_from(record, 'UTF8')::jsonb)->>'type' AS type FROM ledger.entry e
    JOIN ledger.stream s ON s.id = e.stream_id WHERE s.kind = 'assurance' ORDER BY e.n`;
  return rows.map(({ type }) => type);
};

it("makes a backup when one is due, records it in the ledger, and keeps only the newest", async () => {
  for (const day of ["20", "21", "22"]) {
    world.moveTo(`2026-11-${day}T09:00:00.000Z`);
    await tendBackups(world);
    await tendBackups(world);
    await deliverAll();
  }
  const { backups, last, overdue } = await state();
  expect(backups.map(({ state: each }) => each)).toEqual(["ready", "ready", "removed"]);
  expect(backups.every(({ sha256, size }) => sha256?.length === 64 && (size ?? 0) > 1000)).toBe(true);
  expect([last?.toISOString(), overdue]).toEqual(["2026-11-22T09:00:00.000Z", false]);
  expect(readdirSync(folder).sort()).toEqual(
    backups.flatMap(({ state: each, fileName }) => (each === "ready" ? [fileName] : [])).sort(),
  );
  expect((await typesSince()).filter((type) => type === "assurance.backup-made")).toHaveLength(3);
});

it("asks for none before its time, and never for two at once", async () => {
  world.moveTo("2026-11-22T20:00:00.000Z");
  await tendBackups(world);
  expect((await state()).backups).toHaveLength(3);
  accepted(await run(world, requestBackup, {}, admin));
  expect(await run(world, requestBackup, {}, admin)).toMatchObject({ refusal: { code: "backup-running" } });
  expect((await state()).running).toBe(true);
  await deliverAll();
  expect(await state()).toMatchObject({ running: false });
});

it("raises the alarm once a day when backups fail, until one succeeds", async () => {
  process.env.TOCSIN_BACKUP_KEY = join(work, "no-such-key");
  world.moveTo("2026-11-23T21:00:00.000Z");
  await tendBackups(world);
  await deliverAll();
  expect((await state()).backups[0]).toMatchObject({ state: "waiting", failure: "backup-key-missing" });
  world.moveTo("2026-11-24T09:00:00.000Z");
  await tendBackups(world);
  await tendBackups(world);
  expect(await state()).toMatchObject({ overdue: true });
  const alarms = await app.notice.findMany({ where: { kind: "backup-overdue" } });
  expect(alarms).toHaveLength(1);
  const waiting = async () => (await findWaiting(app, admin, world.now())).map(({ kind }) => kind);
  expect(await waiting()).toContain("backup-overdue");

  process.env.TOCSIN_BACKUP_KEY = join(work, "key");
  world.moveTo("2026-11-24T10:00:00.000Z");
  accepted(await run(world, requestBackup, {}, admin));
  await deliverAll();
  expect(await state()).toMatchObject({ overdue: false });
  expect(await waiting()).not.toContain("backup-overdue");
});

it("without a folder nothing is asked for, and somebody who asks is told what to set", async () => {
  delete process.env.TOCSIN_BACKUP_FOLDER;
  await tendBackups(world);
  expect(await state()).toMatchObject({ schedule: null, overdue: false });
  expect(await run(world, requestBackup, {}, admin)).toMatchObject({ refusal: { code: "backup-not-set-up" } });
});

it("a setting that cannot be is named", () => {
  const set = (values: Record<string, string>) => backupSettings({ TOCSIN_BACKUP_FOLDER: "/backups", ...values });
  expect(set({})).toMatchObject({ value: { everyHours: 24, keep: 14, drillDays: 7 } });
  expect(set({ TOCSIN_BACKUP_HOURS: "0" })).toMatchObject({ refusal: { values: { name: "TOCSIN_BACKUP_HOURS" } } });
  expect(set({ TOCSIN_BACKUP_KEEP: "many" })).toMatchObject({ refusal: { values: { name: "TOCSIN_BACKUP_KEEP" } } });
  expect(existsSync(folder)).toBe(true);
});
