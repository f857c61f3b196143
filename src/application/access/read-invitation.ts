import { query } from "@/application/runner/act";
import { OpenInvitation } from "@/core/access/account";
import { needsSecondFactor } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { accept } from "@/core/shared/result";
import { currentProvider } from "@/platform/sign-in/provider";
import { totpEnrolment, totpSecretFor } from "@/platform/sign-in/totp";
import { findInvitation } from "./find-invitation";
import { passwordCounts } from "./local-passwords";

/** Shows a person what they are invited to, and makes a secret for their authenticator. */
export const readInvitation = query({
  name: "access.read-invitation",
  action: "access:accept-invitation",
  browserOnly: true,
  input: OpenInvitation,
  async run({ db, input, now }) {
    const found = await findInvitation(db, input.token, now);
    if (!found.ok) return found;
    const organisation = await db.organisation.findFirstOrThrow();
    const { name, email, language, personId, endsAt } = found.value;
    const known = personId && (await db.person.findUnique({ where: { id: personId } }));
    const roles = found.value.roles.map((role) => Role.parse(role));
    const totpSecret = totpSecretFor(found.value.id);
    return accept({
      organisation: organisation.name,
      name,
      email,
      language,
      roles,
      endsAt,
      renewal: personId !== null,
      provider: currentProvider()?.name,
      passwords: await passwordCounts(db, known || null),
      needsSecondFactor: roles.some(needsSecondFactor),
      authenticator: { sealed: totpSecret, ...totpEnrolment(totpSecret, organisation.name, email) },
    });
  },
});
