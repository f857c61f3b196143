import type { PlannedRow } from "@/core/deadlines/planned-row";
import { addressees, type ReminderLevel } from "@/core/deadlines/reminders";
import type { Waiting } from "@/core/deadlines/reminders-due";
import type { Database } from "@/platform/database/client";

/** Somebody who can get mail: a contact of the register, or a person with an account. */
type Somebody = { readonly kind: "contact" | "person"; readonly id: string };

/** People who answer for the matrices as a whole: told where a row names nobody. */
async function managers(db: Database, now: Date): Promise<Somebody[]> {
  const grants = await db.roleGrant.findMany({
    where: {
      role: "isms-manager",
      state: "active",
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      person: { status: "active" },
    },
    select: { personId: true },
  });
  return [...new Set(grants.map(({ personId }) => personId))].map((id) => ({ kind: "person", id }));
}

/** Gives who fills each post now and can be reached by mail: the holder, else the first deputy. */
async function posts(db: Database): Promise<(position: string | null) => Somebody[]> {
  const [positions, mailed] = await Promise.all([
    db.position.findMany({
      where: { archivedAt: null },
      select: { id: true, holderId: true, deputyIds: true, reportsTo: true },
    }),
    db.contactPath.findMany({
      where: { kind: "email", contact: { archivedAt: null } },
      select: { contactId: true },
      distinct: ["contactId"],
    }),
  ]);
  const reachable = new Set(mailed.map(({ contactId }) => contactId));
  const fills = new Map(
    positions.map(({ id, holderId, deputyIds }) => [
      id,
      [holderId, ...deputyIds].find((contact) => contact !== null && reachable.has(contact)),
    ]),
  );
  return (position) => {
    const id = fills.get(position ?? "");
    return id ? [{ kind: "contact", id }] : [];
  };
}

/** Finds who is to hear of each reminder: the post of the level or the next one that is filled; at last the ISMS managers. */
export async function whoIsReminded(db: Database, now: Date) {
  const [filledBy, above, fallback] = await Promise.all([
    posts(db),
    db.position.findMany({ where: { archivedAt: null }, select: { id: true, reportsTo: true } }),
    managers(db, now),
  ]);
  const superior = new Map(above.map(({ id, reportsTo }) => [id, reportsTo]));
  const onLevel = (level: ReminderLevel, { ownerId, backupId, matrixOwner }: PlannedRow): Somebody[] => {
    if (level === "owner") return filledBy(ownerId);
    if (level === "backup") return filledBy(backupId);
    const higher = filledBy(superior.get(ownerId ?? "") ?? null);
    return higher.length > 0 ? higher : filledBy(matrixOwner);
  };
  return ({ level, rows }: Pick<Waiting, "level" | "rows">, opener: string | undefined) => {
    const opened: Somebody[] = opener ? [{ kind: "person", id: opener }] : [];
    const of = (one: ReminderLevel) => rows.flatMap((row) => onLevel(one, row));
    const escalation = of("escalation");
    const told = addressees(level, {
      owner: [...of("owner"), ...(rows.length === 0 ? opened : [])],
      backup: of("backup"),
      escalation: escalation.length > 0 ? escalation : fallback,
    });
    const ids = (kind: Somebody["kind"]) => [...new Set(told.flatMap((one) => (one.kind === kind ? one.id : [])))];
    return { contacts: ids("contact"), people: ids("person") };
  };
}
