import type { Database } from "@/platform/database/client";

export type WaitingBackup = { readonly kind: "backup-overdue"; readonly id: string; readonly at: Date };

/** The alarm of today that no good backup has answered yet. */
export async function waitingBackup(db: Database, person: string, now: Date): Promise<WaitingBackup[]> {
  const key = `backup-overdue:${now.toISOString().slice(0, 10)}:${person}`;
  const alarm = await db.notice.findUnique({ where: { key }, select: { id: true, createdAt: true } });
  if (!alarm) return [];
  const since = { state: "ready", finishedAt: { gte: alarm.createdAt } };
  const answered = await db.backup.findFirst({ where: since, select: { id: true } });
  return answered ? [] : [{ kind: "backup-overdue", id: alarm.id, at: alarm.createdAt }];
}
