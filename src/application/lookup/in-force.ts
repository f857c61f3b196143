import { documentOfVersion } from "@/application/matrix/versions";
import { type LookUp, lookUpOf } from "@/core/lookup/look-up";
import type { Database } from "@/platform/database/client";

/** A version in force and what it answers. */
export type InForce = {
  readonly matrix: string;
  readonly number: number;
  readonly effectiveFrom: Date;
  readonly sha256: string;
  readonly lookUp: LookUp;
};

/** Look-ups by the hash of the version: they never change, so every process may keep its own. */
const kept = new Map<string, Promise<LookUp>>();
const keptAtMost = 50;

/** Reads which version of each matrix is in force at an instant, with its look-up. */
export async function lookUpsInForce(db: Database, now: Date): Promise<InForce[]> {
  const versions = await db.$queryRaw<(Omit<InForce, "lookUp"> & { id: string })[]>`
    SELECT DISTINCT ON (m.name, m.id) v.id, m.name AS matrix, v.number, v."effectiveFrom", v.sha256
    FROM "Matrix" m JOIN "Version" v ON v."matrixId" = m.id
    WHERE m."archivedAt" IS NULL AND v.status IN ('approved', 'superseded') AND v."effectiveFrom" <= ${now}
    ORDER BY m.name, m.id, v.number DESC`;
  return Promise.all(
    versions.map(async ({ id, ...version }) => ({ ...version, lookUp: await lookUp(db, id, version.sha256) })),
  );
}

function lookUp(db: Database, version: string, sha256: string): Promise<LookUp> {
  const known = kept.get(sha256);
  if (known) return known;
  const derived = documentOfVersion(db, version).then(lookUpOf);
  kept.set(sha256, derived);
  derived.catch(() => kept.delete(sha256));
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? "");
  return derived;
}
