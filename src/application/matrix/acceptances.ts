import type { Acceptance } from "@/core/matrix/acceptance";
import type { FindingAcceptanceModel } from "@/platform/database/generated/models";

type Place = { rule: string; rowId: string | null; field: string | null; detail: string };

/** Finds what was accepted at a place, for this detail or for all of them. */
export function orWhole({ detail, ...place }: Place) {
  return { ...place, OR: [{ detail }, { detail: null }] };
}

/** Turns a record of table FindingAcceptance into its form in matrix documents. */
export function toAcceptance(record: FindingAcceptanceModel): Acceptance {
  const { rule, rowId, field, detail, reason, ownerId, until } = record;
  return { rule, row: rowId, field, ...(detail !== null && { detail }), reason, owner: ownerId, until };
}
