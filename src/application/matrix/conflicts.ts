import type { Conflict } from "@/core/shared/refusal";
import type { Tx } from "@/platform/database/client";

/** Says who changed a record last and, for each contested field, both values. */
export async function describeConflict(
  tx: Tx,
  noun: string,
  recordId: string,
  revision: number,
  contested: readonly string[],
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Promise<Conflict> {
  const last = await tx.change.findFirst({
    where: { noun, recordId, field: { in: [...contested] } },
    orderBy: { id: "desc" },
  });
  const person = last?.actor.startsWith("person:")
    ? await tx.person.findUnique({ where: { id: last.actor.slice("person:".length) }, select: { name: true } })
    : null;
  return {
    revision,
    by: person?.name ?? "",
    at: last?.at.toISOString() ?? null,
    fields: Object.fromEntries(contested.map((field) => [field, { mine: mine[field], theirs: theirs[field] }])),
  };
}
