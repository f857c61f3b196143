import type { Notice } from "@/application/runner/act";
import { anchorKinds } from "@/core/ledger/anchors";
import { accept } from "@/core/shared/result";
import type { Deliver } from "@/platform/jobs/outbox";
import { anchorSettings } from "@/platform/ledger/anchor-settings";
import { anchorNow } from "./anchor-now";
import { sealNow } from "./seal-now";

/**
 * Asks for the ledger to be sealed and brought outside right after an act that matters, where a way is set up;
 * `occasion` names the act.
 */
export function anchorNotices(occasion: string): Notice[] {
  const settings = anchorSettings();
  const isSetUp = settings.ok && anchorKinds.some((kind) => settings.value[kind]);
  return isSetUp ? [{ key: `anchor:${occasion}`, kind: "ledger.anchor", payload: {} }] : [];
}

/** Seals the ledger and brings the checkpoint outside at once; throws while a way fails, so that it is tried again. */
export const anchorWanted: Deliver = async (_notice, world) => {
  await sealNow(world);
  if (!(await anchorNow(world, true))) throw new Error("A way outside failed; Ledger says which");
  return accept(undefined);
};
