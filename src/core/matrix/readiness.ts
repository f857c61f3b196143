import type { Finding } from "./rules/judge";

/** How ready a matrix is, and the parts of the sum, so that the formula can be shown with its numbers. */
export type Readiness = {
  /** 0 to 100, rounded down. */
  readonly percent: number;
  readonly rows: number;
  /** Rows that only have advice, or nothing. */
  readonly sound: number;
  /** Rows with warnings, none that blocks. */
  readonly warned: number;
  readonly blocked: number;
  /** What the matrix as a whole counts for: 1, 0.5 or 0, like one more row. */
  readonly whole: number;
};

/**
 * Counts each row, and the matrix as a whole, as 1, as one half with warnings, and as 0 with a finding that blocks.
 * Accepted findings do not count.
 */
export function readinessOf(rows: number, findings: readonly Finding[]): Readiness {
  const blockedRows = new Set<string | null>();
  const warnedRows = new Set<string | null>();
  for (const { row, severity, accepted } of findings) {
    if (accepted) continue;
    if (severity === "blocks") blockedRows.add(row);
    if (severity === "warns") warnedRows.add(row);
  }
  const whole = blockedRows.delete(null) ? 0 : warnedRows.has(null) ? 0.5 : 1;
  warnedRows.delete(null);
  const blocked = blockedRows.size;
  const warned = [...warnedRows].filter((row) => !blockedRows.has(row)).length;
  const sound = rows - blocked - warned;
  const percent = Math.floor((100 * (sound + warned / 2 + whole)) / (rows + 1));
  return { percent, rows, sound, warned, blocked, whole };
}
