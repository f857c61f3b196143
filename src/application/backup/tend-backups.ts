import { run } from "@/application/runner/run";
import { isBackupDue, isDrillDue } from "@/core/backup/schedule";
import { backupSettings } from "@/platform/backup/settings";
import type { World } from "@/platform/world";
import { alarmDrill } from "./alarm-drill";
import { alarmOverdue } from "./alarm-overdue";
import { lastBackupAt } from "./last-backup";
import { drillsSince, lastDrill } from "./last-drill";
import { requestBackup } from "./request-backup";
import { requestDrill } from "./request-drill";

const jobs = { kind: "system", id: "backups" } as const;

/** Asks for the next backup and the next trial restore when they are due, and raises the alarm when one is missing. */
export async function tendBackups(world: World): Promise<void> {
  const { database, now } = world;
  const settings = backupSettings();
  if (!settings.ok || !settings.value) return;
  await run(world, alarmOverdue, {}, jobs);
  await run(world, alarmDrill, {}, jobs);
  const last = await lastBackupAt(database);
  const failed = await database.backup.count({ where: { state: "waiting", failure: { not: null } } });
  // One that failed is tried again by the outbox for a day.
  if (failed === 0 && isBackupDue(settings.value, last, now())) await run(world, requestBackup, {}, jobs);
  const [drilled, since] = await Promise.all([lastDrill(database), drillsSince(database)]);
  if (isDrillDue(settings.value, drilled, since, now())) await run(world, requestDrill, {}, jobs);
}
