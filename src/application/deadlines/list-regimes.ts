import { query } from "@/application/runner/act";
import { areaOf, RegimeFilter, selectRegimes, switchOf } from "@/core/deadlines/catalogue/select";
import { accept } from "@/core/shared/result";
import { appliedCatalogue, catalogueHere, hashOfShipped } from "./catalogue";

/** Lists the regimes of the catalogue that fit a filter, with what one needs to choose among them. */
export const listRegimes = query({
  name: "deadlines.list-regimes",
  action: "deadlines:read",
  input: RegimeFilter,
  async run({ db, input, may }) {
    const { catalogue, own, number, unread } = await catalogueHere(db);
    const found = selectRegimes(catalogue.regimes, input);
    return accept({
      version: catalogue.version,
      number,
      /** A newer catalogue ships with this Tocsin and waits to be seen. */
      update: (await appliedCatalogue(db)).sha256 !== hashOfShipped(),
      unread,
      total: catalogue.regimes.length,
      areas: [...new Set(catalogue.regimes.map(areaOf))].sort(),
      mayEdit: may("deadlines:edit"),
      regimes: found.map((regime) => ({
        id: regime.id,
        name: regime.name,
        instrument: regime.instrument,
        jurisdiction: regime.jurisdiction,
        state: regime.validity.state,
        confidence: regime.confidence,
        evidence: regime.evidence.level,
        switched: switchOf(regime),
        own: own.has(regime.id),
        sources: regime.sources.length,
        lastChecked: regime.lastChecked,
        stages: regime.stages.map(({ id, label, limit, standard }) => ({
          id,
          label,
          period: limit?.period ?? null,
          standard: standard ?? null,
        })),
      })),
    });
  },
});
export type ListedRegime = Extract<
  Awaited<ReturnType<typeof listRegimes.run>>,
  { ok: true }
>["value"]["regimes"][number];
