import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { applyChange, type CatalogueChange, DecideRegime, regimeIdOf } from "@/core/deadlines/catalogue/changes";
import { singleStreams } from "@/core/ledger/entry";
import type { JsonValue } from "@/core/shared/canonical";
import { refuse } from "@/core/shared/result";
import { catalogueHere } from "./catalogue";

const happened: Record<CatalogueChange["kind"], string> = {
  add: "deadlines.regime-added",
  override: "deadlines.regime-overridden",
  confirm: "deadlines.regime-confirmed",
  remove: "deadlines.regime-removed",
};

/** Two decisions wait for each other, so that each is made on the catalogue that its maker saw. */
const lockKey = 600_001;

/** Decides about an entry of the catalogue: adds an own one, overrides, confirms with a source, or removes. */
export const decideRegime = command({
  name: "deadlines.decide-regime",
  action: "deadlines:edit",
  input: DecideRegime,
  async run({ tx, input, actor, now, newId }) {
    const by = personOf(actor);
    if (by === undefined) return refuse("not-signed-in");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey})`;
    const here = await catalogueHere(tx);
    if (here.number !== input.number) return refuse("stale-revision");
    const applied = applyChange(here.catalogue, input.change);
    if (!applied.ok) return applied;

    const [id, number, regime] = [newId(), here.number + 1, regimeIdOf(input.change)];
    const change = JSON.parse(JSON.stringify(input.change)) as JsonValue & object;
    await tx.regimeChange.create({ data: { id, number, at: now, by, regime, change, reason: input.reason } });
    return done(
      { regime, number },
      {
        entries: [
          {
            stream: singleStreams.deadlines,
            type: happened[input.change.kind],
            meta: { decision: id, regime, number: String(number) },
            fields: { change, reason: input.reason },
          },
        ],
      },
    );
  },
});
