import { z } from "zod";

/** A post or party that still names somebody who has left. */
export type Vacancy = {
  readonly noun: "position" | "stakeholder";
  readonly id: string;
  readonly name: string;
  /** What the leaver was there: holder, deputy, or a contact of the party. */
  readonly seat: "holder" | "deputy" | "contact";
  readonly leaver: string;
  /** Who should follow: the first deputy who is still here; null when there is none. */
  readonly proposed: string | null;
};

type Post = {
  readonly id: string;
  readonly name: string;
  readonly holder: string | null;
  readonly deputies: readonly string[];
};
type Party = { readonly id: string; readonly name: string; readonly contacts: readonly string[] };

/** Finds every seat that leavers still have; holders come first, because their rows have nobody. */
export function vacancies(gone: ReadonlySet<string>, posts: readonly Post[], parties: readonly Party[]): Vacancy[] {
  const seats = posts.flatMap(({ id, name, holder, deputies }): Vacancy[] => {
    const here = deputies.filter((deputy) => !gone.has(deputy));
    const proposed = here.find((deputy) => deputy !== holder) ?? null;
    const post = { noun: "position", id, name } as const;
    return [
      ...(holder !== null && gone.has(holder) ? [{ ...post, seat: "holder" as const, leaver: holder, proposed }] : []),
      ...deputies
        .filter((deputy) => gone.has(deputy))
        .map((leaver) => ({ ...post, seat: "deputy" as const, leaver, proposed: null })),
    ];
  });
  const contacts = parties.flatMap(({ id, name, contacts: people }) =>
    people
      .filter((person) => gone.has(person))
      .map((leaver) => ({ noun: "stakeholder", id, name, seat: "contact", leaver, proposed: null }) as const),
  );
  const order = { holder: 0, deputy: 1, contact: 2 };
  return [...seats, ...contacts].sort((a, b) => order[a.seat] - order[b.seat] || (a.name < b.name ? -1 : 1));
}

export const SettleVacancy = z.object({
  noun: z.enum(["position", "stakeholder"]),
  id: z.uuid(),
  leaver: z.uuid(),
  /** Who takes the seat; null leaves it empty. */
  successor: z.uuid().nullable(),
});

/** Gives a post without a leaver; a successor takes the leaver's seat and is no deputy beside it. */
export function succeed<Kept extends Pick<Post, "holder" | "deputies">>(
  { holder, deputies }: Kept,
  leaver: string,
  successor: string | null,
): { holder: string | null; deputies: string[] } {
  if (holder === leaver)
    return { holder: successor, deputies: deputies.filter((deputy) => deputy !== leaver && deputy !== successor) };
  return { holder, deputies: replaced(deputies, leaver, successor === holder ? null : successor) };
}

/** Puts a successor in the place of a leaver, once. */
export function replaced(people: readonly string[], leaver: string, successor: string | null): string[] {
  const next = people.flatMap((person) => (person !== leaver ? [person] : successor === null ? [] : [successor]));
  return [...new Set(next)];
}
