import { type Freshness, type FreshnessPolicy, freshDays, freshnessOf, usualPolicy } from "@/core/people/freshness";
import type { Database, Tx } from "@/platform/database/client";
import { contactsOfPosts } from "./reach-audience";

/** What decides how fresh the paths of any contact are. */
export type FreshnessGauge = {
  readonly policy: FreshnessPolicy & { readonly revision: number };
  /** How long a verification of this contact holds, in days. */
  readonly daysOf: (contact: { id: string; kind: string }) => number;
  readonly judge: (contact: { id: string; kind: string }, path: { verifiedAt: Date | null }) => Freshness;
};

/** Reads how long verifications hold; revision 0 stands for the usual days. */
export async function freshnessPolicy(db: Database | Tx): Promise<FreshnessGauge["policy"]> {
  return (await db.freshnessPolicy.findFirst()) ?? { ...usualPolicy, revision: 0 };
}

/** Reads the policy and whom rows cannot do without: holders and deputies of posts that own or clear a row. */
export async function freshnessGauge(db: Database | Tx, now: Date): Promise<FreshnessGauge> {
  const [policy, close] = await Promise.all([freshnessPolicy(db), contactsOfPosts(db)]);
  const closeIds = new Set(close);
  const daysOf = ({ id, kind }: { id: string; kind: string }) => freshDays(policy, { kind, close: closeIds.has(id) });
  return { policy, daysOf, judge: (contact, path) => freshnessOf(path.verifiedAt, daysOf(contact), now) };
}

/** Finds the paths that are verified now, of contacts that are in use. */
export async function verifiedPaths(db: Database | Tx, now: Date): Promise<Set<string>> {
  const [gauge, paths] = await Promise.all([
    freshnessGauge(db, now),
    db.contactPath.findMany({
      where: { verifiedAt: { not: null }, contact: { archivedAt: null } },
      select: { id: true, verifiedAt: true, contact: { select: { id: true, kind: true } } },
    }),
  ]);
  return new Set(paths.filter((path) => gauge.judge(path.contact, path) === "verified").map(({ id }) => id));
}
