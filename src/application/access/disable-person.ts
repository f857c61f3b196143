import { command, done } from "@/application/runner/act";
import { NamePerson } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { countAdministrators } from "./administrators";
import { endSessions } from "./sessions";

/** Shuts a person out: their sessions and tokens end at once, their roles stay for the day they come back. */
export const disablePerson = command({
  name: "access.disable-person",
  action: "access:manage-people",
  browserOnly: true,
  input: NamePerson,
  async run({ tx, input, actor, now }) {
    if (actor.kind === "person" && actor.id === input.person) return refuse("own-account-disabled");
    if ((await countAdministrators(tx, [input.person], now)) === 0) return refuse("last-administrator");
    const { count } = await tx.person.updateMany({
      where: { id: input.person, status: "active" },
      data: { status: "disabled", revision: { increment: 1 } },
    });
    if (count !== 1) return refuse("not-found", { values: { thing: "person" } });
    await endSessions(tx, { personId: input.person }, now);
    await tx.apiToken.updateMany({ where: { personId: input.person, revokedAt: null }, data: { revokedAt: now } });
    const meta = { person: input.person };
    return done(undefined, { entries: [{ stream: accessStream, type: "access.person-disabled", meta }] });
  },
});
