import { command, done } from "@/application/runner/act";
import { NamePerson } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { endSessions } from "./sessions";

/** Ends every session of a person, wherever they are signed in. */
export const signOutPerson = command({
  name: "access.sign-out-person",
  action: "access:manage-people",
  browserOnly: true,
  input: NamePerson,
  async run({ tx, input, now }) {
    if (!(await tx.person.findUnique({ where: { id: input.person } })))
      return refuse("not-found", { values: { thing: "person" } });
    const ended = await endSessions(tx, { personId: input.person }, now);
    const meta = { person: input.person, count: String(ended) };
    return done({ ended }, { entries: [{ stream: accessStream, type: "access.person-signed-out", meta }] });
  },
});
