import { MatrixDocument } from "@/core/matrix/document";
import { inForceAt, type Version } from "@/core/matrix/version";
import { accept, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import type { VersionModel } from "@/platform/database/generated/models";

/** Every column but the document, which may be large. */
const decision = {
  id: true,
  matrixId: true,
  number: true,
  status: true,
  sha256: true,
  note: true,
  submittedBy: true,
  submittedAt: true,
  editors: true,
  decidedBy: true,
  decidedAt: true,
  comment: true,
  effectiveFrom: true,
} as const;
export type VersionRecord = Pick<VersionModel, keyof typeof decision>;

/** Turns a record of table Version into the version that core decides about. */
export function toVersion(record: VersionRecord): Version {
  const { id, matrixId, number, sha256, submittedBy, submittedAt, editors, decidedBy, decidedAt } = record;
  const submitted = { id, matrixId, number, sha256, submittedBy, submittedAt, editors };
  if (record.status === "in-review") return { ...submitted, status: "in-review" };
  if (!decidedBy || !decidedAt) throw new Error(`Version ${id} is ${record.status} and nobody decided it`);
  const decided = { ...submitted, decidedBy, decidedAt };
  switch (record.status) {
    case "approved":
    case "superseded":
      if (!record.effectiveFrom) throw new Error(`Version ${id} is approved and has no date`);
      return { ...decided, status: record.status, effectiveFrom: record.effectiveFrom };
    case "returned":
      return { ...decided, status: "returned", comment: record.comment };
    case "withdrawn":
      return { ...decided, status: "withdrawn" };
    default:
      throw new Error(`Version ${id} has the unknown status ${record.status}`);
  }
}

/** Reads every version of a matrix without its document, newest first. */
export function versionRecords(db: Database | Tx, matrixId: string): Promise<VersionRecord[]> {
  return db.version.findMany({ where: { matrixId }, select: decision, orderBy: { number: "desc" } });
}

/** Finds a version to decide about, without its document; refuses `not-found`. */
export async function findVersion(tx: Tx, id: string) {
  const record = await tx.version.findUnique({ where: { id }, select: decision });
  return record ? accept(toVersion(record)) : refuse("not-found", { values: { thing: "version" } });
}

/** Finds a version to decide about and keeps others from deciding until commit; refuses `not-found`. */
export async function lockVersion(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT FROM "Version" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return findVersion(tx, id);
}

/** Reads the frozen document of a version; throws when the version does not exist. */
export async function documentOfVersion(db: Database | Tx, id: string): Promise<MatrixDocument> {
  const { document } = await db.version.findUniqueOrThrow({ where: { id }, select: { document: true } });
  return MatrixDocument.parse(JSON.parse(document));
}

/** Finds the version of a matrix in force at an instant, without its document. */
export async function versionInForce(db: Database | Tx, matrixId: string, instant: Date) {
  return inForceAt((await versionRecords(db, matrixId)).map(toVersion), instant);
}
