import type { Outcome } from "@/core/people/reach-test";
import type { Tx } from "@/platform/database/client";
import type { ReachTargetModel } from "@/platform/database/generated/models";

export type Answered = {
  readonly outcome: Outcome;
  readonly method: string;
  readonly seconds: number | null;
  readonly newValue: string;
  readonly note: string;
  readonly recordedBy: string | null;
};

/**
 * Writes what a human answered, and what follows for the path: reached verifies it, wrong or changed takes that back.
 * A path whose value changed since the test began is left alone: the answer was about another number.
 */
export async function settleTarget(tx: Tx, target: ReachTargetModel, answered: Answered, now: Date): Promise<void> {
  const answeredAt = answered.outcome === "no-answer" ? null : now;
  await tx.reachTarget.update({ where: { id: target.id }, data: { ...answered, answeredAt } });
  if (answered.outcome === "no-answer") return;
  const path = answered.outcome === "reached" ? { verifiedAt: now, answeredAt: now } : { verifiedAt: null };
  await tx.contactPath.updateMany({ where: { id: target.pathId, value: target.value }, data: path });
}
