import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { assess } from "@/core/deadlines/applicability";
import { Facts } from "@/core/deadlines/facts";
import { MakeAssessment } from "@/core/deadlines/profile";
import { singleStreams } from "@/core/ledger/entry";
import type { JsonValue } from "@/core/shared/canonical";
import { refuse } from "@/core/shared/result";
import { catalogueHere } from "./catalogue";
import { profileHere } from "./profile";

/** Answers what would apply to the organisation, and keeps facts and answer as a record. */
export const makeAssessment = command({
  name: "deadlines.make-assessment",
  action: "deadlines:assess",
  input: MakeAssessment,
  async run({ tx, input: { title, day, facts: ofIncident }, actor, now, newId }) {
    const madeBy = personOf(actor);
    if (madeBy === undefined) return refuse("not-signed-in");
    const [profile, { catalogue, number }] = [await profileHere(tx), await catalogueHere(tx)];
    const facts = Facts.parse({ ...profile.facts, ...ofIncident });
    const outcomes = assess(catalogue.regimes, facts, day);
    const id = newId();
    const record = { title, day, facts, outcomes: JSON.parse(JSON.stringify(outcomes)) as JsonValue & object };
    await tx.assessment.create({
      data: { id, ...record, madeAt: now, madeBy, catalogue: catalogue.version, changeNumber: number },
    });
    return done(
      { assessment: id },
      {
        entries: [
          {
            stream: singleStreams.deadlines,
            type: "deadlines.assessed",
            meta: { assessment: id, day, catalogue: catalogue.version, decisions: String(number) },
            fields: { title, facts, outcomes: record.outcomes },
          },
        ],
      },
    );
  },
});
