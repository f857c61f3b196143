import { Facts } from "@/core/deadlines/facts";
import type { Database, Tx } from "@/platform/database/client";

/** Reads the facts about the organisation; revision 0 while nobody has said any. */
export async function profileHere(
  db: Database | Tx,
): Promise<{ facts: Facts; revision: number; savedAt: Date | null }> {
  const profile = await db.organisationProfile.findFirst();
  if (!profile) return { facts: {}, revision: 0, savedAt: null };
  return { facts: Facts.parse(profile.facts), revision: profile.revision, savedAt: profile.savedAt };
}
