import type { RequestErasure } from "@/core/privacy/erasure";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { checkHolds } from "./holds";
import { planErasure } from "./plan-erasure";

/**
 * Tells whether something can be asked for, and gives what of it the request keeps.
 * Refuses `held`, `erasure-waiting`, `nothing-to-erase` and `not-found`.
 */
export async function checkRequest(tx: Tx, asked: RequestErasure): Promise<Result<{ fields: string[]; log: boolean }>> {
  const { about, id } = asked;
  const fields = asked.about === "communication" ? [...new Set(asked.fields)] : [];
  const log = asked.about === "communication" || asked.log;
  const planned = await planErasure(tx, { about, id, fields, log });
  if (!planned.ok) return planned;
  const free = await checkHolds(tx, planned.value);
  if (!free.ok) return free;
  const waiting = await tx.erasure.findFirst({ where: { about, aboutId: id, state: "waiting" }, select: { id: true } });
  return waiting ? refuse("erasure-waiting") : accept({ fields, log });
}
