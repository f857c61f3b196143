import { z } from "zod";
import { query } from "@/application/runner/act";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { diffCatalogues } from "@/core/deadlines/catalogue/diff";
import { accept } from "@/core/shared/result";
import { appliedCatalogue, hashOfShipped } from "./catalogue";

/** Shows what the catalogue that ships with this Tocsin would change here, before it is applied. */
export const reviewUpdate = query({
  name: "deadlines.review-update",
  action: "deadlines:read",
  input: z.object({}),
  async run({ db, may }) {
    const [{ catalogue: applied, sha256 }, shipped] = [await appliedCatalogue(db), builtInCatalogue()];
    const diff = diffCatalogues(applied, shipped);
    const decisions = await db.regimeChange.findMany({ select: { regime: true }, distinct: ["regime"] });
    const decided = new Set(decisions.map(({ regime }) => regime));
    return accept({
      from: { version: applied.version, sha256 },
      to: { version: shipped.version, sha256: hashOfShipped() },
      diff,
      /** Regimes that the update changes or removes and about which this organisation has decided something. */
      decided: [...diff.changed.map(({ regime }) => regime), ...diff.removed.map(({ id }) => id)].filter((id) =>
        decided.has(id),
      ),
      names: Object.fromEntries([...applied.regimes, ...shipped.regimes].map(({ id, name }) => [id, name])),
      /** Stages by regime, for the words that say where something changed. */
      stages: Object.fromEntries(
        [...applied.regimes, ...shipped.regimes].map(({ id, stages }) => [
          id,
          stages.map(({ id: stage, label }) => ({ id: stage, label })),
        ]),
      ),
      mayApply: may("deadlines:edit"),
    });
  },
});
export type ReviewedUpdate = Extract<Awaited<ReturnType<typeof reviewUpdate.run>>, { ok: true }>["value"];
