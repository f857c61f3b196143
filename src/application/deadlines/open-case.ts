import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { OpenCase } from "@/core/deadlines/case";
import { singleStreams } from "@/core/ledger/entry";
import type { JsonValue } from "@/core/shared/canonical";
import { refuse } from "@/core/shared/result";
import { catalogueHere } from "./catalogue";

/** Opens a case whose clocks are watched, with the facts that are known. Refuses `unknown-regime`. */
export const openCase = command({
  name: "deadlines.open-case",
  action: "deadlines:run-clocks",
  input: OpenCase,
  async run({ tx, input: { title, zone, regimes, facts, source, assessment }, actor, now, newId }) {
    const by = personOf(actor);
    if (by === undefined) return refuse("not-signed-in");
    const { catalogue } = await catalogueHere(tx);
    const unknown = regimes.find((id) => !catalogue.regimes.some((regime) => regime.id === id));
    if (unknown) return refuse("unknown-regime", { field: "regimes", values: { regime: unknown } });

    const id = newId();
    const watched = [...new Set(regimes)];
    await tx.clockCase.create({
      data: { id, title, zone, regimes: watched, assessmentId: assessment, openedBy: by, openedAt: now },
    });
    const known = Object.entries(facts).filter(([, value]) => value !== undefined);
    await tx.clockStatement.createMany({
      data: known.map(([about, value], index) => ({
        ...{ id: newId(), caseId: id, number: index + 1, kind: "fact", about, value: value as JsonValue & object },
        ...{ validFrom: now, recordedAt: now, by, source, why: "" },
      })),
    });
    return done(
      { case: id },
      {
        entries: [
          {
            stream: singleStreams.deadlines,
            type: "deadlines.case-opened",
            meta: { case: id, zone, regimes: String(watched.length), ...(assessment ? { assessment } : {}) },
            fields: { title, regimes: watched, facts: facts as JsonValue, source },
          },
        ],
        changed: [id],
      },
    );
  },
});
