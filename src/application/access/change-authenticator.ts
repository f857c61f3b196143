import { command, done } from "@/application/runner/act";
import { ChangeAuthenticator } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { checkAuthenticator, replaceRecoveryCodes } from "./enrol";
import { countsWrongPasswords, proveSelf } from "./own-proof";
import { endSessions } from "./sessions";

/** Sets up one's own authenticator, the first or another one; gives new recovery codes and ends every other session. */
export const changeAuthenticator = command({
  name: "access.change-authenticator",
  action: "access:own-account",
  browserOnly: true,
  limits: countsWrongPasswords,
  input: ChangeAuthenticator,
  async run({ tx, input, actor, now, newId }) {
    const self = await proveSelf(tx, actor, input.password, "password");
    if (!self.ok) return self;
    const { person, session } = self.value;
    const authenticator = checkAuthenticator(input.totpSecret, input.totp, now);
    if (!authenticator.ok) return authenticator;
    await tx.person.update({ where: { id: person.id }, data: authenticator.value });
    const recoveryCodes = await replaceRecoveryCodes(tx, person.id, newId);
    await endSessions(tx, { personId: person.id, id: { not: session } }, now);
    const meta = { person: person.id };
    return done({ recoveryCodes }, { entries: [{ stream: accessStream, type: "access.authenticator-changed", meta }] });
  },
});
