import { type Actor, personOf } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Database } from "@/platform/database/client";

/** Recovery codes that are left when it is time to make new ones. */
const fewCodes = 2;
/** Days before the end of a role in which its holder is told. */
const endingSoon = 14;

/** Something that waits for one person; `at` says since when, or until when for `role-ending`. */
export type Waiting =
  | {
      readonly kind: "version-to-decide";
      readonly id: string;
      readonly at: Date;
      readonly matrix: string;
      readonly matrixId: string;
      readonly number: number;
    }
  | {
      readonly kind: "version-returned";
      readonly id: string;
      readonly at: Date;
      readonly matrix: string;
      readonly matrixId: string;
      readonly number: number;
    }
  | {
      readonly kind: "role-to-confirm";
      readonly id: string;
      readonly at: Date;
      readonly person: string;
      readonly role: string;
    }
  | { readonly kind: "near-misses-noted"; readonly id: string; readonly at: Date; readonly count: number }
  | { readonly kind: "role-ending"; readonly id: string; readonly at: Date; readonly role: string }
  | {
      readonly kind: "authenticator-missing" | "recovery-codes-few" | "people-to-invite";
      readonly id: string;
      readonly at: Date;
    };

/** Finds what waits for a person, the most urgent kinds first. */
export async function findWaiting(db: Database, actor: Actor, now: Date): Promise<Waiting[]> {
  const person = personOf(actor);
  if (!person) return [];
  const lists = await Promise.all([
    versionsToDecide(db, actor),
    versionsReturned(db, person),
    nearMissesNoted(db, actor, now),
    rolesToConfirm(db, actor, person),
    nobodyElse(db, actor, person, now),
    ownAccount(db, person, now),
  ]);
  return lists.flat();
}

const withMatrix = { matrix: { select: { name: true } } } as const;

async function versionsToDecide(db: Database, actor: Actor): Promise<Waiting[]> {
  if (!permit(actor, "matrix:decide").allowed) return [];
  const versions = await db.version.findMany({
    where: { status: "in-review" },
    orderBy: { submittedAt: "asc" },
    select: {
      id: true,
      number: true,
      matrixId: true,
      submittedAt: true,
      submittedBy: true,
      editors: true,
      ...withMatrix,
    },
  });
  return versions
    .filter(
      ({ editors, submittedBy }) => permit(actor, "matrix:decide", { editors: [...editors, submittedBy] }).allowed,
    )
    .map(({ id, number, matrixId, matrix, submittedAt }) => ({
      kind: "version-to-decide",
      id,
      at: submittedAt,
      matrix: matrix.name,
      matrixId,
      number,
    }));
}

/** Versions that came back and have not been followed by another one. */
async function versionsReturned(db: Database, person: string): Promise<Waiting[]> {
  const versions = await db.version.findMany({
    where: { submittedBy: person },
    orderBy: [{ matrixId: "asc" }, { number: "desc" }],
    distinct: ["matrixId"],
    select: { id: true, number: true, matrixId: true, status: true, decidedAt: true, ...withMatrix },
  });
  return versions.flatMap(({ id, number, matrixId, matrix, status, decidedAt }) =>
    status === "returned" && decidedAt
      ? [{ kind: "version-returned", id, at: decidedAt, matrix: matrix.name, matrixId, number } as const]
      : [],
  );
}

/** Notes carry no time of day, so they wait since now. */
async function nearMissesNoted(db: Database, actor: Actor, now: Date): Promise<Waiting[]> {
  if (!permit(actor, "lookup:read-notes").allowed) return [];
  const count = await db.nearMissNote.count({ where: { readAt: null } });
  return count > 0 ? [{ kind: "near-misses-noted", id: "near-misses", at: now, count }] : [];
}

async function rolesToConfirm(db: Database, actor: Actor, person: string): Promise<Waiting[]> {
  if (!permit(actor, "access:manage-people").allowed) return [];
  const grants = await db.roleGrant.findMany({
    where: { state: "pending", grantedBy: { not: person } },
    include: { person: { select: { name: true } } },
    orderBy: { startsAt: "asc" },
  });
  return grants.map((grant) => ({
    kind: "role-to-confirm",
    id: grant.id,
    at: grant.startsAt,
    person: grant.person.name,
    role: grant.role,
  }));
}

/** In an installation with nobody but one administrator. */
async function nobodyElse(db: Database, actor: Actor, id: string, now: Date): Promise<Waiting[]> {
  if (!permit(actor, "access:manage-people").allowed) return [];
  const people = (await db.person.count()) + (await db.invitation.count({ where: { usedAt: null, revokedAt: null } }));
  return people > 1 ? [] : [{ kind: "people-to-invite", id, at: now }];
}

async function ownAccount(db: Database, id: string, now: Date): Promise<Waiting[]> {
  const soon = new Date(now.getTime() + endingSoon * 86_400_000);
  const person = await db.person.findUniqueOrThrow({
    where: { id },
    include: {
      grants: { where: { state: "active", endsAt: { gt: now, lt: soon } } },
      _count: {
        select: {
          recoveryCodes: { where: { usedAt: null } },
          grants: { where: { state: "active", role: { not: "staff" } } },
        },
      },
    },
  });
  const own = { id, at: now };
  return [
    ...(person.totpSecret === null && person._count.grants > 0
      ? [{ kind: "authenticator-missing", ...own } as const]
      : []),
    ...(person.totpSecret !== null && person._count.recoveryCodes <= fewCodes
      ? [{ kind: "recovery-codes-few", ...own } as const]
      : []),
    ...person.grants.flatMap((grant) =>
      grant.endsAt ? [{ kind: "role-ending", id: grant.id, at: grant.endsAt, role: grant.role } as const] : [],
    ),
  ];
}
