import { type ConfirmDue, overBefore, type RetentionKind } from "@/core/privacy/retention";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { type Policy, policyHere } from "./policy";

type Db = Database | Tx;

/** A record whose time is over; `name` is how a person knows it, `since` from when its period counts. */
export type Due = { readonly id: string; readonly name: string; readonly since: Date };

/** No request about it waits or was carried out. */
const untouched = (id: Prisma.Sql) => Prisma.sql`NOT EXISTS (SELECT FROM "Erasure" e
  WHERE (e.state = 'waiting' AND e."aboutId" = ${id}) OR (e.state = 'carried-out' AND ${id} = ANY (e.subjects)))`;

/** No hold stands on what has this id. */
const free = (id: Prisma.Sql) =>
  Prisma.sql`NOT EXISTS (SELECT FROM "LegalHold" h WHERE h."liftedAt" IS NULL AND h."aboutId" = ${id})`;

/**
 * Selects id, name and since of the records of a kind whose time is over. What is proposed to people includes what is
 * held, so that they see it; what goes by itself does not.
 */
function selectDue(kind: RetentionKind, before: Date): Prisma.Sql {
  switch (kind) {
    case "contact":
      return Prisma.sql`SELECT c.id, c.name, c."archivedAt" AS since FROM "Contact" c
        WHERE c.kind = 'person' AND c."archivedAt" < ${before} AND ${untouched(Prisma.sql`c.id`)}`;
    case "account":
      return Prisma.sql`SELECT p.id, p.name, d.since FROM "Person" p JOIN LATERAL (
          SELECT max(e.recorded_at) AS since FROM ledger.entry e JOIN ledger.stream s ON s.id = e.stream_id
          WHERE s.kind = 'access' AND position('"type":"access.person-disabled"' IN convert_from(e.record, 'UTF8')) > 0
            AND position('"person":"' || p.id || '"' IN convert_from(e.record, 'UTF8')) > 0) d ON d.since < ${before}
        WHERE p.status <> 'active' AND ${untouched(Prisma.sql`p.id`)}`;
    case "communication":
      return Prisma.sql`SELECT c.id, c.subject AS name, c."happenedAt" AS since FROM "Communication" c
        WHERE c."happenedAt" < ${before} AND EXISTS (SELECT FROM ledger.field f WHERE f.stream_id = c.stream AND f.n = c.n AND f.body IS NOT NULL)
          AND NOT EXISTS (SELECT FROM "Erasure" e WHERE e.state = 'waiting' AND e."aboutId" = c.id)`;
    case "case":
      return Prisma.sql`SELECT c.id, c.title AS name, c."closedAt" AS since FROM "ClockCase" c
        WHERE c."closedAt" < ${before} AND ${untouched(Prisma.sql`c.id`)}`;
    case "assessment":
      return Prisma.sql`SELECT a.id, a.title AS name, a."madeAt" AS since FROM "Assessment" a
        WHERE a."madeAt" < ${before} AND ${untouched(Prisma.sql`a.id`)}
          AND NOT EXISTS (SELECT FROM "ClockCase" c WHERE c."assessmentId" = a.id AND c."closedAt" IS NULL)`;
    case "near-miss":
      return Prisma.sql`SELECT n.id, '' AS name, n."readAt" AS since FROM "NearMissNote" n WHERE n."readAt" < ${before}`;
    case "comment":
      return Prisma.sql`SELECT c.id, '' AS name, c."settledAt" AS since FROM "Comment" c
        WHERE c.answers IS NULL AND c."settledAt" < ${before} AND ${free(Prisma.sql`c."matrixId"`)}`;
    case "reach-answer":
      return Prisma.sql`SELECT t.id, '' AS name, r."closedAt" AS since FROM "ReachTarget" t JOIN "ReachTest" r ON r.id = t."testId"
        WHERE r."closedAt" < ${before} AND t.value <> '' AND ${free(Prisma.sql`t."contactId"`)}`;
    case "pack":
      return Prisma.sql`SELECT p.id, '' AS name, p."readyAt" AS since FROM "Pack" p
        WHERE p.state = 'ready' AND p."readyAt" < ${before} AND ${free(Prisma.sql`p."matrixId"`)}`;
    case "session":
      return Prisma.sql`SELECT s.id, '' AS name, least(s."expiresAt", s."revokedAt") AS since FROM "Session" s
        WHERE least(s."expiresAt", s."revokedAt") < ${before} AND ${free(Prisma.sql`s."personId"`)}`;
    case "invitation":
      return Prisma.sql`SELECT i.id, '' AS name, least(i."expiresAt", i."usedAt", i."revokedAt") AS since FROM "Invitation" i
        WHERE least(i."expiresAt", i."usedAt", i."revokedAt") < ${before}`;
    case "held-mail":
      // What still waits stays, however old it is.
      return Prisma.sql`SELECT m.id, '' AS name, coalesce(m."sentAt", m."seenAt") AS since FROM "HeldMail" m
        WHERE (m."sentAt" < ${before} OR (m."seenAt" < ${before} AND m."dueAt" IS NULL)) AND ${free(Prisma.sql`m."personId"`)}`;
    case "notice":
      return Prisma.sql`SELECT n.id, '' AS name, n."createdAt" AS since FROM "Notice" n
        WHERE n.state <> 'waiting' AND n."createdAt" < ${before}`;
  }
}

/** Lists what is due of a kind under the policy, the oldest first; `only` narrows it to some records. */
export async function listDue(
  db: Db,
  policy: Policy,
  kind: RetentionKind,
  now: Date,
  page: { readonly skip: number; readonly take: number; readonly only?: readonly string[] },
): Promise<Due[]> {
  const before = overBefore(policy[kind].period, now);
  if (!before) return [];
  const only = page.only ? Prisma.sql`WHERE id = ANY (${[...page.only]}::uuid[])` : Prisma.empty;
  return db.$queryRaw<Due[]>`SELECT id::text, name, since FROM (${selectDue(kind, before)}) due ${only}
    ORDER BY since, id LIMIT ${page.take} OFFSET ${page.skip}`;
}

/** Gives the chosen records, all of which are due. Refuses `not-due` when one of them is not on the list any more. */
export async function chosenDue(db: Db, { kind, ids }: ConfirmDue, now: Date): Promise<Result<Due[]>> {
  const policy = await policyHere(db);
  const due = await listDue(db, policy, kind, now, { skip: 0, take: ids.length, only: ids });
  return due.length === new Set(ids).size ? accept(due) : refuse("not-due");
}

/** Counts what is due, by kind; kinds that are kept without end have nothing. */
export async function countDue(
  db: Db,
  policy: Policy,
  kinds: readonly RetentionKind[],
  now: Date,
): Promise<Map<RetentionKind, number>> {
  const counts = kinds.flatMap((kind) => {
    const before = overBefore(policy[kind].period, now);
    return before
      ? [Prisma.sql`SELECT ${kind} AS kind, count(*)::int AS count FROM (${selectDue(kind, before)}) due`]
      : [];
  });
  if (counts.length === 0) return new Map();
  const rows = await db.$queryRaw<Array<{ kind: RetentionKind; count: number }>>`${Prisma.join(counts, " UNION ALL ")}`;
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}
