import { type Calendar, isWeekend, isWorkingDay } from "@/core/deadlines/calendar";
import { type Step, step } from "@/core/deadlines/step";
import { type Day, dateOf } from "@/core/time/day";

/** Says why a day is closed; nothing for a working day. */
export function whyClosed(calendar: Calendar, day: Day): Step[] {
  const on = { date: dateOf(day) };
  const name = calendar.holidayOn(day);
  if (name) return [step("closed-holiday", { on, name, calendar: calendar.id })];
  if (name === "") return [step("closed-listed", { on })];
  return isWeekend(calendar, day) ? [step("closed-weekend", { on })] : [];
}

/** The most closed days that a reasoning names one by one. */
const named = 12;

/** Says which weekdays from one day to another are holidays, at most twelve of them. */
export function holidaysWithin(calendar: Calendar, from: Day, until: Day): Step[] {
  const steps: Step[] = [];
  for (let day = from; day <= until && steps.length < named; day += 1)
    if (!isWeekend(calendar, day) && !isWorkingDay(calendar, day)) steps.push(...whyClosed(calendar, day));
  return steps;
}
