import { command, done } from "@/application/runner/act";
import { SavePerson } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Corrects a person's name and mail address, with which they sign in from now on. */
export const savePerson = command({
  name: "access.save-person",
  action: "access:manage-people",
  browserOnly: true,
  input: SavePerson,
  async run({ tx, input }) {
    const { person, name, email } = input;
    const other = await tx.person.findUnique({ where: { email } });
    if (other && other.id !== person) return refuse("person-known", { field: "email" });
    const { count } = await tx.person.updateMany({
      where: { id: person },
      data: { name, email, revision: { increment: 1 } },
    });
    if (count !== 1) return refuse("not-found", { values: { thing: "person" } });
    return done(undefined, {
      entries: [{ stream: accessStream, type: "access.person-saved", meta: { person }, fields: { name, email } }],
    });
  },
});
