import { drillTrouble } from "@/application/backup/drill-trouble";
import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Database } from "@/platform/database/client";

export type WaitingDrill = {
  readonly kind: "drill-failed" | "drill-overdue";
  readonly id: string;
  readonly at: Date;
};

/** A trial restore that failed or is missing, for those who can drill another one. */
export async function waitingDrill(db: Database, actor: Actor, now: Date): Promise<WaitingDrill[]> {
  if (!permit(actor, "backup:make").allowed) return [];
  const trouble = await drillTrouble(db, now);
  return trouble ? [{ kind: `drill-${trouble.why}`, id: "drill", at: trouble.at }] : [];
}
