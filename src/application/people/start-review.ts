import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { nextReviewAt, StartReview } from "@/core/people/review";
import { refuse } from "@/core/shared/result";
import { dayOf } from "@/core/time/day";
import { endOfDay } from "@/core/time/zone";
import { liveLists, reviewers } from "./review-lists";
import { reviewNotice } from "./review-notices";

/**
 * Starts a campaign: every contact of the chosen lists waits for a decision by the owner of its list. Refuses
 * `day-is-over` for a last day that is over, `unknown-reference` for a list or owner that there is not.
 */
export const startReview = command({
  name: "people.start-review",
  action: "people:lead-review",
  input: StartReview,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const organisation = await tx.organisation.findFirst({ select: { zone: true } });
    const dueAt = endOfDay(organisation?.zone ?? "UTC", dayOf(input.dueOn));
    if (dueAt <= now) return refuse("day-is-over", { field: "dueOn" });
    const lists = new Map((await liveLists(tx)).map((list) => [list.key, list]));
    const known = new Set((await reviewers(tx, now)).map(({ id }) => id));
    const chosen = input.owners.flatMap(({ list, owner }) => {
      const found = lists.get(list);
      return found && known.has(owner) ? [{ ...found, id: newId(), owner }] : [];
    });
    if (chosen.length < input.owners.length)
      return refuse("unknown-reference", { field: "owners", values: { register: "contact" } });
    const review = newId();
    await tx.review.create({
      data: { id: review, name: input.name, startedBy: actor.id, startedAt: now, dueAt, nextAt: nextReviewAt(now) },
    });
    await tx.reviewList.createMany({
      data: chosen.map(({ id, kind, of, owner }) => ({ id, reviewId: review, name: `${kind}:${of}`, ownerId: owner })),
    });
    const items = chosen.flatMap(({ id: listId, contacts }) =>
      contacts.map(({ id: contactId }, place) => ({ id: newId(), listId, contactId, place })),
    );
    await tx.reviewItem.createMany({ data: items });
    return done(
      { review },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "people.review-started",
            meta: { review, due: input.dueOn, lists: String(chosen.length), contacts: String(items.length) },
            fields: { name: input.name },
          },
        ],
        notices: chosen.map(({ id, owner }) => reviewNotice("review-list", id, owner, "start")),
        changed: [review],
      },
    );
  },
});
