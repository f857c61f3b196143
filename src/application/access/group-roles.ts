import type { Kept, Notice } from "@/application/runner/act";
import type { ProviderClaims, ProviderSettings } from "@/core/access/provider";
import { guardedRoles, type Role } from "@/core/access/roles";
import { accessStream } from "@/core/access/stream";
import type { Tx } from "@/platform/database/client";
import { countAdministrators } from "./administrators";
import { pendingNotice } from "./pending-notice";

type Followed = { readonly entries: Kept[]; readonly notices: Notice[] };

/**
 * Lets a person's roles follow their groups at the provider: new groups give roles, groups that are gone take those back
 * that a group gave. The roles of approver and administrator are only proposed, for an administrator to confirm; nobody's
 * groups take the last administrator away.
 */
export async function followGroups(
  tx: Tx,
  person: string,
  { groups }: ProviderClaims,
  { rolesOfGroups }: ProviderSettings,
  now: Date,
  newId: () => string,
): Promise<Followed> {
  const wanted = new Set(groups.flatMap((group) => rolesOfGroups.get(group) ?? []));
  const open = await tx.roleGrant.findMany({ where: { personId: person, state: { in: ["active", "pending"] } } });
  const followed: Followed = { entries: [], notices: [] };
  const record = (type: string, grant: string, role: string) =>
    followed.entries.push({ stream: accessStream, type, meta: { grant, person, role, source: "provider" } });

  for (const grant of open) {
    if (grant.source !== "provider" || wanted.has(grant.role as Role)) continue;
    if (grant.role === "administrator" && (await countAdministrators(tx, [person], now)) === 0) continue;
    await tx.roleGrant.update({ where: { id: grant.id }, data: { state: "ended", endsAt: now } });
    record("access.role-ended", grant.id, grant.role);
  }
  for (const role of wanted) {
    if (open.some((grant) => grant.role === role)) continue;
    const [id, guarded] = [newId(), guardedRoles.includes(role)];
    const state = guarded ? "pending" : "active";
    // Proposed in the person's own name, so that nobody confirms their own role.
    const grantedBy = person;
    await tx.roleGrant.create({
      data: { id, personId: person, role, state, source: "provider", grantedBy, startsAt: now },
    });
    record(guarded ? "access.role-proposed" : "access.role-granted", id, role);
    if (guarded) followed.notices.push(...(await pendingNotice(tx, id)));
  }
  return followed;
}
