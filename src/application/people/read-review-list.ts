import { z } from "zod";
import { query } from "@/application/runner/act";
import { decisions } from "@/core/people/review";
import { accept, refuse } from "@/core/shared/result";
import { freshnessGauge } from "./freshness";

/** Shows the owner of a list every contact to decide on, with what is known of its paths. */
export const readReviewList = query({
  name: "people.read-review-list",
  action: "people:review",
  input: z.object({ list: z.uuid() }),
  async run({ db, input, now, authorise }) {
    const list = await db.reviewList.findUnique({
      where: { id: input.list },
      include: { review: true, items: { orderBy: { place: "asc" } } },
    });
    if (!list || !authorise({ belongsTo: list.ownerId }).ok)
      return refuse("not-found", { values: { thing: "review" } });
    const ids = list.items.map(({ contactId }) => contactId);
    const [contacts, positions, gauge] = await Promise.all([
      db.contact.findMany({
        where: { id: { in: ids } },
        include: { paths: { orderBy: [{ rank: "asc" }, { id: "asc" }] } },
      }),
      db.position.findMany({
        where: { archivedAt: null, OR: [{ holderId: { in: ids } }, { deputyIds: { hasSome: ids } }] },
        select: { name: true, holderId: true, deputyIds: true },
      }),
      freshnessGauge(db, now),
    ]);
    const byId = new Map(contacts.map((contact) => [contact.id, contact]));
    return accept({
      review: { id: list.reviewId, name: list.review.name, dueAt: list.review.dueAt },
      list: { id: list.id, name: list.name, signedAt: list.signedAt },
      now,
      items: list.items.flatMap((item) => {
        const contact = byId.get(item.contactId);
        if (!contact) return [];
        const { id, kind, name, organisation, role, paths } = contact;
        return {
          id: item.id,
          decision: decisions.find((decision) => decision === item.decision) ?? null,
          note: item.note,
          name,
          about: [organisation, role].filter(Boolean).join(", "),
          posts: positions
            .filter(({ holderId, deputyIds }) => holderId === id || deputyIds.includes(id))
            .map((position) => position.name),
          freshDays: gauge.daysOf({ id, kind }),
          paths: paths.map((path) => ({
            id: path.id,
            kind: path.kind,
            value: path.value,
            verifiedAt: path.verifiedAt?.toISOString() ?? null,
            answeredAt: path.answeredAt?.toISOString(),
          })),
        };
      }),
    });
  },
});
