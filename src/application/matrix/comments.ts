import type { Database, Tx } from "@/platform/database/client";

/** Finds the people who may take part in comments: active, with a role that reads matrices. */
export async function commenters(db: Database | Tx, now: Date): Promise<{ id: string; name: string }[]> {
  return db.person.findMany({
    where: {
      status: "active",
      grants: {
        some: {
          role: { in: ["isms-manager", "approver", "dpo", "communications-owner", "clearer"] },
          state: "active",
          startsAt: { lte: now },
          OR: [{ endsAt: null }, { endsAt: { gt: now } }],
        },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
