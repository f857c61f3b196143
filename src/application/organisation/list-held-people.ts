import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";

const most = 200;

export type HeldForPerson = {
  readonly person: string;
  readonly name: string;
  readonly count: number;
  readonly oldest: Date;
  /** When the next of it goes out; null when its reader wants it at the bell only. */
  readonly nextAt: Date | null;
};

/** Lists for whom mail is held, most first, without its texts: those are for their readers. */
export const listHeldPeople = query({
  name: "organisation.list-held-people",
  action: "organisation:read-outbox",
  input: z.object({}),
  async run({ db, now }) {
    const groups = await db.heldMail.groupBy({
      by: ["personId"],
      // What is due is no longer held: it stands in the outbox until it is sent.
      where: { sentAt: null, seenAt: null, OR: [{ dueAt: null }, { dueAt: { gt: now } }] },
      _count: true,
      _min: { heldAt: true, dueAt: true },
      orderBy: { _count: { personId: "desc" } },
      take: most,
    });
    const people = await db.person.findMany({
      where: { id: { in: groups.map(({ personId }) => personId) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return accept({
      held: groups.map(
        ({ personId, _count, _min }): HeldForPerson => ({
          person: personId,
          name: names.get(personId) ?? "",
          count: _count,
          oldest: _min.heldAt ?? new Date(0),
          nextAt: _min.dueAt,
        }),
      ),
    });
  },
});
