import { z } from "zod";
import { query } from "@/application/runner/act";
import { grantCounts } from "@/core/access/grants";
import { invitationOpen } from "@/core/access/invitations";
import { byRole, Role } from "@/core/access/roles";
import { accept, refuse } from "@/core/shared/result";

/** Lists who has an account, with which roles, what waits to be confirmed, and who is invited. */
export const listPeople = query({
  name: "access.list-people",
  action: "access:read-people",
  input: z.object({}),
  async run({ db, actor, now }) {
    if (actor.kind !== "person" && actor.kind !== "token") return refuse("not-signed-in");
    const [people, invitations] = await Promise.all([
      db.person.findMany({
        orderBy: { name: "asc" },
        include: {
          grants: { where: { state: { in: ["active", "pending"] } } },
          sessions: { orderBy: { seenAt: "desc" }, take: 1, select: { seenAt: true } },
        },
      }),
      db.invitation.findMany({ where: { usedAt: null, revokedAt: null }, orderBy: { createdAt: "desc" } }),
    ]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return accept({
      people: people.map((person) => ({
        id: person.id,
        name: person.name,
        email: person.email,
        status: person.status === "active" ? ("active" as const) : ("disabled" as const),
        own: person.id === actor.id,
        hasAuthenticator: person.totpSecret !== null,
        seenAt: person.sessions[0]?.seenAt ?? null,
        grants: person.grants.sort(byRole).map((grant) => ({
          id: grant.id,
          role: Role.parse(grant.role),
          state: grantState(grant, now),
          endsAt: grant.endsAt,
          grantedBy: names.get(grant.grantedBy) ?? "",
          mayConfirm: grant.state === "pending" && grant.grantedBy !== actor.id,
        })),
      })),
      invitations: invitations
        .filter((invitation) => invitationOpen(invitation, now))
        .map(({ id, name, email, roles, expiresAt, personId, invitedBy }) => ({
          id,
          name,
          email,
          roles: roles.map((role) => Role.parse(role)),
          expiresAt,
          renewal: personId !== null,
          invitedBy: names.get(invitedBy) ?? "",
        })),
    });
  },
});

function grantState(grant: Parameters<typeof grantCounts>[0], now: Date): "active" | "pending" | "over" {
  if (grant.state === "pending") return "pending";
  return grantCounts(grant, now) ? "active" : "over";
}
