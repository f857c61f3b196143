import { run } from "@/application/runner/run";
import { isBackupDue } from "@/core/backup/schedule";
import { backupSettings } from "@/platform/backup/settings";
import type { World } from "@/platform/world";
import { alarmOverdue } from "./alarm-overdue";
import { lastBackupAt } from "./last-backup";
import { requestBackup } from "./request-backup";

const jobs = { kind: "system", id: "backups" } as const;

/** Asks for the next backup when it is due, and raises the alarm when there should long have been one. */
export async function tendBackups(world: World): Promise<void> {
  const settings = backupSettings();
  if (!settings.ok || !settings.value) return;
  await run(world, alarmOverdue, {}, jobs);
  const last = await lastBackupAt(world.database);
  const failed = await world.database.backup.count({ where: { state: "waiting", failure: { not: null } } });
  // One that failed is tried again by the outbox for a day.
  if (failed === 0 && isBackupDue(settings.value, last, world.now())) await run(world, requestBackup, {}, jobs);
}
