import { z } from "zod";
import { canonical } from "@/core/shared/canonical";
import { roles } from "./roles";

/** How long a statement may be signed after it was shown, in seconds. */
export const stepUpSeconds = 120;

/** Kinds of object that are approved with a step-up. */
export const signedKinds = ["matrix-version"] as const;

export const OpenStepUp = z.object({
  kind: z.enum(signedKinds),
  id: z.uuid(),
  /** When the approved object comes into force; with the approval when null. */
  from: z.iso.datetime().nullable().default(null),
});
export type OpenStepUp = z.infer<typeof OpenStepUp>;

/** What a person proves with: the statement they saw, their password and a code of their authenticator. */
export const StepUpProof = z.object({
  nonce: z.string().min(1).max(100),
  password: z.string().max(200),
  totp: z.string().max(20),
});
export type StepUpProof = z.infer<typeof StepUpProof>;

/** What an approver puts their name to; the field names are those that the evidence pack shows. */
export const ApprovalStatement = z.object({
  v: z.literal("1"),
  signer: z.string(),
  signer_id: z.uuid(),
  role: z.enum(roles),
  meaning: z.string(),
  object: z.string(),
  object_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  effective_from: z.iso.datetime().nullable(),
  nonce: z.string(),
  time: z.iso.datetime(),
});
export type ApprovalStatement = z.infer<typeof ApprovalStatement>;

/** Writes a statement as the exact text that is shown, signed and kept. */
export function writeStatement(statement: ApprovalStatement): string {
  return canonical(statement);
}

/**
 * How a proof was given: the system checked it and signed the statement with its approval key, or (later) a passkey
 * signed. The signature is ECDSA P-256 over the statement's bytes, in base64.
 */
export type Attestation = {
  readonly method: "password+totp";
  readonly attestedBy: "system";
  readonly signature: string;
};
