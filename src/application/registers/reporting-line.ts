import { lineAbove, type Superiors } from "@/core/shared/reporting-line";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";

/** Reads whom each post reports to, archived ones too, for they may come back; until commit nobody else reads it for a change. */
export async function lockSuperiors(tx: Tx): Promise<Superiors> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reporting lines'))`;
  const posts = await tx.position.findMany({ select: { id: true, reportsTo: true } });
  return new Map(posts.map(({ id, reportsTo }) => [id, reportsTo]));
}

/**
 * Refuses `reports-in-circle` where one of these posts reports to itself, directly or through others: as they stand, or
 * once all of them report to `superior`.
 */
export async function checkReportingLines(tx: Tx, posts: readonly string[], superior?: string): Promise<Result<void>> {
  const now = await lockSuperiors(tx);
  const then = superior === undefined ? now : new Map([...now, ...posts.map((post) => [post, superior] as const)]);
  const circular = posts.find((post) => lineAbove(then, post).includes(post));
  if (circular === undefined) return accept(undefined);
  const circle = [circular, ...lineAbove(then, circular)];
  const found = await tx.position.findMany({ where: { id: { in: circle } }, select: { id: true, name: true } });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const line = circle.map((post) => names.get(post) ?? "").join(" → ");
  return refuse("reports-in-circle", { field: "reportsTo", values: { line } });
}
