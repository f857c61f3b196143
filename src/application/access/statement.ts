import { createHash } from "node:crypto";
import { type ApprovalStatement, stepUpSeconds, writeStatement } from "@/core/access/step-up";
import { type Language, languageOf } from "@/core/language/say";
import type { Tx } from "@/platform/database/client";
import { type SigningOptions, signingOptions } from "@/platform/sign-in/passkeys";
import { newToken } from "@/platform/sign-in/token";

/** A statement to be shown, and how to prove that one means it. */
export type OpenedStatement = {
  readonly nonce: string;
  readonly statement: string;
  readonly expiresAt: Date;
  /** What the browser asks the device for, where the person has a passkey. */
  readonly passkey: SigningOptions | undefined;
};

type About = Pick<ApprovalStatement, "role" | "object" | "object_sha256" | "effective_from"> & {
  readonly meaning: (language: Language) => string;
};

/** Builds the exact statement that a person is about to sign, and keeps it for two minutes and one use. */
export async function openStatement(
  tx: Tx,
  actor: { readonly id: string; readonly sessionId: string },
  { meaning, ...about }: About,
  now: Date,
): Promise<OpenedStatement> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, include: { passkeys: true } });
  const nonce = newToken();
  const statement = writeStatement({
    v: "1",
    signer: person.name,
    signer_id: person.id,
    meaning: meaning(languageOf(person.language)),
    ...about,
    nonce,
    time: now.toISOString(),
  });
  const expiresAt = new Date(now.getTime() + stepUpSeconds * 1000);
  await tx.stepUp.create({
    data: { nonce, sessionId: actor.sessionId, personId: actor.id, statement, createdAt: now, expiresAt },
  });
  const passkey = person.passkeys.length > 0 ? signingOptions(challengeOf(statement), person.passkeys) : undefined;
  return { nonce, statement, expiresAt, passkey };
}

/** Gives what a passkey signs for a statement: its SHA-256, in base64url. */
export function challengeOf(statement: string): string {
  return createHash("sha256").update(statement, "utf8").digest("base64url");
}
