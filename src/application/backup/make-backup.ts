import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { sealNow } from "@/application/ledger/seal-now";
import { run } from "@/application/runner/run";
import { backupsToRemove } from "@/core/backup/schedule";
import { type Result, refuse } from "@/core/shared/result";
import { readBackupKey } from "@/platform/backup/key";
import { type BackupSettings, backupSettings } from "@/platform/backup/settings";
import { writeBackup } from "@/platform/backup/write-backup";
import { environment } from "@/platform/environment";
import type { Deliver } from "@/platform/jobs/outbox";
import { announce } from "@/platform/live/announce";
import type { World } from "@/platform/world";
import { recordBackup, recordOf } from "./record-backup";

/** Makes a requested backup, records it, and takes away the oldest ones beyond those that are kept. */
export const makeBackup: Deliver = async ({ payload }, world) => {
  const { backup } = z.object({ backup: z.uuid() }).parse(payload);
  const waiting = await world.database.backup.findFirst({ where: { id: backup, state: "waiting" } });
  const settings = backupSettings();
  if (!waiting || !settings.ok || !settings.value) return refuse("notice-outdated");
  try {
    const made = await make(world, backup, settings.value);
    if (!made.ok) await fail(world, backup, made.refusal.code);
    else await removeOld(world, settings.value);
    return made;
  } catch (error) {
    await fail(world, backup, "failed");
    throw error;
  }
};

async function make(world: World, backup: string, { folder, keyFile }: BackupSettings): Promise<Result<unknown>> {
  const key = await readBackupKey(keyFile);
  if (!key.ok) return key;
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {});
  await sealNow(world);
  const now = world.now();
  const fileName = `tocsin-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z-${backup.slice(0, 8)}.backup`;
  const { databaseUrl, dataFolder, secretsFile } = environment();
  // A try that was cut short after the file stood there.
  await rm(join(folder, fileName), { force: true });
  const source = { databaseUrl, folder: dataFolder, secretsFile };
  const written = await writeBackup(join(folder, fileName), source, key.value, now);
  if (!written.ok) return written;
  return run(world, recordBackup, recordOf(backup, fileName, written.value), { kind: "system", id: "backups" });
}

async function fail({ database }: World, backup: string, failure: string): Promise<void> {
  await database.backup.updateMany({ where: { id: backup, state: "waiting" }, data: { failure } });
  announce(database, [backup]);
}

async function removeOld({ database }: World, settings: BackupSettings): Promise<void> {
  const kept = await database.backup.findMany({
    where: { state: "ready", scheduled: true },
    orderBy: { finishedAt: "desc" },
    select: { id: true, fileName: true },
  });
  for (const { id, fileName } of backupsToRemove(settings, kept)) {
    await rm(join(settings.folder, fileName ?? ""), { force: true });
    await database.backup.update({ where: { id }, data: { state: "removed" } });
  }
}
