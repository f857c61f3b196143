import { type Actor, personOf } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import { type ReviewRule, takeSeat } from "@/core/access/review";
import type { Database } from "@/platform/database/client";
import { type WaitingBackup, waitingBackup } from "./waiting-backup";
import { type WaitingClock, waitingClocks } from "./waiting-clocks";
import { type WaitingDrill, waitingDrill } from "./waiting-drill";
import { type WaitingLoss, waitingLoss } from "./waiting-loss";
import { type WaitingOutbox, waitingOutbox } from "./waiting-outbox";
import { type WaitingPrivacy, waitingPrivacy } from "./waiting-privacy";
import { type WaitingReview, waitingReviews } from "./waiting-reviews";
import { type WaitingVacancies, waitingVacancies } from "./waiting-vacancies";

/** Recovery codes that are left when it is time to make new ones. */
const fewCodes = 2;
/** Days before the end of a role in which its holder is told. */
const endingSoon = 14;

/** Something that waits for one person; `at` says since when; for deadlines and `role-ending`, until when. */
export type Waiting =
  | WaitingClock
  | WaitingReview
  | WaitingVacancies
  | WaitingBackup
  | WaitingDrill
  | WaitingPrivacy
  | WaitingOutbox
  | WaitingLoss
  | {
      readonly kind: "version-to-decide" | "version-returned";
      readonly id: string;
      readonly at: Date;
      readonly matrix: string;
      readonly matrixId: string;
      readonly number: number;
    }
  | {
      readonly kind: "comment-mention";
      readonly id: string;
      readonly at: Date;
      readonly by: string;
      readonly matrix: string;
      readonly matrixId: string;
      readonly row: string | null;
      readonly version: number | null;
    }
  | {
      readonly kind: "role-to-confirm";
      readonly id: string;
      readonly at: Date;
      readonly person: string;
      readonly role: string;
    }
  | { readonly kind: "held-mail"; readonly id: string; readonly at: Date; readonly subject: string }
  | { readonly kind: "emergency-used"; readonly id: string; readonly at: Date; readonly person: string }
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
    waitingLoss(db, actor),
    waitingClocks(db, actor, now),
    emergencies(db, actor, person),
    versionsToDecide(db, actor, person),
    versionsReturned(db, person),
    mentions(db, actor, person),
    nearMissesNoted(db, actor, now),
    waitingReviews(db, actor, person, now),
    waitingVacancies(db, actor),
    waitingBackup(db, person, now),
    waitingDrill(db, actor, now),
    waitingPrivacy(db, actor),
    waitingOutbox(db, actor),
    rolesToConfirm(db, actor, person),
    nobodyElse(db, actor, person, now),
    ownAccount(db, person, now),
    heldMail(db, person),
  ]);
  return lists.flat();
}

async function emergencies(db: Database, actor: Actor, person: string): Promise<Waiting[]> {
  if (!permit(actor, "access:manage-people").allowed) return [];
  const uses = await db.emergencyUse.findMany({
    where: { seenAt: null, personId: { not: person } },
    orderBy: { at: "desc" },
    take: 20,
    include: { person: { select: { name: true } } },
  });
  return uses.map(({ id, at, person: { name } }) => ({ kind: "emergency-used", id, at, person: name }));
}

const withMatrix = { matrix: { select: { name: true } } } as const;

async function versionsToDecide(db: Database, actor: Actor, person: string): Promise<Waiting[]> {
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
      rule: true,
      reviewers: { orderBy: { place: "asc" } },
      ...withMatrix,
    },
  });
  return versions
    .filter(
      ({ editors, submittedBy }) => permit(actor, "matrix:decide", { editors: [...editors, submittedBy] }).allowed,
    )
    .filter(({ rule, reviewers }) => isAsked(rule as ReviewRule, reviewers, person))
    .map(({ id, number, matrixId, matrix, submittedAt }) => ({
      kind: "version-to-decide",
      id,
      at: submittedAt,
      matrix: matrix.name,
      matrixId,
      number,
    }));
}

type Asked = { personId: string; deputyId: string | null; decidedBy: string | null; decidedAt: Date | null };

function isAsked(rule: ReviewRule, reviewers: readonly Asked[], person: string): boolean {
  const seats = reviewers.map(({ personId, deputyId, decidedBy, decidedAt }) => ({
    ...{ person: personId, deputy: deputyId, decidedBy, decidedAt, effectiveFrom: null },
  }));
  return seats.length === 0 || takeSeat({ rule, seats }, person).ok;
}

/** Comments that mention somebody and are not settled. */
async function mentions(db: Database, actor: Actor, person: string): Promise<Waiting[]> {
  if (!permit(actor, "matrix:comment").allowed) return [];
  const found = await db.$queryRaw<
    { id: string; at: Date; by: string; matrix: string; matrixId: string; row: string | null; version: number | null }[]
  >`
    SELECT c.id, c."writtenAt" AS at, p.name AS by, m.name AS matrix, m.id AS "matrixId", c."rowId" AS row, v.number AS version
    FROM "Comment" c JOIN "Matrix" m ON m.id = c."matrixId" JOIN "Person" p ON p.id = c."writtenBy"
    LEFT JOIN "Version" v ON v.id = c."versionId" LEFT JOIN "Comment" first ON first.id = c.answers
    WHERE ${person}::uuid = ANY (c.mentions) AND c."settledAt" IS NULL AND first."settledAt" IS NULL
    ORDER BY c."writtenAt" DESC LIMIT 50`;
  return found.map((one) => ({ kind: "comment-mention", ...one }));
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

/** Mail that its reader has neither got nor read, the newest first. */
async function heldMail(db: Database, personId: string): Promise<Waiting[]> {
  const held = await db.heldMail.findMany({
    where: { personId, sentAt: null, seenAt: null },
    orderBy: { heldAt: "desc" },
    take: 50,
    select: { id: true, heldAt: true, subject: true },
  });
  return held.map(({ id, heldAt: at, subject }) => ({ kind: "held-mail", id, at, subject }));
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
    ...(person.totpSecret === null && person.passwordHash !== null && person._count.grants > 0
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
