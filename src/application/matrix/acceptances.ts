import type { Acceptance } from "@/core/matrix/acceptance";
import type { FindingAcceptanceModel } from "@/platform/database/generated/models";

/** Turns a record of table FindingAcceptance into its form in matrix documents. */
export function toAcceptance(record: FindingAcceptanceModel): Acceptance {
  const { rule, rowId, field, reason, ownerId, until } = record;
  return { rule, row: rowId, field, reason, owner: ownerId, until };
}
