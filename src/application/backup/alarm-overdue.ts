import { z } from "zod";
import { command } from "@/application/runner/act";
import { isBackupOverdue } from "@/core/backup/schedule";
import { refuse } from "@/core/shared/result";
import { backupSettings } from "@/platform/backup/settings";
import { alarm } from "./alarm";
import { backupsSince, lastBackupAt } from "./last-backup";

/** Tells all administrators, once a day, that there should long have been a backup. Refuses `nothing-changed`. */
export const alarmOverdue = command({
  name: "backup.alarm-overdue",
  action: "backup:record",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    const settings = backupSettings();
    if (!settings.ok || !settings.value) return refuse("nothing-changed");
    const last = await lastBackupAt(tx);
    if (!isBackupOverdue(settings.value, last, await backupsSince(tx, now), now)) return refuse("nothing-changed");
    const entry = { type: "assurance.backup-overdue", meta: { last: last?.toISOString() ?? "none" } };
    return alarm(tx, now, { kind: "backup-overdue", entry });
  },
});
