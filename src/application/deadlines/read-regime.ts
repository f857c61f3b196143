import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import { CatalogueChange } from "@/core/deadlines/catalogue/changes";
import { RegimeId } from "@/core/deadlines/catalogue/schema";
import { switchOf } from "@/core/deadlines/catalogue/select";
import { judge } from "@/core/deadlines/condition";
import { accept, refuse } from "@/core/shared/result";
import { catalogueHere } from "./catalogue";

/** Shows one regime with its sources, the facts that decide whether it applies, and what was decided about it here. */
export const readRegime = query({
  name: "deadlines.read-regime",
  action: "deadlines:read",
  input: z.object({ regime: RegimeId }),
  async run({ db, input, may }) {
    const { catalogue, own, number } = await catalogueHere(db);
    const regime = catalogue.regimes.find(({ id }) => id === input.regime);
    if (!regime) return refuse("unknown-regime", { values: { regime: input.regime } });
    const decisions = await db.regimeChange.findMany({ where: { regime: regime.id }, orderBy: { number: "desc" } });
    const names = await actorNames(
      db,
      decisions.map(({ by }) => `person:${by}`),
    );
    return accept({
      regime,
      number,
      switched: switchOf(regime),
      own: own.has(regime.id),
      deciding: judge(regime.applies, {}).reasons,
      sources: regime.sources.map((id) => ({ id, source: catalogue.sources[id] ?? null })),
      decisions: decisions.map(({ id, number, at, by, change, reason }) => ({
        id,
        number,
        at,
        by: names.get(`person:${by}`) ?? "",
        kind: CatalogueChange.safeParse(change).data?.kind ?? ("unread" as const),
        reason,
      })),
      mayEdit: may("deadlines:edit"),
    });
  },
});
