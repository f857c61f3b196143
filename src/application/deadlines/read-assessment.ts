import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import type { Applicability } from "@/core/deadlines/applicability";
import { Facts } from "@/core/deadlines/facts";
import { accept, refuse } from "@/core/shared/result";
import { catalogueHere } from "./catalogue";

/** Shows an assessment as it was answered, with the names the regimes had in the catalogue it was made with. */
export const readAssessment = query({
  name: "deadlines.read-assessment",
  action: "deadlines:read",
  input: z.object({ assessment: z.uuid() }),
  async run({ db, input, may }) {
    const made = await db.assessment.findUnique({ where: { id: input.assessment } });
    if (!made) return refuse("not-found", { values: { thing: "assessment" } });
    const [{ catalogue }, names] = await Promise.all([
      catalogueHere(db, made.changeNumber),
      actorNames(db, [`person:${made.madeBy}`]),
    ]);
    const regimes = new Map(catalogue.regimes.map((regime) => [regime.id, regime]));
    return accept({
      ...made,
      by: names.get(`person:${made.madeBy}`) ?? "",
      mayRun: may("deadlines:run-clocks"),
      facts: Facts.parse(made.facts),
      outcomes: (made.outcomes as unknown as Applicability[]).map((one) => ({
        ...one,
        name: regimes.get(one.regime)?.name ?? one.regime,
        jurisdiction: regimes.get(one.regime)?.jurisdiction ?? "",
      })),
    });
  },
});
export type ShownAssessment = Extract<Awaited<ReturnType<typeof readAssessment.run>>, { ok: true }>["value"];
