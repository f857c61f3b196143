import { accept, type Result, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import type { ReachTargetModel, ReachTestModel } from "@/platform/database/generated/models";
import { hashOfToken } from "@/platform/sign-in/token";

/** Finds what a one-time link is about. Refuses `reach-link-over` for one that was used, is over, or never was. */
export async function findReachLink(
  db: Database | Tx,
  token: string,
  now: Date,
): Promise<Result<ReachTargetModel & { test: ReachTestModel }>> {
  const target = await db.reachTarget.findUnique({ where: { tokenHash: hashOfToken(token) }, include: { test: true } });
  const answered = target?.outcome && target.outcome !== "no-answer";
  if (!target || answered || target.test.closedAt || target.test.endsAt <= now) return refuse("reach-link-over");
  return accept(target);
}
