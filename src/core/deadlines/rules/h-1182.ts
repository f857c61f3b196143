import type { Counted, Counting, Rule } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { clockChange, closedButCounts, elapsed, nextFullHour, plusHours, startOfHours } from "./hours";

function count(counting: Counting): Counted {
  const hours = counting.period.amount;
  const begin = nextFullHour(counting);
  const deadline = plusHours(begin, hours);
  return {
    deadline,
    steps: [
      ...startOfHours(counting),
      step("running-hour-not-counted", { at: begin }),
      step("last-hour-expires", { hours, at: deadline }),
      ...clockChange(counting, begin, deadline),
      ...closedButCounts(counting, deadline),
    ],
    readings: [{ id: "elapsed-hours", deadline: elapsed(counting) }],
  };
}

/** Reg. 1182/71 Art 3(1) and 3(2)(a): the hour of the event is not counted; ends with the expiry of the last hour. */
export const h1182: Rule = {
  id: "H-1182",
  units: ["hours"],
  usesCalendar: false,
  sources: ["GDPRAUDIT", "MKM", "DIDS"],
  count,
};
