import { glanceOutside } from "@/platform/ledger/outside";
import type { World } from "@/platform/world";
import { anchorNow } from "./anchor-now";
import { sealNow } from "./seal-now";

/** Seals the ledger and brings the seal outside; a ledger that was rolled back meanwhile is noticed instead, and not sealed. */
export async function tendLedger(world: World): Promise<void> {
  if (await glanceOutside()) return;
  await sealNow(world);
  await anchorNow(world);
}
