import { query } from "@/application/runner/act";
import type { Advice } from "@/core/lookup/advice";
import { answersAt, searchIn } from "@/core/lookup/look-up";
import { WhomToTell } from "@/core/lookup/situation";
import { accept } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { type InForce, lookUpsInForce } from "./in-force";

/** A contact that the register allows to be shown without sign-in. */
export type PublishedContact = {
  readonly name: string;
  readonly paths: readonly { readonly kind: string; readonly value: string }[];
};
/** The version that an answer stands in. */
export type Stamp = Pick<InForce, "matrix" | "number" | "effectiveFrom" | "sha256">;
export type Answer = Omit<Advice, "whom" | "places" | "direct"> & {
  readonly matrix: string;
  readonly whom: readonly { readonly name: string; readonly contacts: readonly PublishedContact[] }[];
};

/** Answers "whom do I tell?" from the versions in force; numbers only where the register publishes them. */
export const whomToTell = query({
  name: "lookup.whom-to-tell",
  action: "lookup:read",
  input: WhomToTell,
  async run({ db, input: { situation, place, search }, now }) {
    const inForce = await lookUpsInForce(db, now);
    const organisation = await db.organisation.findFirst({ select: { name: true, zone: true } });
    const found = inForce.flatMap(({ matrix, lookUp }) => {
      const searched = search ? searchIn(lookUp, search) : [];
      const answers = searched.length > 0 ? searched : situation ? lookUp.situations[situation] : [];
      return answersAt(answers, place).map((advice) => ({ matrix, advice }));
    });
    const contacts = await published(
      db,
      found.flatMap(({ advice }) => advice.whom.flatMap((whom) => whom.contacts)),
    );
    return accept({
      organisation: organisation?.name ?? "",
      zone: organisation?.zone ?? "UTC",
      stamps: inForce.map(
        ({ matrix, number, effectiveFrom, sha256 }): Stamp => ({ matrix, number, effectiveFrom, sha256 }),
      ),
      bulletins: [...new Set(inForce.flatMap(({ lookUp }) => lookUp.bulletins))],
      answers: found.map(
        ({ matrix, advice: { places: _, direct: __, whom, ...advice } }): Answer => ({
          ...advice,
          matrix,
          whom: whom.map(({ name, contacts: ids }) => ({
            name,
            contacts: ids.flatMap((id) => contacts.get(id) ?? []),
          })),
        }),
      ),
    });
  },
});

async function published(db: Database, ids: readonly string[]): Promise<Map<string, PublishedContact>> {
  if (ids.length === 0) return new Map();
  const found = await db.contact.findMany({
    where: { id: { in: [...new Set(ids)] }, published: true, archivedAt: null },
    select: { id: true, name: true, paths: { select: { kind: true, value: true }, orderBy: { rank: "asc" } } },
  });
  return new Map(found.map(({ id, name, paths }) => [id, { name, paths }]));
}
