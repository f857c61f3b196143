import { lockErasures } from "@/application/evidence/erasures";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { ErasureModel } from "@/platform/database/generated/models";

/** Reads a request that waits and keeps others from deciding it; refuses `erasure-decided` and `not-found`. */
export async function lockWaiting(tx: Tx, id: string): Promise<Result<ErasureModel>> {
  await lockErasures(tx);
  const found = await tx.erasure.findUnique({ where: { id } });
  if (!found) return refuse("not-found", { values: { thing: "erasure" } });
  if (found.state === "waiting") return accept(found);
  return refuse("erasure-decided", { values: { state: found.state === "carried-out" ? "done" : found.state } });
}
