import type { Counting, Rule } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { hElapsed } from "./h-elapsed";

/** Gives the rule for a regulator's expectation of a number of hours: counted like a limit, but not one. */
export function softHours(amount: number): Rule {
  return {
    id: `SOFT-${amount}`,
    units: ["hours"],
    standard: { amount, unit: "hours" },
    usesCalendar: false,
    sources: ["NZ"],
    count(counting: Counting) {
      const counted = hElapsed.count(counting);
      return { ...counted, steps: [...counted.steps, step("soft")], readings: [] };
    },
  };
}
