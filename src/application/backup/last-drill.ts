import type { LastDrill } from "@/core/backup/schedule";
import type { Database, Tx } from "@/platform/database/client";

/** Tells when a restore was drilled last, and whether the backup came back whole; null when never. */
export async function lastDrill(db: Database | Tx): Promise<(LastDrill & { readonly id: string }) | null> {
  const last = await db.drill.findFirst({ orderBy: { at: "desc" } });
  return last && { id: last.id, at: last.at, well: last.sound && last.packed !== false };
}

/** Tells since when there is a backup that could be drilled; null when there was none yet. */
export async function drillsSince(db: Database | Tx): Promise<Date | null> {
  const first = await db.backup.findFirst({
    where: { scheduled: true, finishedAt: { not: null } },
    orderBy: { finishedAt: "asc" },
    select: { finishedAt: true },
  });
  return first?.finishedAt ?? null;
}
