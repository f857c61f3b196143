import { command, done } from "@/application/runner/act";
import { SetBreakGlass } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { passwordCounts } from "./local-passwords";

/**
 * Makes an account one for emergencies, whose password always works and whose every use raises an alarm, or an ordinary
 * one again. Refuses with `emergency-account-incomplete` without password and authenticator, and with
 * `emergency-account-needed` for the last one while passwords are off.
 */
export const setBreakGlass = command({
  name: "access.set-break-glass",
  action: "access:manage-people",
  browserOnly: true,
  input: SetBreakGlass,
  async run({ tx, input, actor }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const person = await tx.person.findUnique({ where: { id: input.person, status: "active" } });
    if (!person || person.breakGlass === input.on) return refuse("not-found", { values: { thing: "person" } });
    if (input.on && (person.passwordHash === null || person.totpSecret === null))
      return refuse("emergency-account-incomplete");
    const others = await tx.person.count({ where: { breakGlass: true, status: "active", id: { not: person.id } } });
    if (!input.on && others === 0 && !(await passwordCounts(tx, null))) return refuse("emergency-account-needed");
    await tx.person.update({ where: { id: person.id }, data: { breakGlass: input.on } });
    const type = input.on ? "access.emergency-account-made" : "access.emergency-account-ended";
    return done({ on: input.on }, { entries: [{ stream: accessStream, type, meta: { person: person.id } }] });
  },
});
