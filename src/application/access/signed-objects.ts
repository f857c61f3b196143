import type { Action } from "@/core/access/policy/policy";
import type { Role } from "@/core/access/roles";
import type { AccessObject } from "@/core/access/statement";
import type { OpenStepUp } from "@/core/access/step-up";
import type { TextValues } from "@/core/language/format";
import type { TextKey } from "@/core/language/say";
import { canonical } from "@/core/shared/canonical";
import type { Tx } from "@/platform/database/client";
import type { ErasureModel } from "@/platform/database/generated/models";
import { sha256 } from "@/platform/ledger/digest";

export type Signed = {
  /** What the signer must be allowed to do with it, and what the policy looks at. */
  readonly action: Action;
  readonly access: AccessObject;
  readonly role: Role;
  readonly meaning: TextKey;
  readonly values: TextValues;
  /** Names the object for the record: kind and ids, joined by colons. */
  readonly object: string;
  readonly sha256: string;
};

/** Finds what a person is about to sign, as it stands now; undefined when it is not there (any more). */
export async function findSigned(tx: Tx, { kind, id, from }: OpenStepUp): Promise<Signed | undefined> {
  switch (kind) {
    case "matrix-version": {
      const version = await tx.version.findUnique({ where: { id }, include: { matrix: { select: { name: true } } } });
      if (version?.status !== "in-review") return undefined;
      return {
        action: "matrix:decide",
        access: { editors: [...version.editors, version.submittedBy] },
        role: "approver",
        meaning: from ? "access.stepUp.approveVersionFrom" : "access.stepUp.approveVersion",
        values: { number: version.number, matrix: version.matrix.name, from: from ? inUtc(from) : "" },
        object: `matrix-version:${version.matrixId}:${version.number}`,
        sha256: version.sha256,
      };
    }
    case "erasure": {
      const erasure = await tx.erasure.findUnique({ where: { id } });
      if (erasure?.state !== "waiting") return undefined;
      return {
        action: "privacy:confirm",
        access: { editors: erasure.requestedBy ? [erasure.requestedBy] : [] },
        role: "isms-manager",
        meaning: "access.stepUp.confirmErasure",
        // Without a name: the statement is kept after the person is gone.
        values: { at: inUtc(erasure.requestedAt.toISOString()) },
        object: `erasure:${id}`,
        sha256: hashOfErasure(erasure),
      };
    }
  }
}

/** Gives the hash of what a request to erase asks for, which its confirmation signs. */
export function hashOfErasure(erasure: ErasureModel): string {
  const { id, about, aboutId, fields, log, basis, requestedBy, requestedAt } = erasure;
  return sha256(canonical({ id, about, aboutId, fields, log, basis, requestedBy, at: requestedAt.toISOString() }));
}

/** Writes an instant so that it reads the same for everybody: 2026-12-01 00:00 UTC. */
function inUtc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
