import type { Conflict } from "@/core/shared/refusal";
import type { Tx } from "@/platform/database/client";
import { actorNames } from "./actor-names";

type Fields = Readonly<Record<string, unknown>>;

/** Says who changed a record last and, for each contested field, both values. */
export async function describeConflict(
  tx: Tx,
  noun: string,
  { id, revision }: { id: string; revision: number },
  contested: readonly string[],
  mine: Fields,
  theirs: Fields,
): Promise<Conflict> {
  const last = await tx.change.findFirst({
    where: { noun, recordId: id, field: { in: [...contested] } },
    orderBy: { id: "desc" },
  });
  const names = await actorNames(tx, last ? [last.actor] : []);
  return {
    revision,
    by: names.get(last?.actor ?? "") ?? "",
    at: last?.at.toISOString() ?? null,
    fields: Object.fromEntries(contested.map((field) => [field, { mine: mine[field], theirs: theirs[field] }])),
  };
}
