import { z } from "zod";

export const testResults = ["works", "partly", "fails"] as const;
export type TestResult = (typeof testResults)[number];

export const PlanChannelTest = z.object({ channel: z.uuid(), on: z.iso.date() });

export const RecordChannelTest = z.object({
  channel: z.uuid(),
  result: z.enum(testResults),
  /** The day it was carried out, YYYY-MM-DD, in the organisation's zone. */
  on: z.iso.date(),
  evidence: z.string().trim().min(1).max(20_000),
});

/** Days after which a channel has to be tried again. */
export const testEveryDays = 180;

export type ChannelFacts = {
  /** In how many live rows it is named, as channel or fallback. */
  readonly rows: number;
  readonly last: { readonly at: Date; readonly result: TestResult } | null;
  /** The next planned day, YYYY-MM-DD. */
  readonly plannedOn: string | null;
  /** When a communication that was logged last went over it; null for never. */
  readonly usedAt: Date | null;
};

export type ChannelStanding = "tested" | "failed" | "overdue" | "never" | "unnamed";

/**
 * Says where a channel stands: failed at its last test, overdue (the plan or half a year has passed), never tried, tested
 * lately; channels that no row names need no test.
 */
export function channelStanding({ rows, last, plannedOn }: ChannelFacts, today: string, now: Date): ChannelStanding {
  if (rows === 0) return "unnamed";
  if (last?.result === "fails") return "failed";
  if (plannedOn !== null && plannedOn < today) return "overdue";
  if (!last) return "never";
  return now.getTime() - last.at.getTime() > testEveryDays * 86_400_000 ? "overdue" : "tested";
}

/** Tells whether a channel stands in the matrix and neither a message nor a test ever went over it (R37). */
export function neverUsed({ rows, last, usedAt }: ChannelFacts): boolean {
  return rows > 0 && usedAt === null && (last === null || last.result === "fails");
}
