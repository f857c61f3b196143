import { z } from "zod";
import type { Notice } from "@/application/runner/act";
import { languageOf, say } from "@/core/language/say";
import { sayListName } from "@/core/people/say-list-name";
import { sayInstant } from "@/core/time/written";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";

export type ReviewNotice = "review-list" | "review-overdue";

/** Tells a person about a list of a campaign; `occasion` sets one telling apart from the next. */
export function reviewNotice(kind: ReviewNotice, list: string, person: string, occasion: string): Notice {
  return { key: `${kind}:${list}:${person}:${occasion}`, kind, payload: { list, person } };
}

const Payload = z.object({ list: z.uuid(), person: z.uuid() });

/** Asks a person to go through a list, or says that it is overdue; silent once it is signed. */
export function reviewLetter(kind: ReviewNotice): Letter {
  return async (payload, { database }) => {
    const about = Payload.parse(payload);
    const [person, list, organisation] = await Promise.all([
      database.person.findFirst({ where: { id: about.person, status: "active" } }),
      database.reviewList.findFirst({
        where: { id: about.list, signedAt: null },
        include: { review: true, _count: { select: { items: { where: { decision: null } } } } },
      }),
      database.organisation.findFirst(),
    ]);
    if (!person || !list || !organisation) return [];
    const owner = await database.person.findUnique({ where: { id: list.ownerId }, select: { name: true } });
    const language = languageOf(person.language);
    const values = {
      name: person.name,
      owner: owner?.name ?? "",
      list: sayListName(language, list.name),
      review: list.review.name,
      count: list._count.items,
      until: sayInstant(language, organisation.zone, list.review.dueAt),
      link: `${environment().origin}/people/reviews/${list.reviewId}/${list.id}`,
    };
    return [
      {
        to: person.email,
        subject: say(language, `letters.${kind}.subject`, values),
        text: say(language, `letters.${kind}.text`, values),
        urgent: kind === "review-overdue",
      },
    ];
  };
}
