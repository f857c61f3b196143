import { toChannel, toService } from "@/application/channels/documents";
import { classificationLevels } from "@/application/organisation/classification-levels";
import { freshnessOfContacts, toContactReach, toPosition, toStakeholder } from "@/application/people/documents";
import { freshnessPolicy } from "@/application/people/freshness";
import { documentSchema, type MatrixDocument } from "@/core/matrix/document";
import { namedEntries } from "@/core/matrix/named";
import { inPlanOrder } from "@/core/matrix/plan/section";
import { accept, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import type { RowModel } from "@/platform/database/generated/models";
import { toAcceptance } from "./acceptances";
import { toDocumentRow } from "./columns";
import { toPlanSection } from "./sections";

/** Assembles the live draft into a matrix document, in a fixed number of queries; undefined when there is no such matrix. */
export async function assembleDocument(db: Database | Tx, matrixId: string): Promise<MatrixDocument | undefined> {
  const matrix = await db.matrix.findUnique({ where: { id: matrixId } });
  if (!matrix) return undefined;
  // One by one: several relations in one query of Prisma's overlap in a transaction, which pg will refuse.
  const sections = await db.planSection.findMany({ where: { matrixId } });
  const drafted = await db.row.findMany({
    where: { matrixId, archivedAt: null },
    orderBy: [{ place: "asc" }, { id: "asc" }],
  });
  const accepted = await db.findingAcceptance.findMany({
    where: { matrixId, revokedAt: null },
    orderBy: { id: "asc" },
  });
  const organisation = await db.organisation.findFirst();
  const zone = organisation?.zone ?? "UTC";
  const [classifications, policy, stakeholders, positions, contacts, channels, services] = await Promise.all([
    classificationLevels(db),
    freshnessPolicy(db),
    db.stakeholder.findMany(),
    db.position.findMany(),
    db.contact.findMany({
      where: { archivedAt: null },
      select: {
        id: true,
        kind: true,
        paths: {
          select: { id: true, kind: true, needs: true, verifiedAt: true },
          orderBy: [{ rank: "asc" }, { id: "asc" }],
        },
      },
    }),
    db.channel.findMany(),
    db.service.findMany(),
  ]);
  const rows = drafted.map(toDocumentRow);
  const plan = inPlanOrder(sections).map(toPlanSection);
  const registers = {
    stakeholders: stakeholders.map(toStakeholder),
    positions: positions.map(toPosition),
    contacts: contacts.map(toContactReach),
    channels: channels.map(toChannel),
    services: services.map(toService),
  };
  const named = [matrix.ownerId, ...accepted.map(({ ownerId }) => ownerId)];
  const entries = namedEntries(rows, named, registers, plan);
  return {
    schema: documentSchema,
    organisation: {
      name: organisation?.name ?? "",
      zone,
      jurisdictions: organisation?.jurisdictions ?? [],
    },
    matrix: { id: matrix.id, name: matrix.name, scope: matrix.scope, owner: matrix.ownerId },
    plan,
    rows,
    stakeholders: [...entries.stakeholders],
    positions: [...entries.positions],
    contacts: [...entries.contacts],
    freshness: freshnessOfContacts(policy, contacts, new Set(entries.contacts.map(({ id }) => id)), zone),
    channels: [...entries.channels],
    services: [...entries.services],
    classifications,
    ...(accepted.length > 0 && { acceptances: accepted.map(toAcceptance) }),
  };
}

/** Reads a row that is to be changed and keeps others from changing it; refuses `not-found` and `matrix-archived`. */
export async function lockRow(tx: Tx, id: string) {
  const [record] = await tx.$queryRaw<(RowModel & { closed: boolean })[]>`
    SELECT r.*, m."archivedAt" IS NOT NULL AS closed FROM "Row" r JOIN "Matrix" m ON m.id = r."matrixId"
    WHERE r.id = ${id}::uuid AND r."archivedAt" IS NULL FOR UPDATE OF r`;
  if (!record) return refuse("not-found", { values: { thing: "row" } });
  return record.closed ? refuse("matrix-archived") : accept(record);
}

/** Reads rows of one matrix that are to be changed, always locking them in one order, so that two acts never wait in a circle. */
export async function lockRows(tx: Tx, matrixId: string, ids: readonly string[]): Promise<Map<string, RowModel>> {
  const records = await tx.$queryRaw<RowModel[]>`
    SELECT * FROM "Row" WHERE "matrixId" = ${matrixId}::uuid AND id = ANY (${[...ids]}::uuid[]) AND "archivedAt" IS NULL
    ORDER BY id FOR UPDATE`;
  return new Map(records.map((record) => [record.id, record]));
}
