import { type Counted, type Counting, type Rule, startInstant } from "@/core/deadlines/rule";
import { type Step, step } from "@/core/deadlines/step";
import { firstInstantOf } from "@/core/time/when";
import { elapsed, plusHours } from "./hours";

/** Hours after awareness that cap the initial notification. */
const capHours = 24;

function count(counting: Counting): Counted {
  const classified = elapsed(counting);
  const steps: Step[] = [step("dora-classified", { hours: counting.period.amount, at: classified })];
  if (counting.awareAt === undefined)
    return {
      deadline: classified,
      steps: [...steps, step("dora-awareness-unknown", { hours: capHours })],
      readings: [],
    };
  const cap = plusHours(firstInstantOf(counting.zone, counting.awareAt), capHours);
  if (startInstant(counting) > cap)
    return { deadline: classified, steps: [...steps, step("dora-late-classification", { at: cap })], readings: [] };
  const deadline = new Date(Math.min(cap.getTime(), classified.getTime()));
  return {
    deadline,
    steps: [...steps, step("dora-cap", { hours: capHours, at: cap }), step("earlier-counts", { at: deadline })],
    readings: [],
  };
}

/**
 * Delegated Regulation (EU) 2025/301 Art 5(1)(a) and 5(2): four hours from classification as major and at most 24 hours
 * from awareness; four hours from classification alone where that came later than the 24 hours.
 */
export const doraInitial: Rule = {
  id: "DORA-INITIAL",
  units: ["hours"],
  standard: { amount: 4, unit: "hours" },
  usesCalendar: false,
  sources: ["DORA5", "DORAENG"],
  count,
};
