import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { backupSettings } from "@/platform/backup/settings";
import { lastBackupAt } from "./last-backup";

/** Kind of the notice that restores a backup for trial. */
export const drillKind = "backup.drill";

/** Finds the trial restore that waits or runs, if any. */
export const drillUnderWay = { kind: drillKind, state: "waiting" };

/**
 * Asks for a trial restore of the newest backup in the folder of the schedule; a job makes it.
 * Refuses `backup-not-set-up`, `drill-without-backup` and `drill-running`.
 */
export const requestDrill = command({
  name: "backup.request-drill",
  action: "backup:make",
  input: z.object({}),
  async run({ tx, newId }) {
    const settings = backupSettings();
    if (!settings.ok) return settings;
    if (!settings.value) return refuse("backup-not-set-up");
    if (!(await lastBackupAt(tx))) return refuse("drill-without-backup");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backup.request-drill'))`;
    if (await tx.notice.findFirst({ where: drillUnderWay, select: { id: true } })) return refuse("drill-running");
    const drill = newId();
    return done(
      { drill },
      {
        entries: [{ stream: singleStreams.assurance, type: "assurance.drill-requested", meta: { drill } }],
        notices: [{ key: `drill:${drill}`, kind: drillKind, payload: { drill } }],
        changed: [drill],
      },
    );
  },
});
