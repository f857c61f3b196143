import { outcomes, type TargetFacts } from "@/core/people/reach-test";
import type { ReachTargetModel } from "@/platform/database/generated/models";

/** Turns a record of table ReachTarget into what results are summed up from. */
export function toFacts(
  record: Pick<ReachTargetModel, "contactId" | "outside" | "outcome" | "deliveredAt" | "seconds">,
): TargetFacts {
  return {
    contact: record.contactId,
    outside: record.outside,
    outcome: outcomes.find((outcome) => outcome === record.outcome) ?? null,
    delivered: record.deliveredAt !== null,
    seconds: record.seconds,
  };
}
