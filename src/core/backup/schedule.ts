/** When backups are made by themselves, how many stay, and how often one is restored for trial; 0 days for never. */
export type Schedule = { readonly everyHours: number; readonly keep: number; readonly drillDays: number };

const hour = 3_600_000;
const day = 24 * hour;
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

/** The newest trial restore, and whether the backup came back whole. */
export type LastDrill = { readonly at: Date; readonly well: boolean };

/**
 * Tells whether a backup should be restored for trial now: so many days after the last time, and every day while it
 * fails. There must be a good backup; `since` is when the first one was made.
 */
export function isDrillDue({ drillDays }: Schedule, last: LastDrill | null, since: Date | null, now: Date): boolean {
  if (drillDays === 0 || since === null) return false;
  return last === null || now.getTime() - last.at.getTime() >= (last.well ? drillDays : 1) * day;
}

/** Tells whether a trial restore should long have been made; where none are wanted, never. */
export function isDrillOverdue(
  { drillDays }: Schedule,
  last: LastDrill | null,
  since: Date | null,
  now: Date,
): boolean {
  const from = last?.at ?? since;
  return drillDays > 0 && from !== null && now.getTime() - from.getTime() > drillDays * day * overdueAfter;
}
