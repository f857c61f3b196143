import type { Limits } from "@/application/runner/act";
import { type Actor, personOf } from "@/core/access/actor";
import { accountLimit } from "@/core/access/attempts";
import { ApprovalStatement, type Attestation, type StepUpProof } from "@/core/access/step-up";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { signForThisInstallation } from "@/platform/ledger/signing";
import { passwordFits } from "@/platform/sign-in/password";
import { spendTotp } from "./second-factor";

/**
 * What every command that spends a step-up declares: `command({ name: …, action: …, ...takesStepUp, input: … })`.
 * Wrong proofs are counted, and the browser gets a fresh session token afterwards.
 */
export const takesStepUp: { readonly stepUp: true; readonly limits: Limits<unknown> } = {
  stepUp: true,
  limits: {
    failure: "step-up-failed",
    keys: (_, actor) => [{ key: `step-up:${personOf(actor)}`, limit: accountLimit, clears: true }],
  },
};

export type SpentStepUp = {
  /** The exact text that was shown and is kept. */
  readonly statement: string;
  readonly attestation: Attestation;
};

/**
 * Takes a person's fresh proof for one object: the statement shown to them in this session at most two minutes ago,
 * their password and a code. `objectSha256` is the hash of the object as it stands in the same transaction.
 * Refuses with `step-up-failed`, `step-up-expired` and `step-up-object-changed`.
 */
export async function spendStepUp(
  tx: Tx,
  actor: Actor,
  now: Date,
  proof: StepUpProof,
  objectSha256: string,
): Promise<Result<SpentStepUp>> {
  if (actor.kind !== "person") return refuse("not-signed-in");
  const claimed = await tx.stepUp.updateMany({
    where: { nonce: proof.nonce, sessionId: actor.sessionId, personId: actor.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (claimed.count !== 1) return refuse("step-up-expired");
  const { statement } = await tx.stepUp.findUniqueOrThrow({ where: { nonce: proof.nonce } });
  if (ApprovalStatement.parse(JSON.parse(statement)).object_sha256 !== objectSha256)
    return refuse("step-up-object-changed");

  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
  const proven =
    (await passwordFits(person.passwordHash, proof.password)) && (await spendTotp(tx, person, proof.totp, now));
  if (!proven) return refuse("step-up-failed", { field: "stepUp" });
  const signature = signForThisInstallation("approval", statement);
  return accept({ statement, attestation: { method: "password+totp", attestedBy: "system", signature } });
}
