import { z } from "zod";
import { query } from "@/application/runner/act";
import { MailPreference } from "@/core/access/mail-preference";
import { accept, refuse } from "@/core/shared/result";

const pageSize = 30;

/** Shows a person when they get mail, what waits for them, and what was held lately. */
export const listHeldMail = query({
  name: "access.list-held-mail",
  action: "access:own-account",
  browserOnly: true,
  input: z.object({ page: z.int().min(1).max(100_000).default(1) }),
  async run({ db, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const where = { personId: actor.id };
    const [person, organisation, total, unread, held] = await Promise.all([
      db.person.findUniqueOrThrow({ where: { id: actor.id } }),
      db.organisation.findFirstOrThrow({ select: { zone: true } }),
      db.heldMail.count({ where }),
      db.heldMail.count({ where: { ...where, seenAt: null, sentAt: null } }),
      db.heldMail.findMany({
        where,
        orderBy: [{ heldAt: "desc" }, { id: "asc" }],
        skip: (input.page - 1) * pageSize,
        take: pageSize,
        select: { id: true, subject: true, text: true, heldAt: true, dueAt: true, sentAt: true, seenAt: true },
      }),
    ]);
    return accept({
      ...{ held, total, unread, page: input.page, pageSize, now },
      preference: MailPreference.parse(person),
      organisationZone: organisation.zone,
    });
  },
});
