import { changeLines } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { AddSections } from "@/core/matrix/plan/section";
import { refuse } from "@/core/shared/result";
import { edited, openMatrix } from "./edits";

/** Adds sections to the plan, empty or with wording to start from. Refuses `name-taken` and `matrix-archived`. */
export const addSections = command({
  name: "matrix.add-sections",
  action: "matrix:edit",
  input: AddSections,
  async run({ tx, input: { matrix, sections }, actor, now, newId }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    await tx.$executeRaw`SELECT 1 FROM "Matrix" WHERE id = ${matrix}::uuid FOR NO KEY UPDATE`;
    const there = await tx.planSection.findMany({ where: { matrixId: matrix }, select: { name: true } });
    const names = [...there, ...sections].map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) return refuse("name-taken", { field: "name", values: { name: twice } });

    const added = sections.map((section) => ({ id: newId(), matrixId: matrix, ...section }));
    await tx.planSection.createMany({ data: added });
    await tx.change.createMany({
      data: added.flatMap(({ id, name, kind, text }) =>
        changeLines({ noun: "section", recordId: id, actor, now }, {}, { name, kind, text }),
      ),
    });
    return done(
      { sections: added.map(({ id }) => id) },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.sections-added",
            { sections: String(added.length) },
            { sections: added.map(({ id, name, kind, text }) => ({ section: id, name, kind, text })) },
          ),
        ],
        changed: [matrix],
      },
    );
  },
});
