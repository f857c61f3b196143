import { type PlanSection, SectionKind } from "@/core/matrix/plan/section";
import { accept, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { PlanSectionModel } from "@/platform/database/generated/models";

/** Reads the kind that a stored section has. */
export function kindOf(kind: string | null): SectionKind | null {
  return kind === null ? null : SectionKind.parse(kind);
}

/** Turns a stored section into the section of a document. */
export function toPlanSection({ name, kind, text }: Pick<PlanSectionModel, "name" | "kind" | "text">): PlanSection {
  const known = kindOf(kind);
  return { name, ...(known && { kind: known }), text };
}

/** Reads a section that is to be changed and keeps others from changing it; refuses `not-found` and `matrix-archived`. */
export async function lockSection(tx: Tx, id: string) {
  const [record] = await tx.$queryRaw<(PlanSectionModel & { closed: boolean })[]>`
    SELECT s.*, m."archivedAt" IS NOT NULL AS closed FROM "PlanSection" s JOIN "Matrix" m ON m.id = s."matrixId"
    WHERE s.id = ${id}::uuid FOR UPDATE OF s`;
  if (!record) return refuse("not-found", { values: { thing: "section" } });
  return record.closed ? refuse("matrix-archived") : accept(record);
}
