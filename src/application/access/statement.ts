import { createHash } from "node:crypto";
import { type ApprovalStatement, stepUpSeconds, writeStatement } from "@/core/access/step-up";
import { accessStream } from "@/core/access/stream";
import { type Language, languageOf } from "@/core/language/say";
import { canonical, type JsonValue } from "@/core/shared/canonical";
import type { Tx } from "@/platform/database/client";
import type { Prisma } from "@/platform/database/generated/client";
import { sha256 } from "@/platform/ledger/digest";
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

/** What somebody asks for that stands in no table yet: the statement keeps it, and its proof covers its hash. */
type Asking = Pick<About, "role" | "object" | "meaning"> & { readonly asked: JsonValue };

type Signer = { readonly id: string; readonly sessionId: string };

/** Builds the statement of something that the statement itself keeps until it is signed. */
export function openAsking(tx: Tx, actor: Signer, { asked, ...about }: Asking, now: Date): Promise<OpenedStatement> {
  return openStatement(tx, actor, { ...about, object_sha256: hashOfAsked(asked), effective_from: null }, now, asked);
}

/** Gives the hash of what is asked for, in canonical JSON. */
export function hashOfAsked(asked: JsonValue): string {
  return sha256(canonical(asked));
}

/** Writes the entry that says that a statement was shown. */
export function statementOpened(person: string, object: string) {
  return { stream: accessStream, type: "access.step-up-opened", meta: { person, object } };
}

/** Builds the exact statement that a person is about to sign, and keeps it for two minutes and one use. */
export async function openStatement(
  tx: Tx,
  actor: Signer,
  { meaning, ...about }: About,
  now: Date,
  asked?: JsonValue,
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
  // What was asked for and never signed is not kept.
  await tx.stepUp.deleteMany({ where: { personId: person.id, usedAt: null, expiresAt: { lt: now } } });
  await tx.stepUp.create({
    data: {
      ...{ nonce, sessionId: actor.sessionId, personId: actor.id, statement, createdAt: now, expiresAt },
      ...(asked !== undefined && { asked: asked as Prisma.InputJsonValue }),
    },
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
