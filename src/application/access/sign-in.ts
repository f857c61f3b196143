import { command, done } from "@/application/runner/act";
import { SignIn } from "@/core/access/account";
import { accountLimit, addressLimit } from "@/core/access/attempts";
import { grantCounts } from "@/core/access/grants";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { passwordFits } from "@/platform/sign-in/password";
import { hashOfToken } from "@/platform/sign-in/token";
import { emergencyOf } from "./emergency";
import { passwordCounts } from "./local-passwords";
import { spendRecoveryCode, spendTotp } from "./second-factor";
import { openSession } from "./sessions";

/**
 * Signs a person in with password and second factor. The answer to a wrong address, password or code is the same and
 * takes the same work, so that nobody learns who has an account.
 */
export const signIn = command({
  name: "access.sign-in",
  action: "access:sign-in",
  browserOnly: true,
  whileBehind: true,
  input: SignIn,
  limits: {
    failure: "sign-in-failed",
    keys: ({ email, address }) => [
      { key: `account:${hashOfToken(email)}`, limit: accountLimit, clears: true },
      { key: `address:${hashOfToken(address)}`, limit: addressLimit, clears: false },
    ],
  },
  async run({ tx, input, actor, now, newId }) {
    const person = await tx.person.findUnique({ where: { email: input.email }, include: { grants: true } });
    const fits = await passwordFits(person?.passwordHash, input.password);
    if (!person || !fits || !(await passwordCounts(tx, person))) return refuse("sign-in-failed");
    const factor = await proveFactor(tx, person, input.code, now);
    if (!factor) return refuse("sign-in-failed");
    if (person.status !== "active" || !person.grants.some((grant) => grantCounts(grant, now)))
      return refuse("access-ended");

    const session = newId();
    const opened = await openSession(tx, person.id, { id: session, userAgent: input.userAgent, before: actor }, now);
    const emergency = await emergencyOf(tx, person, now, newId);
    const meta = { person: person.id, session, factor };
    return done(
      { person: person.id, ...opened },
      {
        entries: [{ stream: accessStream, type: "access.signed-in", meta }, ...emergency.entries],
        notices: emergency.notices,
      },
    );
  },
});

async function proveFactor(tx: Tx, person: { id: string; totpSecret: string | null }, code: string, now: Date) {
  if (person.totpSecret === null) return "none";
  if (await spendTotp(tx, person, code, now)) return "totp";
  return (await spendRecoveryCode(tx, person, code, now)) ? "recovery-code" : undefined;
}
