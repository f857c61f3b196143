import { z } from "zod";
import type { Schedule } from "@/core/backup/schedule";
import { accept, type Result, refuse } from "@/core/shared/result";

/** Backups that are made by themselves. Where they go and what seals them is for whoever runs the machine to say. */
export type BackupSettings = Schedule & { readonly folder: string; readonly keyFile: string | undefined };

const Variables = z.object({
  TOCSIN_BACKUP_FOLDER: z.string().min(1),
  TOCSIN_BACKUP_KEY: z.string().min(1).optional(),
  TOCSIN_BACKUP_HOURS: z.coerce.number().int().min(1).max(744).default(24),
  TOCSIN_BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(14),
  TOCSIN_DRILL_DAYS: z.coerce.number().int().min(0).max(366).default(7),
});

/** Reads the settings from the environment; null when no folder is named. Refuses `setting-invalid`, naming the variable. */
export function backupSettings(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Result<BackupSettings | null> {
  if (!variables.TOCSIN_BACKUP_FOLDER) return accept(null);
  const parsed = Variables.safeParse(variables);
  if (!parsed.success)
    return refuse("setting-invalid", { values: { name: parsed.error.issues[0]?.path.join(".") ?? "" } });
  const { TOCSIN_BACKUP_FOLDER, TOCSIN_BACKUP_KEY, TOCSIN_BACKUP_HOURS, TOCSIN_BACKUP_KEEP, TOCSIN_DRILL_DAYS } =
    parsed.data;
  return accept({
    folder: TOCSIN_BACKUP_FOLDER,
    keyFile: TOCSIN_BACKUP_KEY,
    everyHours: TOCSIN_BACKUP_HOURS,
    keep: TOCSIN_BACKUP_KEEP,
    drillDays: TOCSIN_DRILL_DAYS,
  });
}
