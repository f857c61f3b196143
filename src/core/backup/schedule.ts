/** When backups are made by themselves, and how many stay. */
export type Schedule = { readonly everyHours: number; readonly keep: number };

const hour = 3_600_000;
/** Half an interval of grace, so that one slow or retried backup is no alarm yet. */
const overdueAfter = 1.5;

/** Tells whether the next backup is due; `last` is when the newest good one began, null when there is none. */
export function isBackupDue({ everyHours }: Schedule, last: Date | null, now: Date): boolean {
  return last === null || now.getTime() - last.getTime() >= everyHours * hour;
}

/** Tells whether there should long have been a backup; `since` is when backups were asked of this installation first. */
export function isBackupOverdue({ everyHours }: Schedule, last: Date | null, since: Date, now: Date): boolean {
  const from = last ?? since;
  return now.getTime() - from.getTime() > everyHours * hour * overdueAfter;
}

/** Names the backups that have to give way, given those that are kept, the newest first. */
export function backupsToRemove<Backup>({ keep }: Schedule, newestFirst: readonly Backup[]): readonly Backup[] {
  return newestFirst.slice(keep);
}
