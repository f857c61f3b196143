import { z } from "zod";
import { query } from "@/application/runner/act";
import { initials } from "@/core/people/mask";
import { standingOf } from "@/core/people/review";
import { accept, refuse } from "@/core/shared/result";
import { reviewers } from "./review-lists";

/** Shows a campaign: each list with its owner and progress, and every decision that was more than a confirmation. */
export const readReview = query({
  name: "people.read-review",
  action: "people:read",
  input: z.object({ review: z.uuid() }),
  async run({ db, input, actor, now, may }) {
    const review = await db.review.findUnique({
      where: { id: input.review },
      include: {
        lists: { include: { items: { orderBy: { place: "asc" } } }, orderBy: [{ name: "asc" }, { id: "asc" }] },
      },
    });
    if (!review) return refuse("not-found", { values: { thing: "review" } });
    const personal = may("people:read-personal");
    const items = review.lists.flatMap((list) => list.items);
    const people = [
      ...review.lists.flatMap(({ ownerId, delegatedBy }) => [ownerId, delegatedBy]),
      ...items.map(({ decidedBy }) => decidedBy),
      review.startedBy,
      review.approvedBy,
    ].filter((id) => id !== null);
    const [persons, contacts, candidates] = await Promise.all([
      db.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
      db.contact.findMany({
        where: { id: { in: items.map(({ contactId }) => contactId) } },
        select: { id: true, name: true, kind: true },
      }),
      reviewers(db, now),
    ]);
    const names = new Map(persons.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => (id && names.get(id)) || "";
    const contactNames = new Map(
      contacts.map(({ id, name, kind }) => [id, personal || kind === "desk" ? name : initials(name)]),
    );
    const { lists: _, ...facts } = review;
    const me = actor.kind === "person" ? actor.id : undefined;
    return accept({
      ...{ review: facts, now, standing: standingOf(review, now) },
      startedBy: nameOf(review.startedBy),
      approvedBy: nameOf(review.approvedBy),
      lists: review.lists.map(({ id, name, ownerId, delegatedBy, signedAt, remark, items: own }) => ({
        ...{ id, name, signedAt, remark },
        owner: nameOf(ownerId),
        delegatedBy: nameOf(delegatedBy),
        mine: ownerId === me,
        total: own.length,
        decided: own.filter(({ decision }) => decision !== null).length,
      })),
      decisions: items
        .filter(({ decision }) => decision !== null)
        .map(({ id, contactId, decision, decidedBy, decidedAt, note }) => ({
          ...{ id, contact: contactId, decision, decidedAt },
          name: contactNames.get(contactId) ?? "",
          decidedBy: nameOf(decidedBy),
          note: personal ? note : "",
        })),
      people: candidates.map(({ id, name }) => ({ id, name })),
      may: {
        approve: may("people:approve-review", { editors: review.lists.map(({ ownerId }) => ownerId) }),
        delegate: review.lists
          .filter(({ ownerId }) => may("people:review", { belongsTo: ownerId }))
          .map(({ id }) => id),
      },
    });
  },
});
