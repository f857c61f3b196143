import { dayLength } from "@/core/time/day";
import { dueSoonFrom } from "./state";

/** Who is reminded, one after the other while nothing happens. */
export const reminderLevels = ["owner", "backup", "escalation"] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

/** When each level is reminded of one thing that comes due. */
export type ReminderPlan = Readonly<Record<ReminderLevel, Date>>;

const halfway = (from: Date, until: Date) => new Date((from.getTime() + until.getTime()) / 2);

/** A legal clock: the owner when it is due soon, the backup halfway from there, everybody above when it has passed. */
export function planOfClock(start: Date, deadline: Date): ReminderPlan {
  const owner = dueSoonFrom(start, deadline);
  return { owner, backup: halfway(owner, deadline), escalation: deadline };
}

/** An occurrence of a schedule: the owner before it, the backup in the middle of its grace, escalation at the end of it. */
export function planOfOccurrence(before: Date, at: Date, graceHours: number): ReminderPlan {
  const end = new Date(at.getTime() + graceHours * 3_600_000);
  return { owner: dueSoonFrom(before, at), backup: halfway(at, end), escalation: end };
}

/** A review: the owner two weeks before its day, the backup on the day, escalation a week later. */
export function planOfReview(day: Date): ReminderPlan {
  const shifted = (days: number) => new Date(day.getTime() + days * dayLength);
  return { owner: shifted(-14), backup: day, escalation: shifted(7) };
}

/** Gives the highest level whose time has come; a level that was passed over while nothing ran is not made up for. */
export function levelReached(plan: ReminderPlan, now: Date): ReminderLevel | undefined {
  return reminderLevels.findLast((level) => plan[level] <= now);
}

/** Gives who is told on a level: those of the level, or of the next one above that has somebody, or at last of those below. */
export function addressees<Somebody>(
  level: ReminderLevel,
  of: Readonly<Record<ReminderLevel, readonly Somebody[]>>,
): readonly Somebody[] {
  const place = reminderLevels.indexOf(level);
  const order = [...reminderLevels.slice(place), ...reminderLevels.slice(0, place).reverse()];
  return order.map((one) => of[one]).find((people) => people.length > 0) ?? [];
}
