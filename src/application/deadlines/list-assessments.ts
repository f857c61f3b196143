import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import type { Applicability } from "@/core/deadlines/applicability";
import { accept } from "@/core/shared/result";

/** Most assessments that are listed. */
const atMost = 200;

/** Lists the assessments that were made, the latest first, with how many regimes came out how. */
export const listAssessments = query({
  name: "deadlines.list-assessments",
  action: "deadlines:read",
  input: z.object({}),
  async run({ db, may }) {
    const made = await db.assessment.findMany({ orderBy: { madeAt: "desc" }, take: atMost });
    const names = await actorNames(
      db,
      made.map(({ madeBy }) => `person:${madeBy}`),
    );
    return accept({
      mayAssess: may("deadlines:assess"),
      assessments: made.map(({ id, title, day, madeAt, madeBy, outcomes }) => {
        const all = outcomes as unknown as Applicability[];
        const count = (outcome: Applicability["outcome"]) => all.filter((one) => one.outcome === outcome).length;
        const by = names.get(`person:${madeBy}`) ?? "";
        return { id, title, day, madeAt, by, applies: count("applies"), mayApply: count("may-apply") };
      }),
    });
  },
});
export type ListedAssessment = Extract<
  Awaited<ReturnType<typeof listAssessments.run>>,
  { ok: true }
>["value"]["assessments"][number];
