import type { z } from "zod";
import type { Limits } from "@/application/runner/act";
import { type Actor, personOf } from "@/core/access/actor";
import { accountLimit } from "@/core/access/attempts";
import type { PasskeySignature } from "@/core/access/passkeys";
import { ApprovalStatement, type Attestation, type StepUpProof, type TypedProof } from "@/core/access/step-up";
import type { JsonValue } from "@/core/shared/canonical";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import type { PasskeyModel, PersonModel } from "@/platform/database/generated/models";
import { signForThisInstallation } from "@/platform/ledger/signing";
import { pemOfPasskey } from "@/platform/sign-in/passkeys";
import { passwordFits } from "@/platform/sign-in/password";
import { passwordCounts } from "./local-passwords";
import { spendTotp } from "./second-factor";
import { challengeOf, hashOfAsked } from "./statement";
import { takePasskey } from "./take-passkey";

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

type Rule = {
  /** The act is about one's own account: the password is enough where no authenticator is connected yet. */
  readonly ownAccount?: true;
  /** Who has a passkey may do with password and code all the same: it may be lost. */
  readonly lostDevice?: true;
};

/**
 * Takes a person's fresh proof for one object: the statement shown to them in this session at most two minutes ago, and
 * over it their passkey's signature or, without a passkey, password and code. `objectSha256` is the hash of the object as
 * it stands in the same transaction.
 * Refuses with `step-up-failed`, `step-up-expired`, `step-up-object-changed` and `passkey-needed`.
 */
export async function spendStepUp(
  tx: Tx,
  actor: Actor,
  now: Date,
  proof: StepUpProof,
  objectSha256: string,
  rule: Rule = {},
): Promise<Result<SpentStepUp>> {
  if (actor.kind !== "person") return refuse("not-signed-in");
  const claimed = await tx.stepUp.updateMany({
    where: { nonce: proof.nonce, sessionId: actor.sessionId, personId: actor.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, asked: Prisma.DbNull },
  });
  if (claimed.count !== 1) return refuse("step-up-expired");
  const { statement, provenAt } = await tx.stepUp.findUniqueOrThrow({ where: { nonce: proof.nonce } });
  if (ApprovalStatement.parse(JSON.parse(statement)).object_sha256 !== objectSha256)
    return refuse("step-up-object-changed");

  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, include: { passkeys: true } });
  if (person.passkeys.length > 0 && !("passkey" in proof) && !rule.lostDevice) return refuse("passkey-needed");
  const attestation =
    "provider" in proof
      ? provenAt && attested("provider", statement)
      : "passkey" in proof
        ? await signedByPasskey(tx, person.passkeys, proof.passkey, statement, now)
        : await attestedBySystem(tx, person, proof, statement, now, rule);
  return attestation ? accept({ statement, attestation }) : refuse("step-up-failed", { field: "stepUp" });
}

/**
 * Takes a person's fresh proof for what the statement itself asks for, and gives that back with it.
 * Refuses like `spendStepUp`, and `step-up-object-changed` for a statement about anything else.
 */
export async function spendAsking<Schema extends z.ZodType<JsonValue>>(
  tx: Tx,
  actor: Actor,
  now: Date,
  proof: StepUpProof,
  schema: Schema,
): Promise<Result<SpentStepUp & { readonly asked: z.output<Schema> }>> {
  const kept = await tx.stepUp.findUnique({ where: { nonce: proof.nonce }, select: { asked: true } });
  if (!kept) return refuse("step-up-expired");
  const asked = schema.safeParse(kept.asked);
  if (!asked.success) return refuse("step-up-object-changed");
  const spent = await spendStepUp(tx, actor, now, proof, hashOfAsked(asked.data));
  return spent.ok ? accept({ ...spent.value, asked: asked.data }) : spent;
}

async function attestedBySystem(
  tx: Tx,
  person: PersonModel,
  { password, totp }: TypedProof,
  statement: string,
  now: Date,
  { ownAccount }: Rule,
): Promise<Attestation | undefined> {
  const fits = await passwordFits(person.passwordHash, password);
  if (!fits || !(await passwordCounts(tx, person))) return undefined;
  const withoutCode = ownAccount && person.totpSecret === null;
  if (!withoutCode && !(await spendTotp(tx, person, totp, now))) return undefined;
  return attested("password+totp", statement);
}

function attested(method: "password+totp" | "provider", statement: string): Attestation {
  return { method, attestedBy: "system", signature: signForThisInstallation("approval", statement) };
}

async function signedByPasskey(
  tx: Tx,
  passkeys: readonly PasskeyModel[],
  signed: PasskeySignature,
  statement: string,
  now: Date,
): Promise<Attestation | undefined> {
  const passkey = passkeys.find(({ credentialId }) => credentialId === signed.id);
  const publicKey = passkey && pemOfPasskey(passkey.publicKey);
  if (!publicKey || !(await takePasskey(tx, passkey, signed, challengeOf(statement), now))) return undefined;
  const { authenticatorData, clientDataJSON, signature } = signed.response;
  return {
    method: "passkey",
    attestedBy: "person",
    passkey: passkey.id,
    publicKey,
    authenticatorData: base64(authenticatorData),
    clientDataJSON: base64(clientDataJSON),
    signature: base64(signature),
  };
}

function base64(base64url: string): string {
  return Buffer.from(base64url, "base64url").toString("base64");
}
