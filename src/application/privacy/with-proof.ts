import type { SpentStepUp } from "@/application/access/step-up";
import type { Entry } from "@/core/ledger/entry";
import { sha256 } from "@/platform/ledger/digest";

/** Writes into an entry what was signed and how. */
export function withProof(entry: Entry, { statement, attestation }: SpentStepUp): Entry {
  return {
    ...entry,
    meta: { ...entry.meta, method: attestation.method, statementSha256: sha256(statement) },
    fields: { ...entry.fields, statement, attestation },
  };
}
