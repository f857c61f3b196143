import type { MatrixDocument } from "@/core/matrix/document";
import { type RolloutFact, type RolloutStep, rolloutOf } from "@/core/matrix/rollout";
import { dateOfWhen } from "@/core/time/when";
import type { Database } from "@/platform/database/client";
import type { RolloutStepModel } from "@/platform/database/generated/models";
import { judgeOn } from "./judge-on";
import { assembleDocument } from "./reads";

/** The first 90 days of a matrix that has begun them. */
export type Rollout = {
  readonly startOn: string;
  readonly today: string;
  readonly steps: readonly RolloutStep[];
  readonly told: ReadonlyMap<string, RolloutStepModel>;
};

/** Measures how far the first 90 days of a matrix are, by its draft, its versions and what is kept. */
export async function measureRollout(
  db: Database,
  matrixId: string,
  startOn: string,
  now: Date,
): Promise<Rollout | undefined> {
  const document = await assembleDocument(db, matrixId);
  if (!document) return undefined;
  const [findings, facts, told] = await Promise.all([
    judgeOn(db, document, now),
    factsOf(db, document, now),
    db.rolloutStep.findMany({ where: { matrixId } }),
  ]);
  const today = dateOfWhen(document.organisation.zone, now);
  const said = new Set(told.filter(({ saidAt }) => saidAt !== null).map(({ step }) => step));
  const steps = rolloutOf(startOn, today, said, { document, findings, facts });
  return { startOn, today, steps, told: new Map(told.map((one) => [one.step, one])) };
}

async function factsOf(db: Database, document: MatrixDocument, now: Date): Promise<Record<RolloutFact, boolean>> {
  const matrixId = document.matrix.id;
  const fallbacks = [...new Set(document.rows.flatMap((row) => row.fallbacks))];
  const [inForce, reviews, tests, originals] = await Promise.all([
    db.version.count({ where: { matrixId, status: { in: ["approved", "superseded"] }, effectiveFrom: { lte: now } } }),
    db.review.count({ where: { approvedAt: { not: null } } }),
    db.channelTest.count({ where: { channelId: { in: fallbacks }, result: "works" } }),
    db.communication.count({ where: { matrixId, originals: { some: {} } } }),
  ]);
  return {
    "in-force": inForce > 0,
    "contacts-reviewed": reviews > 0,
    "reviews-dated": document.rows.length > 0 && document.rows.every(({ reviewOn }) => reviewOn !== null),
    "fallback-tested": tests > 0,
    "original-kept": originals > 0,
  };
}
