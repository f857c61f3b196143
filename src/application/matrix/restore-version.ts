import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { RestoreVersion } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import { edited, openMatrix } from "./edits";
import { restoreRowsOf } from "./restore-rows-of";
import { restoreSections } from "./restore-sections";
import { documentOfVersion } from "./versions";

/**
 * Makes the rows, the plan and the scope of an old version the draft again; rows that came later are archived, not lost.
 * The registers stay as they are today, because other matrices share them. Refuses `nothing-changed`.
 */
export const restoreVersion = command({
  name: "matrix.restore-version",
  action: "matrix:edit",
  input: RestoreVersion,
  async run({ tx, input, actor, now, newId }) {
    const version = await tx.version.findUnique({
      where: { id: input.version },
      select: { matrixId: true, number: true },
    });
    if (!version) return refuse("not-found", { values: { thing: "version" } });
    const { matrixId: matrix, number } = version;
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;

    const about = { actor, now };
    const document = await documentOfVersion(tx, input.version);
    const rows = await restoreRowsOf(tx, document, about);
    const sections = await restoreSections(tx, document, about, newId);
    const { scope } = document.matrix;
    const rescoped = scope !== open.value.scope;
    if (rescoped) {
      await tx.matrix.update({ where: { id: matrix }, data: { scope, revision: { increment: 1 } } });
      await recordChanges(tx, { noun: "matrix", recordId: matrix, ...about }, { scope: open.value.scope }, { scope });
    }
    if (rows.length === 0 && sections.length === 0 && !rescoped) return refuse("nothing-changed");
    return done(
      { matrix, number, rows: rows.length },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.version-restored",
            { version: input.version, number: String(number) },
            { rows, sections },
          ),
        ],
        changed: [matrix],
      },
    );
  },
});
