import type { Database, Tx } from "@/platform/database/client";

/** Reads the confidentiality levels of the organisation, lowest first: the words of their list in its order. */
export async function classificationLevels(db: Database | Tx): Promise<string[]> {
  const terms = await db.term.findMany({
    where: { list: "classification", archivedAt: null },
    orderBy: [{ rank: "asc" }, { name: "asc" }, { id: "asc" }],
    select: { name: true },
  });
  return terms.map(({ name }) => name);
}
