import { z } from "zod";
import { query } from "@/application/runner/act";
import { readinessOf } from "@/core/matrix/readiness";
import { accept, refuse } from "@/core/shared/result";
import { judgeOn } from "./judge-on";
import { assembleDocument } from "./reads";
import { rowNames } from "./row-names";

/** Judges the live draft by every rule, and tells how ready it is. */
export const listFindings = query({
  name: "matrix.list-findings",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid() }),
  async run({ db, input, now, may }) {
    const document = await assembleDocument(db, input.matrix);
    if (!document) return refuse("not-found", { values: { thing: "matrix" } });
    const findings = await judgeOn(db, document, now);
    return accept({
      matrix: { id: document.matrix.id, name: document.matrix.name },
      findings,
      rows: rowNames(document, findings),
      /** Who may answer for an accepted finding. */
      positions: await db.position.findMany({
        where: { archivedAt: null },
        select: { id: true, name: true },
        orderBy: { name: "asc" },
      }),
      readiness: readinessOf(document.rows.length, findings),
      may: { edit: may("matrix:edit"), submit: may("matrix:submit") },
    });
  },
});
