import { whoAcknowledged } from "@/application/ledger/loss-acknowledged";
import { type Actor, personOf } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Database } from "@/platform/database/client";
import { currentLoss } from "@/platform/ledger/outside";

export type WaitingLoss = {
  readonly kind: "ledger-behind";
  readonly id: string;
  readonly at: Date;
  readonly entries: number;
};

/** A ledger that lacks what was kept outside, for those who can accept the loss and have not done so. */
export async function waitingLoss(db: Database, actor: Actor): Promise<WaitingLoss[]> {
  const loss = currentLoss();
  if (!loss || !permit(actor, "ledger:accept-loss").allowed) return [];
  const said = await whoAcknowledged(db, loss);
  if (said.some(({ person }) => person === personOf(actor))) return [];
  return [{ kind: "ledger-behind", id: "ledger-behind", at: new Date(loss.time), entries: loss.entries }];
}
