import { command, done } from "@/application/runner/act";
import { LinkIdentity } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { accountNotice } from "./account-notice";

/**
 * Links the account of whoever is signed in with who they are at the identity provider; `open-link` has taken their
 * step-up. Refuses with `identity-taken` when it belongs to somebody already.
 */
export const linkIdentity = command({
  name: "access.link-identity",
  action: "access:own-account",
  browserOnly: true,
  input: LinkIdentity,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person" || actor.sessionId !== input.session) return refuse("provider-failed");
    const { issuer, subject } = input.claims;
    if (await tx.identity.findUnique({ where: { issuer_subject: { issuer, subject } } }))
      return refuse("identity-taken");
    const identity = newId();
    await tx.identity.create({ data: { id: identity, personId: actor.id, issuer, subject, createdAt: now } });
    return done(
      { identity },
      {
        entries: [
          {
            stream: accessStream,
            type: "access.identity-linked",
            meta: { person: actor.id, identity },
            fields: { issuer, subject },
          },
        ],
        notices: await accountNotice(tx, "identity-linked", actor.id, identity, now),
      },
    );
  },
});
