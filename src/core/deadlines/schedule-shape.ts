import { z } from "zod";
import { isZone } from "@/core/time/offset";
import { readTime } from "@/core/time/when";
import { readRecurrence } from "./recurrence-rule";

/** What happens to an occurrence on a closed day. */
export const closedDayPolicies = ["keep", "skip", "previous", "next"] as const;

/** Something that recurs by the calendar and clock of a zone. */
export const Schedule = z.strictObject({
  /** RFC 5545 rule, such as "FREQ=MONTHLY;BYDAY=1MO". */
  rule: z.string().refine((text) => readRecurrence(text).ok),
  /** First day and time on the clock of the zone. */
  start: z.iso.date(),
  time: z.string().refine((text) => readTime(text).ok),
  zone: z.string().refine(isZone),
  onClosedDay: z.enum(closedDayPolicies),
  /** Hours after an occurrence within which doing it is still in time. */
  graceHours: z.int().min(0).max(8_760),
});
export type Schedule = z.infer<typeof Schedule>;
