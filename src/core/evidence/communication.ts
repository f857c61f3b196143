import { z } from "zod";
import type { Entry } from "@/core/ledger/entry";
import { accept, type Result, refuse } from "@/core/shared/result";
import { type OriginalFile, originalsAtMost } from "./original";

export const directions = ["outgoing", "incoming"] as const;
export type CommunicationDirection = (typeof directions)[number];

const line = z.string().trim().max(1_000);
const text = z.string().trim().max(20_000);

/** What people say about a communication that really happened. */
const Told = z.object({
  /** The row it carries out; null when nobody had planned it. */
  row: z.uuid().nullable(),
  direction: z.enum(directions),
  drill: z.boolean().default(false),
  happenedAt: z.iso.datetime({ offset: true }),
  sender: line.min(1),
  recipients: z.array(line.min(1)).min(1).max(200),
  channel: line.min(1),
  subject: line,
  summary: text,
  /** Where the original system keeps it: a message id, a link, a case number. */
  reference: line.default(""),
  uploads: z.array(z.uuid()).max(originalsAtMost).default([]),
});

export const LogCommunication = Told.extend({ matrix: z.uuid() });
export type LogCommunication = z.infer<typeof LogCommunication>;

/** A correction says everything again; `keep` are the originals of the corrected one that still belong to it. */
export const CorrectCommunication = Told.extend({
  communication: z.uuid(),
  reason: text.min(1),
  keep: z.array(z.uuid()).max(originalsAtMost).default([]),
});
export type CorrectCommunication = z.infer<typeof CorrectCommunication>;

/** Clocks differ; so much later than ours is still now, in milliseconds. */
const clockTolerance = 5 * 60_000;

/** Refuses `happened-later` for a time that has not come, and `nothing-said` without subject, summary and original. */
export function checkTold(told: z.infer<typeof Told>, originals: number, now: Date): Result<void> {
  if (Date.parse(told.happenedAt) > now.getTime() + clockTolerance)
    return refuse("happened-later", { field: "happenedAt" });
  if (!told.subject && !told.summary && originals === 0) return refuse("nothing-said", { field: "summary" });
  if (originals > originalsAtMost)
    return refuse("too-many-originals", { field: "uploads", values: { most: originalsAtMost } });
  return accept(undefined);
}

/** Writes the salted fields of a communication; what is empty has no field. */
export function communicationFields(
  told: z.infer<typeof Told> & { reason?: string },
  originals: readonly OriginalFile[],
): NonNullable<Entry["fields"]> {
  const said = {
    sender: told.sender,
    recipients: told.recipients,
    channel: told.channel,
    subject: told.subject || undefined,
    summary: told.summary || undefined,
    reference: told.reference || undefined,
    reason: told.reason,
  };
  const files = originals.map(({ name, media, size, sha256 }, index) => [
    `original.${index + 1}`,
    { name, media, size: String(size), sha256 },
  ]);
  return { ...said, ...Object.fromEntries(files) };
}
