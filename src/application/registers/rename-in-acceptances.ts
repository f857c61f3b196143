import type { Tx } from "@/platform/database/client";

/**
 * Lets accepted findings of drafts that name an entry name it as it is called now, alone or in a list, so that a new name
 * makes no acceptance lapse. Where a name cannot be told from the rest of a list, the finding has to be accepted again.
 */
export async function renameInAcceptances(tx: Tx, before: string, after: string): Promise<void> {
  const naming = await tx.findingAcceptance.findMany({
    where: { revokedAt: null, detail: { contains: before } },
    select: { id: true, detail: true },
  });
  const renamed = (text: string) => (text === before ? after : text);
  for (const { id, detail } of naming) {
    const lines = (detail ?? "")
      .split("\n")
      .map((line) => (line === before ? after : line.split(", ").map(renamed).join(", ")));
    await tx.findingAcceptance.update({ where: { id }, data: { detail: lines.join("\n") } });
  }
}
