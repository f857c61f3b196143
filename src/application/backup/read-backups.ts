import { z } from "zod";
import { query } from "@/application/runner/act";
import { isBackupOverdue, type Schedule } from "@/core/backup/schedule";
import { accept } from "@/core/shared/result";
import { backupSettings } from "@/platform/backup/settings";
import type { BackupModel, DrillModel } from "@/platform/database/generated/models";
import { type DrillTrouble, drillTrouble } from "./drill-trouble";
import { backupsSince, lastBackupAt } from "./last-backup";
import { backupUnderWay } from "./request-backup";
import { drillUnderWay } from "./request-drill";

const shown = 20;

export type ListedBackup = Pick<
  BackupModel,
  "id" | "state" | "scheduled" | "askedAt" | "finishedAt" | "fileName" | "sha256" | "missing" | "failure"
> & { readonly size: number | null };

export type Backups = {
  readonly schedule: (Schedule & { readonly folder: string }) | null;
  readonly last: Date | null;
  readonly overdue: boolean;
  readonly running: boolean;
  readonly drilling: boolean;
  readonly drillTrouble: DrillTrouble["why"] | null;
  readonly backups: readonly ListedBackup[];
  readonly drills: readonly DrillModel[];
  readonly may: { readonly make: boolean };
};

/** Tells how this installation is backed up: the schedule, the newest backups, and the newest trial restores. */
export const readBackups = query({
  name: "backup.read-backups",
  action: "backup:read",
  input: z.object({}),
  async run({ db, now, may }) {
    const settings = backupSettings();
    if (!settings.ok) return settings;
    const [last, since, running, drilling, trouble, backups, drills] = await Promise.all([
      lastBackupAt(db),
      backupsSince(db, now),
      db.backup.findFirst({ where: { ...backupUnderWay(now), failure: null }, select: { id: true } }),
      db.notice.findFirst({ where: drillUnderWay, select: { id: true } }),
      drillTrouble(db, now),
      db.backup.findMany({ orderBy: { askedAt: "desc" }, take: shown }),
      db.drill.findMany({ orderBy: { at: "desc" }, take: shown }),
    ]);
    const schedule = settings.value;
    return accept<Backups>({
      schedule: schedule && {
        ...{ folder: schedule.folder, everyHours: schedule.everyHours },
        ...{ keep: schedule.keep, drillDays: schedule.drillDays },
      },
      last,
      overdue: schedule !== null && isBackupOverdue(schedule, last, since, now),
      running: running !== null,
      drilling: drilling !== null,
      drillTrouble: trouble?.why ?? null,
      backups: backups.map(
        ({ id, state, scheduled, askedAt, finishedAt, fileName, size, sha256, missing, failure }) => ({
          ...{ id, state, scheduled, askedAt, finishedAt, fileName, sha256, missing, failure },
          size: size === null ? null : Number(size),
        }),
      ),
      drills,
      may: { make: may("backup:make") },
    });
  },
});
