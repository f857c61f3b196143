import { command, done } from "@/application/runner/act";
import { SignInWithPasskey } from "@/core/access/account";
import { accountLimit, addressLimit } from "@/core/access/attempts";
import { grantCounts } from "@/core/access/grants";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { spendChallenge } from "@/platform/sign-in/challenge";
import { challengeIn } from "@/platform/sign-in/passkeys";
import { hashOfToken } from "@/platform/sign-in/token";
import { emergencyOf } from "./emergency";
import { signingIn } from "./open-passkey-sign-in";
import { openSession } from "./sessions";
import { takePasskey } from "./take-passkey";

/**
 * Signs a person in with a passkey, which names its owner by itself. An unknown passkey, a foreign or used challenge and a
 * wrong signature are refused alike, with `passkey-failed`.
 */
export const signInWithPasskey = command({
  name: "access.sign-in-with-passkey",
  action: "access:sign-in",
  browserOnly: true,
  whileBehind: true,
  input: SignInWithPasskey,
  limits: {
    failure: "passkey-failed",
    keys: ({ signed, address }) => [
      { key: `passkey:${hashOfToken(signed.id)}`, limit: accountLimit, clears: true },
      { key: `address:${hashOfToken(address)}`, limit: addressLimit, clears: false },
    ],
  },
  async run({ tx, input, actor, now, newId }) {
    const { signed, userAgent } = input;
    const challenge = challengeIn(signed);
    if (!(await spendChallenge(tx, signingIn, challenge, now))) return refuse("passkey-failed");
    const passkey = await tx.passkey.findUnique({ where: { credentialId: signed.id } });
    if (!passkey || !(await takePasskey(tx, passkey, signed, challenge, now))) return refuse("passkey-failed");
    const person = await tx.person.findUniqueOrThrow({ where: { id: passkey.personId }, include: { grants: true } });
    if (person.status !== "active" || !person.grants.some((grant) => grantCounts(grant, now)))
      return refuse("access-ended");

    const session = newId();
    const opened = await openSession(tx, person.id, { id: session, userAgent, before: actor, method: "passkey" }, now);
    const emergency = await emergencyOf(tx, person, now, newId);
    const meta = { person: person.id, session, factor: "passkey", passkey: passkey.id };
    return done(
      { person: person.id, ...opened },
      {
        entries: [{ stream: accessStream, type: "access.signed-in", meta }, ...emergency.entries],
        notices: emergency.notices,
      },
    );
  },
});
