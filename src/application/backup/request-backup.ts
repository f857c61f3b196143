import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { backupSettings } from "@/platform/backup/settings";

/** A backup that has not ended after so long was lost, in milliseconds. */
const lostAfter = 6 * 3_600_000;

/** Finds the backup that is being made, if any. */
export const backupUnderWay = (now: Date) => ({
  state: "waiting",
  askedAt: { gt: new Date(now.getTime() - lostAfter) },
});

/** Asks for a backup into the folder of the schedule; a job makes it. Refuses `backup-not-set-up` and `backup-running`. */
export const requestBackup = command({
  name: "backup.request-backup",
  action: "backup:make",
  input: z.object({}),
  async run({ tx, actor, now, newId }) {
    const settings = backupSettings();
    if (!settings.ok) return settings;
    if (!settings.value) return refuse("backup-not-set-up");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backup.request-backup'))`;
    if (await tx.backup.findFirst({ where: backupUnderWay(now), select: { id: true } }))
      return refuse("backup-running");
    const backup = newId();
    await tx.backup.create({
      data: { id: backup, askedBy: personOf(actor) ?? null, askedAt: now, scheduled: true },
    });
    return done(
      { backup },
      {
        entries: [{ stream: singleStreams.assurance, type: "assurance.backup-requested", meta: { backup } }],
        notices: [{ key: `backup:${backup}`, kind: "backup.make", payload: { backup } }],
        changed: [backup],
      },
    );
  },
});
