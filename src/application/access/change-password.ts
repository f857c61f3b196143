import { command, done } from "@/application/runner/act";
import { ChangePassword } from "@/core/access/account";
import { checkPassword } from "@/core/access/passwords";
import { accessStream } from "@/core/access/stream";
import { hashPassword } from "@/platform/sign-in/password";
import { countsWrongPasswords, proveSelf } from "./own-proof";
import { endSessions } from "./sessions";

/** Changes one's own password; every other session ends. */
export const changePassword = command({
  name: "access.change-password",
  action: "access:own-account",
  browserOnly: true,
  limits: countsWrongPasswords,
  input: ChangePassword,
  async run({ tx, input, actor, now }) {
    const self = await proveSelf(tx, actor, input.current, "current");
    if (!self.ok) return self;
    const { person, session } = self.value;
    const organisation = await tx.organisation.findFirstOrThrow();
    const good = checkPassword(input.password, [person.name, person.email, organisation.name]);
    if (!good.ok) return good;
    const passwordHash = await hashPassword(input.password);
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } });
    const ended = await endSessions(tx, { personId: person.id, id: { not: session } }, now);
    const meta = { person: person.id };
    return done({ ended }, { entries: [{ stream: accessStream, type: "access.password-changed", meta }] });
  },
});
