import { historyOf } from "@/application/ledger/history";
import { query } from "@/application/runner/act";
import { OneSection } from "@/core/matrix/plan/section";
import { accept } from "@/core/shared/result";

/** Tells who changed a section of the plan, when, from what to what; the latest first. */
export const sectionHistory = query({
  name: "matrix.section-history",
  action: "matrix:read",
  input: OneSection,
  async run({ db, input }) {
    return accept(await historyOf(db, "section", input.section));
  },
});
