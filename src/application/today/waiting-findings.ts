import { judgeOn } from "@/application/matrix/judge-on";
import { assembleDocument } from "@/application/matrix/reads";
import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import { blocking } from "@/core/matrix/rules/judge";
import type { Database } from "@/platform/database/client";

/** Findings that stop the approval of a matrix; they wait since `at`, when they were judged. */
export type WaitingFindings = {
  readonly kind: "findings-block";
  readonly id: string;
  readonly at: Date;
  readonly matrix: string;
  readonly count: number;
};

/**
 * Finds the matrices whose draft could not be approved as it stands, for those who may mend it. It judges every matrix,
 * which is for a screen that somebody opened, not for the frame of all screens.
 */
export async function waitingFindings(db: Database, actor: Actor, now: Date): Promise<WaitingFindings[]> {
  if (!permit(actor, "matrix:edit").allowed) return [];
  const matrices = await db.matrix.findMany({
    where: { archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const found: WaitingFindings[] = [];
  for (const { id, name } of matrices) {
    const document = await assembleDocument(db, id);
    const count = document ? blocking(await judgeOn(db, document, now)).length : 0;
    if (count > 0) found.push({ kind: "findings-block", id, at: now, matrix: name, count });
  }
  return found;
}
