import { command, done } from "@/application/runner/act";
import { SignInWithProvider } from "@/core/access/account";
import { addressLimit } from "@/core/access/attempts";
import { grantCounts, needsSecondFactor } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { currentProvider } from "@/platform/sign-in/provider";
import { hashOfToken } from "@/platform/sign-in/token";
import { emergencyOf } from "./emergency";
import { followGroups } from "./group-roles";
import { openSession } from "./sessions";

/**
 * Signs in whoever the identity provider vouches for, known by issuer and subject alone: a mail address never finds
 * anybody. Roles follow the groups first. Refuses with `provider-unknown-person`, `access-ended`, and with
 * `provider-one-factor` for people whose roles need two when the provider does not say that it asked for two.
 */
export const signInWithProvider = command({
  name: "access.sign-in-with-provider",
  action: "access:sign-in",
  browserOnly: true,
  whileBehind: true,
  input: SignInWithProvider,
  limits: {
    failure: "provider-unknown-person",
    keys: ({ address }) => [{ key: `address:${hashOfToken(address)}`, limit: addressLimit, clears: false }],
  },
  async run({ tx, input, actor, now, newId }) {
    const settings = currentProvider();
    const { issuer, subject, twoFactors } = input.claims;
    const identity = await tx.identity.findUnique({ where: { issuer_subject: { issuer, subject } } });
    if (!settings || !identity) return refuse("provider-unknown-person");
    const followed = await followGroups(tx, identity.personId, input.claims, settings, now, newId);
    const person = await tx.person.findUniqueOrThrow({ where: { id: identity.personId }, include: { grants: true } });
    const held = person.grants.filter((grant) => grantCounts(grant, now)).map(({ role }) => Role.parse(role));
    if (person.status !== "active" || held.length === 0) return refuse("access-ended");
    if (!twoFactors && held.some(needsSecondFactor)) return refuse("provider-one-factor");

    const session = newId();
    const method = twoFactors ? "provider-mfa" : "provider";
    const browser = { id: session, userAgent: input.userAgent, before: actor, method } as const;
    const opened = await openSession(tx, person.id, browser, now);
    const emergency = await emergencyOf(tx, person, now, newId);
    const meta = { person: person.id, session, factor: method, identity: identity.id };
    return done(
      { person: person.id, ...opened },
      {
        entries: [{ stream: accessStream, type: "access.signed-in", meta }, ...followed.entries, ...emergency.entries],
        notices: [...followed.notices, ...emergency.notices],
      },
    );
  },
});
