import type { Database, Tx } from "@/platform/database/client";

/** Tells when the newest good backup into the folder of the schedule was asked for; null when there is none. */
export async function lastBackupAt(db: Database | Tx): Promise<Date | null> {
  const last = await db.backup.findFirst({
    where: { state: "ready", scheduled: true },
    orderBy: { askedAt: "desc" },
    select: { askedAt: true },
  });
  return last?.askedAt ?? null;
}

/** Tells since when backups are asked of this installation: its first request, or its founding. */
export async function backupsSince(db: Database | Tx, now: Date): Promise<Date> {
  const first = await db.backup.findFirst({ orderBy: { askedAt: "asc" }, select: { askedAt: true } });
  return first?.askedAt ?? now;
}
