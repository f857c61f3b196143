import { z } from "zod";

/** What the owner of a list says of a contact. */
export const decisions = ["confirmed", "changed", "gone"] as const;
export type Decision = (typeof decisions)[number];

export const StartReview = z.object({
  name: z.string().trim().min(1).max(200),
  /** The last day, YYYY-MM-DD, in the organisation's zone. */
  dueOn: z.iso.date(),
  /** Who goes through which list; lists that are not named are left out. */
  owners: z
    .array(z.object({ list: z.string().min(1).max(100), owner: z.uuid() }))
    .min(1)
    .max(500),
});

export const DecideContact = z.object({
  item: z.uuid(),
  decision: z.enum(decisions),
  /** New values of paths; only with `changed`. */
  paths: z
    .array(z.object({ id: z.uuid(), value: z.string().trim().min(1).max(1000) }))
    .max(30)
    .default([]),
  note: z.string().trim().max(2000).default(""),
});

type Contact = { readonly id: string; readonly name: string };
type Post = { readonly name: string; readonly department: string; readonly people: readonly string[] };
type Party = {
  readonly direction: string;
  readonly relationshipOwner: string | null;
  readonly contacts: readonly string[];
};

/** A list of contacts that one person knows: people of a department, or those outside whom one post looks after. */
export type ProposedList = {
  /** Stable name of the list, such as `department:Sales` or `outside:<position id>`. */
  readonly key: string;
  readonly kind: "department" | "outside" | "rest";
  /** Department, or the name of the post; empty when none is set. */
  readonly of: string;
  readonly contacts: readonly Contact[];
};

/**
 * Divides contacts into lists, each contact in one: those of parties outside by the post that looks after the party,
 * the rest by the department of the first post they hold or deputise for, and those with neither in a list of their own.
 */
export function proposeLists(
  contacts: readonly Contact[],
  posts: readonly Post[],
  parties: readonly Party[],
  postNames: ReadonlyMap<string, string>,
): ProposedList[] {
  const keyOf = new Map<string, Omit<ProposedList, "contacts">>();
  for (const { direction, relationshipOwner, contacts: people } of parties) {
    if (direction !== "external") continue;
    const of = relationshipOwner === null ? "" : (postNames.get(relationshipOwner) ?? "");
    for (const person of people)
      if (!keyOf.has(person)) keyOf.set(person, { key: `outside:${of && relationshipOwner}`, kind: "outside", of });
  }
  for (const { department, people } of posts)
    for (const person of people)
      if (!keyOf.has(person))
        keyOf.set(person, { key: `department:${department}`, kind: "department", of: department });
  const lists = new Map<string, ProposedList & { contacts: Contact[] }>();
  for (const contact of contacts) {
    const found = keyOf.get(contact.id) ?? { key: "rest", kind: "rest", of: "" };
    const list = lists.get(found.key) ?? { ...found, contacts: [] };
    list.contacts.push(contact);
    lists.set(found.key, list);
  }
  return [...lists.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

export type Standing = "open" | "overdue" | "signed" | "approved";

/** Says where a campaign stands: approved, signed by everybody, overdue, or open. */
export function standingOf(
  review: { dueAt: Date; approvedAt: Date | null; lists: readonly { signedAt: Date | null }[] },
  now: Date,
): Standing {
  if (review.approvedAt) return "approved";
  if (review.lists.every(({ signedAt }) => signedAt !== null)) return "signed";
  return now > review.dueAt ? "overdue" : "open";
}

/** Days between two reminders of the same delay. */
const escalateEvery = 3;

/** Tells whether those who are late with a campaign are to be told now: at once when it is overdue, then every three days. */
export function escalationDue(
  review: {
    dueAt: Date;
    approvedAt: Date | null;
    escalatedAt: Date | null;
    lists: readonly { signedAt: Date | null }[];
  },
  now: Date,
): boolean {
  if (standingOf(review, now) !== "overdue") return false;
  return !review.escalatedAt || now.getTime() - review.escalatedAt.getTime() >= escalateEvery * 86_400_000;
}

/** Says when the next campaign should start: a quarter after this one did. */
export function nextReviewAt(startedAt: Date): Date {
  return new Date(startedAt.getTime() + 91 * 86_400_000);
}
