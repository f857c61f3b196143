import { z } from "zod";
import type { Erasable } from "./erasure";

/**
 * Kinds of record that the policy knows, with the usual period (empty: kept until somebody settles one). What says
 * something about people or incidents is proposed for a person to confirm (`about` names what is erased); the rest goes
 * by itself.
 */
export const retentionKinds = {
  contact: { usual: "P2Y", about: "contact" },
  account: { usual: "P3Y", about: "account" },
  communication: { usual: "P5Y", about: "communication" },
  case: { usual: "P5Y", about: "case" },
  assessment: { usual: "P5Y", about: "assessment" },
  "near-miss": { usual: "" },
  comment: { usual: "" },
  "reach-answer": { usual: "" },
  pack: { usual: "" },
  session: { usual: "P90D" },
  invitation: { usual: "P90D" },
  notice: { usual: "P90D" },
  "held-mail": { usual: "P90D" },
} as const satisfies Record<string, { usual: string; about?: Erasable }>;
export type RetentionKind = keyof typeof retentionKinds;
export type ProposedKind = Extract<RetentionKind, Erasable>;

export const kindsInOrder = Object.keys(retentionKinds) as RetentionKind[];
export const proposedKinds = kindsInOrder.filter((kind): kind is ProposedKind => "about" in retentionKinds[kind]);
export const automaticKinds = kindsInOrder.filter((kind) => !("about" in retentionKinds[kind]));

/** So many go at a time: each is searched for everywhere. */
const confirmedAtMost = 25;

/** What somebody confirms of what the policy proposes. */
export const ConfirmDue = z.object({
  kind: z.enum(proposedKinds as [ProposedKind, ...ProposedKind[]]),
  ids: z.array(z.uuid()).min(1).max(confirmedAtMost),
});
export type ConfirmDue = z.infer<typeof ConfirmDue>;

export const periodUnits = ["D", "M", "Y"] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export type Period = { readonly count: number; readonly unit: PeriodUnit };

const form = /^P([1-9]\d{0,3})([DMY])$/;

/** An ISO 8601 duration in whole days, months or years; empty keeps without end. */
const PeriodText = z.union([z.literal(""), z.string().regex(form)]);

export const SaveRetention = z.object({
  rules: z
    .array(
      z.object({
        kind: z.enum(kindsInOrder as [RetentionKind, ...RetentionKind[]]),
        period: PeriodText,
        revision: z.int().min(0),
      }),
    )
    .min(1),
});

/** Reads a period; undefined for without end. */
export function readPeriod(text: string): Period | undefined {
  const [, count, unit] = form.exec(text) ?? [];
  return unit ? { count: Number(count), unit: unit as PeriodUnit } : undefined;
}

/** Says from which instant back the time of a record is over; undefined when its kind is kept without end. Calendar in UTC. */
export function overBefore(period: string, now: Date): Date | undefined {
  const read = readPeriod(period);
  if (!read) return undefined;
  const { count, unit } = read;
  if (unit === "D") return new Date(now.getTime() - count * 86_400_000);
  const months = unit === "Y" ? count * 12 : count;
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() - months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const before = new Date(now);
  before.setUTCFullYear(year, month, Math.min(now.getUTCDate(), lastDay));
  return before;
}
