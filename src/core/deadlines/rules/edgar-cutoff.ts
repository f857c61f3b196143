import { isWorkingDay, workingDayFrom } from "@/core/deadlines/calendar";
import { type Counted, type Counting, type Rule, startDay } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { dateOf } from "@/core/time/day";
import { writeTime } from "@/core/time/written";
import { localAt, type TimeOfDay } from "@/core/time/zone";
import { whyClosed } from "./closed-day";

/** The zone whose clock EDGAR goes by. */
export const eastern = "America/New_York";

/** 17:30 on the clock in Washington. */
export const edgarCutoffTime: TimeOfDay = (17 * 60 + 30) * 60_000;

function count(given: Counting): Counted {
  const { start, calendar, cutoff = edgarCutoffTime } = given;
  const sent = startDay({ ...given, zone: eastern });
  const late = typeof start !== "string" && localAt(eastern, start).time > cutoff;
  const on = workingDayFrom(calendar, late ? sent + 1 : sent);
  const why = isWorkingDay(calendar, sent) ? [] : whyClosed(calendar, sent);
  const onDate = dateOf(on);
  return {
    deadline: null,
    onDate,
    steps: [
      ...why,
      step(late ? "sent-after-cutoff" : "sent-before-cutoff", { time: writeTime(cutoff) }),
      step("deemed-filed", { on: { date: onDate } }),
    ],
    readings: [],
  };
}

/** Reg. S-T Rule 13(a)(2): what is sent after 17:30 Eastern counts as filed on the next business day. Gives a date. */
export const edgarCutoff: Rule = { id: "EDGAR-CUTOFF", units: [], usesCalendar: true, sources: ["CLOCKS"], count };
