import { isDrillOverdue } from "@/core/backup/schedule";
import { backupSettings } from "@/platform/backup/settings";
import type { Database, Tx } from "@/platform/database/client";
import { drillsSince, lastDrill } from "./last-drill";

/** What is wrong with the trial restores, and since when. */
export type DrillTrouble = { readonly why: "failed" | "overdue"; readonly at: Date };

/** Tells whether the last trial restore failed, or whether there should long have been one; undefined when all is well. */
export async function drillTrouble(db: Database | Tx, now: Date): Promise<DrillTrouble | undefined> {
  const settings = backupSettings();
  if (!settings.ok || !settings.value) return undefined;
  const [last, since] = await Promise.all([lastDrill(db), drillsSince(db)]);
  if (last && !last.well) return { why: "failed", at: last.at };
  const at = last?.at ?? since;
  return at && isDrillOverdue(settings.value, last, since, now) ? { why: "overdue", at } : undefined;
}
