import type { Tx } from "@/platform/database/client";
import { hashOfRecoveryCode } from "@/platform/sign-in/recovery";
import { totpStep } from "@/platform/sign-in/totp";

type Holder = { readonly id: string; readonly totpSecret: string | null };

/** Takes a code of a person's authenticator; each time step counts once, also when two requests bring it together. */
export async function spendTotp(tx: Tx, person: Holder, code: string, now: Date): Promise<boolean> {
  const step = person.totpSecret ? totpStep(person.totpSecret, code, now) : undefined;
  if (step === undefined) return false;
  const { count } = await tx.person.updateMany({
    where: { id: person.id, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: step },
  });
  return count === 1;
}

/** Takes one of a person's recovery codes; each works once. */
export async function spendRecoveryCode(tx: Tx, person: Holder, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId: person.id, hash: hashOfRecoveryCode(code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
