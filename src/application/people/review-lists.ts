import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import { Role } from "@/core/access/roles";
import { type ProposedList, proposeLists } from "@/core/people/review";
import type { Database, Tx } from "@/platform/database/client";

/** Divides the live contacts into the lists of a campaign. */
export async function liveLists(db: Database | Tx): Promise<ProposedList[]> {
  const live = { where: { archivedAt: null }, orderBy: [{ name: "asc" as const }, { id: "asc" as const }] };
  const [contacts, positions, parties] = await Promise.all([
    db.contact.findMany({ ...live, select: { id: true, name: true } }),
    db.position.findMany(live),
    db.stakeholder.findMany(live),
  ]);
  return proposeLists(
    contacts,
    positions.map(({ name, department, holderId, deputyIds }) => ({
      name,
      department,
      people: [...(holderId ? [holderId] : []), ...deputyIds],
    })),
    parties.map(({ direction, relationshipOwnerId, contactIds }) => ({
      direction,
      relationshipOwner: relationshipOwnerId,
      contacts: contactIds,
    })),
    new Map(positions.map(({ id, name }) => [id, name])),
  );
}

/** Finds the people who may go through a list: those whose roles let them review. */
export async function reviewers(db: Database | Tx, now: Date): Promise<{ id: string; name: string; email: string }[]> {
  const people = await db.person.findMany({
    where: { status: "active" },
    select: { id: true, name: true, email: true, grants: { where: { state: "active", startsAt: { lte: now } } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return people.flatMap(({ id, name, email, grants }) => {
    const roles = grants.filter(({ endsAt }) => !endsAt || endsAt > now).map(({ role }) => Role.parse(role));
    const actor: Actor = { kind: "person", id, roles, sessionId: "" };
    return permit(actor, "people:review", { belongsTo: id }).allowed ? [{ id, name, email }] : [];
  });
}
