import { longest, readUnit } from "@/core/deadlines/period";
import { ruleOf } from "@/core/deadlines/rules/table";
import { accept, type Result, refuse } from "@/core/shared/result";
import { isCivilDate } from "@/core/time/day";
import type { RegimeParts } from "./changes";
import type { Limit, Regime } from "./schema";

/** What a form says about an entry; empty amounts stand for no fixed limit. */
export type WrittenOverride = {
  readonly calendar: string;
  readonly from: string;
  readonly until: string;
  readonly notes: string;
  /** In the order of the stages. */
  readonly stages: ReadonlyArray<{ readonly amount: string; readonly unit: string; readonly rule: string }>;
};

function readLimit({ amount, unit, rule }: WrittenOverride["stages"][number], place: number): Result<Limit | null> {
  if (amount.trim() === "") return accept(null);
  const [number, known, read] = [Number(amount), ruleOf(rule), readUnit(unit)];
  if (!read || !Number.isInteger(number) || number < 0 || number > longest[read])
    return refuse("bad-amount", { field: `amount${place}`, values: { unit, most: read ? longest[read] : 0 } });
  if (!known) return refuse("unknown-rule", { field: `rule${place}`, values: { rule, rules: "" } });
  if (!known.units.includes(read))
    return refuse("unit-not-counted", {
      field: `unit${place}`,
      values: { rule, unit: read, units: known.units.join(", ") },
    });
  return accept({ rule, period: { amount: number, unit: read } });
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Reads what a form sets otherwise than an entry has it; parts that say the same are left out. A stage whose own limit
 * changes loses the variants that stood beside it. Refuses `bad-amount`, `unit-not-counted`, `bad-date` and `nothing-changed`.
 */
export function readOverride(regime: Regime, written: WrittenOverride): Result<RegimeParts> {
  for (const field of ["from", "until"] as const)
    if (written[field] !== "" && !isCivilDate(written[field]))
      return refuse("bad-date", { field, values: { text: written[field] } });
  const stages: Regime["stages"] = [];
  for (const [index, stage] of regime.stages.entries()) {
    const said = written.stages[index];
    const limit = said ? readLimit(said, index) : accept(stage.limit);
    if (!limit.ok) return limit;
    const { variants, ...rest } = stage;
    stages.push(same(limit.value, stage.limit) ? stage : { ...rest, limit: limit.value });
  }
  const { from: _from, until: _until, ...kept } = regime.validity;
  const validity = {
    ...kept,
    ...(written.from ? { from: written.from } : {}),
    ...(written.until ? { until: written.until } : {}),
  };
  const calendar = written.calendar.trim() || "place";
  const notes = written.notes.trim();
  const parts: RegimeParts = {
    ...(same(stages, regime.stages) ? {} : { stages }),
    ...(validity.from === regime.validity.from && validity.until === regime.validity.until ? {} : { validity }),
    ...(calendar === regime.calendar ? {} : { calendar }),
    ...(notes && notes !== (regime.notes ?? "") ? { notes } : {}),
  };
  return Object.keys(parts).length === 0 ? refuse("nothing-changed") : accept(parts);
}
