import { type Actor, actorName } from "@/core/access/actor";
import { same } from "@/core/shared/merge";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";

type Fields = Readonly<Record<string, unknown>>;
type About = { noun: string; recordId: string; actor: Actor; now: Date };

/** Writes the reading copy of the history: one line per field that differs. Returns the names of those fields. */
export async function recordChanges(tx: Tx, about: About, before: Fields, after: Fields): Promise<string[]> {
  const lines = changeLines(about, before, after);
  if (lines.length > 0) await tx.change.createMany({ data: lines });
  return lines.map(({ field }) => field);
}

/** Makes the lines of history for fields that differ, for acts that write those of many records at once. */
export function changeLines(about: About, before: Fields, after: Fields) {
  return Object.keys(after)
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({
      at: about.now,
      actor: actorName(about.actor),
      noun: about.noun,
      recordId: about.recordId,
      field,
      before: json(before[field]),
      after: json(after[field]),
    }));
}

function json(value: unknown) {
  return value === null || value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
