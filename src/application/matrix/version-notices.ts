import type { Notice } from "@/application/runner/act";
import type { Database, Tx } from "@/platform/database/client";

type About = { readonly version: string; readonly matrix: string; readonly number: number };

/** Tells people about a step of a version; each hears of each step once. */
export function versionNotices(kind: VersionNotice, about: About, people: readonly string[]): Notice[] {
  return people.map((person) => ({ key: `${kind}:${about.version}:${person}`, kind, payload: { ...about, person } }));
}
export type VersionNotice =
  | "version-submitted"
  | "version-reminder"
  | "version-escalation"
  | "version-approved"
  | "version-in-force"
  | "version-returned"
  | "version-withdrawn";

/** Finds who may decide now: active people with the role of approver, without those who are barred. */
export async function approversNow(tx: Database | Tx, barred: readonly string[], now: Date): Promise<string[]> {
  const grants = await tx.roleGrant.findMany({
    where: {
      role: "approver",
      state: "active",
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      personId: { notIn: [...barred] },
      person: { status: "active" },
    },
    select: { personId: true },
  });
  return [...new Set(grants.map(({ personId }) => personId))];
}
