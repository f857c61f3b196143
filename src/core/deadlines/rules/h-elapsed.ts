import { type Counted, type Counting, type Rule, startInstant } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { clockChange, closedButCounts, elapsed, nextFullHour, plusHours, startOfHours } from "./hours";

function count(counting: Counting): Counted {
  const hours = counting.period.amount;
  const deadline = elapsed(counting);
  return {
    deadline,
    steps: [
      ...startOfHours(counting),
      step("hours-added", { hours, at: deadline }),
      ...clockChange(counting, startInstant(counting), deadline),
      ...closedButCounts(counting, deadline),
    ],
    readings: counting.regulation1182
      ? [{ id: "running-hour-not-counted", deadline: plusHours(nextFullHour(counting), hours) }]
      : [],
  };
}

/** Real hours on the UTC time line: the safe count for every hour limit. */
export const hElapsed: Rule = {
  id: "H-ELAPSED",
  units: ["hours"],
  usesCalendar: false,
  sources: ["CLOCKS", "MKM"],
  count,
};
