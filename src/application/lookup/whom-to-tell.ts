import { query } from "@/application/runner/act";
import type { Advice } from "@/core/lookup/advice";
import { answersAt, type Site, searchIn } from "@/core/lookup/look-up";
import { WhomToTell } from "@/core/lookup/situation";
import { isReachable } from "@/core/people/reachable";
import { accept } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { type InForce, lookUpsInForce } from "./in-force";

/** A contact that the register allows to be shown without sign-in. */
export type PublishedContact = {
  readonly name: string;
  readonly paths: readonly { readonly kind: string; readonly value: string }[];
  /** When somebody answers, as the register has it, and the zone of these hours. */
  readonly hours: string;
  readonly zone: string;
  /** Whether somebody answers at this moment; undefined when hours or zone are not known. */
  readonly answersNow: boolean | undefined;
};
/** The version that an answer stands in. */
export type Stamp = Pick<InForce, "matrix" | "number" | "effectiveFrom" | "sha256">;
export type Answer = Omit<Advice, "whom" | "places" | "environments" | "direct"> & {
  readonly matrix: string;
  readonly whom: readonly { readonly name: string; readonly contacts: readonly PublishedContact[] }[];
};

/** Answers "whom do I tell?" from the versions in force; numbers only where the register publishes them. */
export const whomToTell = query({
  name: "lookup.whom-to-tell",
  action: "lookup:read",
  input: WhomToTell,
  async run({ db, input: { situation, place, site, search }, now }) {
    const inForce = await lookUpsInForce(db, now);
    const organisation = await db.organisation.findFirst({ select: { name: true, zone: true } });
    const found = inForce.flatMap(({ matrix, lookUp }) => {
      const searched = search ? searchIn(lookUp, search) : [];
      const answers = searched.length > 0 ? searched : situation ? lookUp.situations[situation] : [];
      return answersAt(answers, place, site).map((advice) => ({ matrix, advice }));
    });
    const contacts = await published(
      db,
      now,
      found.flatMap(({ advice }) => advice.whom.flatMap((whom) => whom.contacts)),
    );
    return accept({
      organisation: organisation?.name ?? "",
      zone: organisation?.zone ?? "UTC",
      stamps: inForce.map(
        ({ matrix, number, effectiveFrom, sha256 }): Stamp => ({ matrix, number, effectiveFrom, sha256 }),
      ),
      sites: joinSites(inForce.flatMap(({ lookUp }) => lookUp.sites)),
      bulletins: [...new Set(inForce.flatMap(({ lookUp }) => lookUp.bulletins))],
      answers: found.map(
        ({ matrix, advice: { places: _, environments: __, direct: ___, whom, ...advice } }): Answer => ({
          ...advice,
          matrix,
          whom: whom.map(({ name, contacts: ids }) => ({
            name,
            contacts: answeringFirst(ids.flatMap((id) => contacts.get(id) ?? [])),
          })),
        }),
      ),
    });
  },
});

/** Puts those who answer now first, and leaves the order of the register otherwise. */
function answeringFirst(contacts: readonly PublishedContact[]): PublishedContact[] {
  const rank = ({ answersNow }: PublishedContact) => (answersNow === false ? 1 : 0);
  return contacts.toSorted((a, b) => rank(a) - rank(b));
}

/** Makes one list of the sites of several matrices. */
function joinSites(sites: readonly Site[]): Site[] {
  const joined = new Map<string, Site>();
  for (const { name, alarms, boards } of sites) {
    const there = joined.get(name) ?? { name, alarms: [], boards: [] };
    joined.set(name, {
      name,
      alarms: [...new Set([...there.alarms, ...alarms])],
      boards: [...new Set([...there.boards, ...boards])],
    });
  }
  return [...joined.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function published(db: Database, now: Date, ids: readonly string[]): Promise<Map<string, PublishedContact>> {
  if (ids.length === 0) return new Map();
  const found = await db.contact.findMany({
    where: { id: { in: [...new Set(ids)] }, published: true, archivedAt: null },
    select: {
      id: true,
      name: true,
      zone: true,
      reachable: true,
      paths: { select: { kind: true, value: true }, orderBy: { rank: "asc" } },
    },
  });
  return new Map(
    found.map(({ id, reachable: hours, ...rest }) => [
      id,
      { ...rest, hours, answersNow: isReachable(hours, rest.zone, now) },
    ]),
  );
}
