import { historyOf } from "@/application/ledger/history";
import { query } from "@/application/runner/act";
import { OneRow } from "@/core/matrix/edit";
import { accept } from "@/core/shared/result";

/** Tells who changed which field of a row, when, from what to what; the latest first. */
export const rowHistory = query({
  name: "matrix.row-history",
  action: "matrix:read",
  input: OneRow,
  async run({ db, input }) {
    return accept(await historyOf(db, "row", input.row));
  },
});
