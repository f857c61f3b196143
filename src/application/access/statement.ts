import { createHash } from "node:crypto";
import { type ApprovalStatement, stepUpSeconds, writeStatement } from "@/core/access/step-up";
import { type Language, languageOf } from "@/core/language/say";
import type { Tx } from "@/platform/database/client";
import { type SigningOptions, signingOptions } from "@/platform/sign-in/passkeys";
import { currentProvider } from "@/platform/sign-in/provider";
import { newToken } from "@/platform/sign-in/token";
import { passwordCounts } from "./local-passwords";

/** A statement to be shown, and how to prove that one means it. */
export type OpenedStatement = {
  readonly nonce: string;
  readonly statement: string;
  readonly expiresAt: Date;
  /** What the browser asks the device for, where the person has a passkey. */
  readonly passkey: SigningOptions | undefined;
  /** The identity provider's name, where it can vouch for the person. */
  readonly provider: string | undefined;
  /** True when the person may type password and code. */
  readonly typed: boolean;
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
  const settings = currentProvider();
  const known = settings && (await tx.identity.findFirst({ where: { personId: person.id, issuer: settings.issuer } }));
  const provider = !passkey && known ? settings.name : undefined;
  const typed = person.passwordHash !== null && (await passwordCounts(tx, person));
  return { nonce, statement, expiresAt, passkey, provider, typed };
}

/** Gives what a passkey signs for a statement: its SHA-256, in base64url. */
export function challengeOf(statement: string): string {
  return createHash("sha256").update(statement, "utf8").digest("base64url");
}
