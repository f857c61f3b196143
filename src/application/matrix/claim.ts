import type { Version } from "@/core/matrix/version";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { VersionUpdateManyMutationInput } from "@/platform/database/generated/models";

/**
 * Writes a decision if nobody else has decided meanwhile; of two who decide at once, the second is refused with
 * `already-decided`.
 */
export async function claim(
  tx: Tx,
  decided: Exclude<Version, { status: "in-review" }>,
  more: VersionUpdateManyMutationInput = {},
): Promise<Result<void>> {
  const { id, number, status, decidedBy, decidedAt } = decided;
  const { count } = await tx.version.updateMany({
    where: { id, status: "in-review" },
    data: { status, decidedBy, decidedAt, ...more },
  });
  if (count === 1) return accept(undefined);
  const { status: now } = await tx.version.findUniqueOrThrow({ where: { id }, select: { status: true } });
  return refuse("already-decided", { values: { number, status: now } });
}
