import { guardedRoles } from "@/core/access/roles";
import type { Tx } from "@/platform/database/client";
import { countAdministrators } from "./administrators";

/**
 * Lets the guarded roles of a person rest until an administrator other than `by` has confirmed them, where there is one;
 * gives how many rest.
 */
export async function restGuardedRoles(tx: Tx, person: string, by: string, now: Date): Promise<number> {
  if ((await countAdministrators(tx, [by, person], now)) === 0) return 0;
  const { count } = await tx.roleGrant.updateMany({
    where: { personId: person, state: "active", role: { in: [...guardedRoles] } },
    data: { state: "pending", grantedBy: by, confirmedBy: null },
  });
  return count;
}
