import { grantCounts } from "@/core/access/grants";
import type { Tx } from "@/platform/database/client";

/**
 * Counts the administrators who can act now, without some people. Their grants stay locked until commit, so that two
 * administrators cannot remove each other at the same moment.
 */
export async function countAdministrators(tx: Tx, without: readonly string[], now: Date): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "RoleGrant" WHERE role = 'administrator' AND state = 'active' ORDER BY id FOR UPDATE`;
  const grants = await tx.roleGrant.findMany({
    where: { role: "administrator", state: "active", personId: { notIn: [...without] }, person: { status: "active" } },
  });
  return new Set(grants.filter((grant) => grantCounts(grant, now)).map(({ personId }) => personId)).size;
}
