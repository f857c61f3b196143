import { type Actor, actorName } from "@/core/access/actor";
import { same } from "@/core/shared/merge";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";

type Fields = Readonly<Record<string, unknown>>;

/** Writes the reading copy of the history: one line per field that differs. Returns the names of those fields. */
export async function recordChanges(
  tx: Tx,
  about: { noun: string; recordId: string; actor: Actor; now: Date },
  before: Fields,
  after: Fields,
): Promise<string[]> {
  const fields = Object.keys(after).filter((field) => !same(before[field], after[field]));
  if (fields.length > 0)
    await tx.change.createMany({
      data: fields.map((field) => ({
        at: about.now,
        actor: actorName(about.actor),
        noun: about.noun,
        recordId: about.recordId,
        field,
        before: json(before[field]),
        after: json(after[field]),
      })),
    });
  return fields;
}

function json(value: unknown) {
  return value === null || value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
