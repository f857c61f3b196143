import type { PasskeySignature } from "@/core/access/passkeys";
import type { Tx } from "@/platform/database/client";
import type { PasskeyModel } from "@/platform/database/generated/models";
import { checkPasskeySignature } from "@/platform/sign-in/passkeys";

/** Checks a passkey's signature over a challenge and keeps its counter; two answers with one count do not both pass. */
export async function takePasskey(
  tx: Tx,
  passkey: PasskeyModel,
  signed: PasskeySignature,
  challenge: string,
  now: Date,
): Promise<boolean> {
  const counter = await checkPasskeySignature(signed, challenge, passkey);
  if (counter === undefined) return false;
  // Most synced passkeys do not count and always say 0.
  const before = counter === 0n ? 0n : { lt: counter };
  const { count } = await tx.passkey.updateMany({
    where: { id: passkey.id, counter: before },
    data: { counter, usedAt: now },
  });
  return count === 1;
}
