import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { isBackupOverdue } from "@/core/backup/schedule";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { backupSettings } from "@/platform/backup/settings";
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
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backup.alarm-overdue'))`;
    const today = now.toISOString().slice(0, 10);
    const administrators = await tx.person.findMany({
      where: {
        status: "active",
        grants: {
          some: { role: "administrator", state: "active", OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        },
      },
      select: { id: true },
    });
    const notices = administrators.map(({ id }) => ({
      key: `backup-overdue:${today}:${id}`,
      kind: "backup-overdue",
      payload: { person: id },
    }));
    const sent = await tx.notice.count({ where: { key: { in: notices.map(({ key }) => key) } } });
    if (sent === notices.length) return refuse("nothing-changed");
    return done(
      { told: notices.length },
      {
        entries: [
          {
            stream: singleStreams.assurance,
            type: "assurance.backup-overdue",
            meta: { last: last?.toISOString() ?? "none" },
          },
        ],
        notices,
      },
    );
  },
});
