import { randomBytes, timingSafeEqual } from "node:crypto";
import { challengeSeconds } from "@/core/access/passkeys";
import type { Tx } from "@/platform/database/client";
import { derivedToken } from "./secret";
import { hashOfToken } from "./token";

/**
 * Makes a challenge for one purpose, in base64url. It carries its own end and seal, so that asking for one writes
 * nothing: visitors cannot fill the database with them.
 */
export function newChallenge(purpose: string, now: Date): string {
  const facts = `${now.getTime() + challengeSeconds * 1000}.${randomBytes(16).toString("base64url")}`;
  return Buffer.from(`${facts}.${derivedToken("challenge", `${purpose} ${facts}`)}`).toString("base64url");
}

/**
 * Takes an answered challenge, once. Says no to one that was made elsewhere, for another purpose or too long ago, and
 * to one that was taken before.
 */
export async function spendChallenge(tx: Tx, purpose: string, challenge: string, now: Date): Promise<boolean> {
  const [end = "", random = "", seal = ""] = Buffer.from(challenge, "base64url").toString().split(".");
  const expected = derivedToken("challenge", `${purpose} ${end}.${random}`);
  if (!equal(seal, expected) || now.getTime() >= Number(end)) return false;
  await tx.spentChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  const { count } = await tx.spentChallenge.createMany({
    data: [{ hash: hashOfToken(`${end}.${random}`), expiresAt: new Date(Number(end)) }],
    skipDuplicates: true,
  });
  return count === 1;
}

function equal(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
