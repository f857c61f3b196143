import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { refuse } from "@/core/shared/result";

/** Keeps a set of things that are switched off together under a name; a name that is there already gets the new set. */
export const saveScenario = command({
  name: "matrix.save-scenario",
  action: "matrix:edit",
  input: z.object({
    matrix: z.uuid(),
    name: z.string().trim().min(1).max(200),
    down: z.array(z.string().min(1).max(100)).min(1).max(500),
  }),
  async run({ tx, input: { matrix, name, down }, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    if (!(await tx.matrix.findUnique({ where: { id: matrix } })))
      return refuse("not-found", { values: { thing: "matrix" } });
    const kept = { down, savedBy: actor.id };
    const { id } = await tx.outageScenario.upsert({
      where: { matrixId_name: { matrixId: matrix, name } },
      create: { id: newId(), matrixId: matrix, name, createdAt: now, ...kept },
      update: kept,
    });
    return done(
      { scenario: id },
      {
        entries: [
          {
            stream: matrixStream(matrix),
            type: "matrix.scenario-saved",
            meta: { scenario: id, down: String(down.length) },
            fields: { name, down },
          },
        ],
      },
    );
  },
});

/** Throws a kept set away. */
export const removeScenario = command({
  name: "matrix.remove-scenario",
  action: "matrix:edit",
  input: z.object({ scenario: z.uuid() }),
  async run({ tx, input: { scenario } }) {
    const found = await tx.outageScenario.findUnique({ where: { id: scenario } });
    if (!found) return refuse("not-found", { values: { thing: "scenario" } });
    await tx.outageScenario.delete({ where: { id: scenario } });
    const stream = matrixStream(found.matrixId);
    return done({ scenario }, { entries: [{ stream, type: "matrix.scenario-removed", meta: { scenario } }] });
  },
});
