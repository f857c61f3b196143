import { catalogueHere } from "@/application/deadlines/catalogue";
import { type HistoryLine, historyOf } from "@/application/ledger/history";
import { query } from "@/application/runner/act";
import type { Regime } from "@/core/deadlines/catalogue/schema";
import { OneRow } from "@/core/matrix/edit";
import { accept } from "@/core/shared/result";

/** Tells who changed which field of a row, when, from what to what, the latest first; and how the regimes in it are called. */
export const rowHistory = query({
  name: "matrix.row-history",
  action: "matrix:read",
  input: OneRow,
  async run({ db, input }) {
    const lines = await historyOf(db, "row", input.row);
    const bound = lines.filter(({ field }) => field === "regime" || field === "stage");
    const names = bound.length > 0 ? namesIn((await catalogueHere(db)).catalogue.regimes, bound) : {};
    return accept({ lines, names });
  },
});

/** Names regimes by id, and the stages of those that the row was bound to. */
function namesIn(regimes: readonly Regime[], lines: readonly HistoryLine[]): Readonly<Record<string, string>> {
  const ids = new Set(lines.flatMap(({ before, after }) => [before, after]));
  const bound = regimes.filter(({ id }) => ids.has(id));
  return Object.fromEntries([
    ...bound.flatMap(({ stages }) => stages.map(({ id, label }) => [id, label])),
    ...bound.map(({ id, name }) => [id, name]),
  ]);
}
