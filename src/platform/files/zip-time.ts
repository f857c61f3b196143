/** Options that give a zip entry the same bytes wherever it is made: its time is written as UTC, whatever zone this is. */
export function zipTime(time: Date): { readonly mtime: Date; readonly forceDosTimestamp: true } {
  return { mtime: new Date(time.getTime() + time.getTimezoneOffset() * 60_000), forceDosTimestamp: true };
}
