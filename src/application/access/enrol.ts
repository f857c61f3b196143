import type { NewSecrets } from "@/core/access/account";
import { checkPassword } from "@/core/access/passwords";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { hashPassword } from "@/platform/sign-in/password";
import { hashOfRecoveryCode, newRecoveryCodes } from "@/platform/sign-in/recovery";
import { totpStep } from "@/platform/sign-in/totp";

/** The columns of Person that hold what somebody signs in with. */
type SignInColumns = { passwordHash: string; totpSecret: string | null; totpStep: bigint | null };

/**
 * Checks a new password and authenticator and gives the columns to store. `about` is what is known of the person.
 * Refuses as `checkPassword` does, and with `second-factor-needed` and `code-wrong`.
 */
export async function checkSecrets(
  secrets: NewSecrets,
  about: readonly string[],
  needsFactor: boolean,
  now: Date,
): Promise<Result<SignInColumns>> {
  const password = checkPassword(secrets.password, about);
  if (!password.ok) return password;
  const passwordHash = await hashPassword(secrets.password);
  if (!secrets.totpSecret || (!needsFactor && !secrets.totp))
    return needsFactor
      ? refuse("second-factor-needed", { field: "totp" })
      : accept({ passwordHash, totpSecret: null, totpStep: null });
  const authenticator = checkAuthenticator(secrets.totpSecret, secrets.totp ?? "", now);
  return authenticator.ok ? accept({ passwordHash, ...authenticator.value }) : authenticator;
}

/** Checks that an authenticator holds the sealed secret that was shown. Refuses with `code-wrong`. */
export function checkAuthenticator(
  sealed: string,
  code: string,
  now: Date,
): Result<{ totpSecret: string; totpStep: bigint }> {
  const step = totpStep(sealed, code, now);
  return step === undefined ? refuse("code-wrong", { field: "totp" }) : accept({ totpSecret: sealed, totpStep: step });
}

/** Replaces a person's recovery codes and gives the new ones, which are never readable again. */
export async function replaceRecoveryCodes(tx: Tx, personId: string, newId: () => string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(), personId, hash: hashOfRecoveryCode(code) })),
  });
  return codes;
}
