import { Temporal } from "@js-temporal/polyfill";
import { addBusinessDays } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOfList, isWorkingDay } from "@/core/deadlines/calendar";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import type { Counting } from "@/core/deadlines/rule";
import { ruleIds, ruleOf } from "@/core/deadlines/rules/table";
import { type CivilDate, dateOf, dayOf } from "@/core/time/day";
import { writeInstant } from "@/core/time/written";
import { localAt } from "@/core/time/zone";
import { zones } from "../time/zones";

const calendars = await builtInCalendars();
const calendarIds = ["DE", "IT", "US-SEC", "JP", "GB-ENG", "AU-NSW", "BR", "SA"];
const hour = 3_600_000;

const zone = fc.constantFrom(...zones);
const calendar = fc.constantFrom(...calendarIds).map((id) => {
  const found = calendars(id);
  if (!found) throw new Error(`no calendar ${id}`);
  return found;
});
const instant = fc
  .integer({ min: Date.UTC(2020, 0, 2), max: Date.UTC(2040, 10, 30) })
  .map((at) => new Date(at - (at % 1_000)));

function rule(id: string) {
  const found = ruleOf(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

const base = { regulation1182: true, relief: true } as const;

/** A question for a rule with a period it can count. */
function counting(id: string) {
  const { units, standard } = rule(id);
  const period =
    standard && standard.amount > 0
      ? fc.constant(standard)
      : fc.record({
          amount: fc.integer({ min: 1, max: 60 }),
          unit: fc.constantFrom(...(units.length > 0 ? units : (["days"] as const))),
        });
  return fc.record({ start: instant, period, zone, calendar }).map((given): Counting => ({ ...base, ...given }));
}

const due = (id: string, question: Counting) => {
  const { deadline, onDate } = rule(id).count(question);
  return deadline?.getTime() ?? dayOf(onDate ?? "") * 86_400_000;
};

describe("every counting rule", () => {
  it("DORA-RELIEF never gets a day earlier when the start gets later", () => {
    // Noon of the next working day is later than a limit that ends on the morning of that day: the law has this step.
    fc.assert(
      fc.property(counting("DORA-RELIEF"), fc.integer({ min: 0, max: 40 * 24 }), (question, hours) => {
        const later = { ...question, start: new Date((question.start as Date).getTime() + hours * hour) };
        const dayOfDue = (given: Counting) => localAt(given.zone, new Date(due("DORA-RELIEF", given))).day;
        expect(dayOfDue(later)).toBeGreaterThanOrEqual(dayOfDue(question));
      }),
    );
  });

  for (const id of ruleIds.filter((one) => one !== "DORA-RELIEF"))
    it(`${id} never gets earlier when the start gets later`, () => {
      fc.assert(
        fc.property(counting(id), fc.integer({ min: 0, max: 40 * 24 }), (question, hours) => {
          const later = { ...question, start: new Date((question.start as Date).getTime() + hours * hour) };
          expect(due(id, later)).toBeGreaterThanOrEqual(due(id, question));
        }),
      );
    });

  for (const id of ruleIds) {
    it(`${id} gives the same instant however the start is written`, () => {
      fc.assert(
        fc.property(counting(id), zone, (question, other) => {
          const rewritten = new Date(writeInstant(other, question.start as Date));
          expect(due(id, { ...question, start: rewritten })).toBe(due(id, question));
        }),
        { numRuns: 50 },
      );
    });

    it(`${id} never ends before it starts, and says how it got there`, () => {
      fc.assert(
        fc.property(counting(id), (question) => {
          const { deadline, steps } = rule(id).count(question);
          if (deadline) expect(deadline.getTime()).toBeGreaterThanOrEqual((question.start as Date).getTime());
          expect(steps.length).toBeGreaterThan(0);
        }),
        { numRuns: 50 },
      );
    });
  }
});

describe("rules that shift", () => {
  for (const id of ["D-1182", "M-1182", "D-CAL-INCL", "BD", "BD-SEC"])
    it(`${id} never ends on a closed day`, () => {
      fc.assert(
        fc.property(counting(id), (question) => {
          const { deadline } = rule(id).count(question);
          const clock = id === "BD-SEC" ? "America/New_York" : question.zone;
          expect(deadline && isWorkingDay(question.calendar, localAt(clock, deadline).day)).toBe(true);
        }),
      );
    });

  it("D-1182 always contains two working days, and moves no further than it must", () => {
    fc.assert(
      fc.property(counting("D-1182"), (question) => {
        const first = localAt(question.zone, question.start as Date).day;
        const { deadline } = rule("D-1182").count(question);
        const last = localAt(question.zone, deadline ?? new Date(0)).day;
        const nominal = first + question.period.amount;
        const working = (until: number) => {
          let count = 0;
          for (let day = first + 1; day <= until; day += 1) if (isWorkingDay(question.calendar, day)) count += 1;
          return count;
        };
        const needed = question.period.amount >= 2 ? 2 : 1;
        const good = (day: number) => day >= nominal && isWorkingDay(question.calendar, day) && working(day) >= needed;
        let expected = nominal;
        while (!good(expected)) expected += 1;
        expect(dateOf(last)).toBe(dateOf(expected));
      }),
      { numRuns: 400 },
    );
  });
});

describe("hours, against the Temporal polyfill", () => {
  it("H-ELAPSED is the time line of UTC in every zone", () => {
    fc.assert(
      fc.property(counting("H-ELAPSED"), (question) => {
        const theirs = Temporal.Instant.fromEpochMilliseconds((question.start as Date).getTime()).add({
          hours: question.period.amount,
        });
        expect(due("H-ELAPSED", question)).toBe(theirs.epochMilliseconds);
      }),
    );
  });

  it("H-1182 is later than H-ELAPSED by a minute to an hour, and ends with a full hour of the clock", () => {
    fc.assert(
      fc.property(counting("H-1182"), (question) => {
        const late = due("H-1182", question) - due("H-ELAPSED", question);
        expect(late).toBeGreaterThan(0);
        expect(late).toBeLessThanOrEqual(hour);
      }),
    );
    const whole = counting("H-1182").filter(({ zone: name }) => name !== "Australia/Lord_Howe");
    fc.assert(
      fc.property(whole, (question) => {
        const { deadline } = rule("H-1182").count(question);
        expect(localAt(question.zone, deadline ?? new Date(1)).time % hour).toBe(0);
      }),
    );
  });
});

describe("days and months, against other implementations", () => {
  it("D-CAL and M-1182 without closed days land where Temporal's calendar does", () => {
    const open = calendarOfList([], []);
    fc.assert(
      fc.property(
        zone,
        instant,
        fc.integer({ min: 1, max: 48 }),
        fc.constantFrom("days", "weeks", "months", "years"),
        (name, start, amount, unit) => {
          const theirs = Temporal.Instant.fromEpochMilliseconds(start.getTime())
            .toZonedDateTimeISO(name)
            .toPlainDate()
            .add({ [unit]: amount });
          const question: Counting = { ...base, start, zone: name, calendar: open, period: { amount, unit } };
          const id = unit === "days" ? "D-CAL" : "M-1182";
          expect(writeInstant(name, new Date(due(id, question))).slice(0, 19)).toBe(`${theirs.toString()}T23:59:59`);
        },
      ),
    );
  });

  it("BD without holidays lands where date-fns does", () => {
    const weekends = calendarOfList([]);
    const day = fc.integer({ min: dayOf("2020-01-01"), max: dayOf("2040-06-30") }).map(dateOf);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start: CivilDate, amount) => {
        const [year = 0, month = 1, dayOfMonth = 1] = start.split("-").map(Number);
        const theirs = addBusinessDays(new Date(year, month - 1, dayOfMonth, 12), amount);
        const ours = rule("BD").count({
          ...base,
          start,
          zone: "UTC",
          calendar: weekends,
          period: { amount, unit: "business-days" },
        });
        expect(ours.deadline?.toISOString().slice(0, 10)).toBe(
          dateOf(Math.round(Date.UTC(theirs.getFullYear(), theirs.getMonth(), theirs.getDate()) / 86_400_000)),
        );
      }),
    );
  });

  it("BD counts exactly its number of working days of the calendar", () => {
    fc.assert(
      fc.property(counting("BD"), (question) => {
        const first = localAt(question.zone, question.start as Date).day;
        const last = localAt(question.zone, new Date(due("BD", question))).day;
        let working = 0;
        for (let day = first + 1; day <= last; day += 1) if (isWorkingDay(question.calendar, day)) working += 1;
        expect(working).toBe(question.period.amount);
      }),
    );
  });
});

describe("single rules", () => {
  const de = calendars("DE") ?? calendarOfList([]);
  const sec = calendars("US-SEC") ?? calendarOfList([]);
  const berlin = { ...base, zone: "Europe/Berlin", calendar: de };
  const newYork = { ...base, zone: "America/New_York", calendar: sec };
  const at = (question: Omit<Counting, "calendar" | "regulation1182">, id: string, more: Partial<Counting> = {}) => {
    const full: Counting = { ...base, calendar: de, ...question, ...more };
    const { deadline, onDate } = rule(id).count(full);
    return onDate ?? (deadline && writeInstant(full.zone, deadline));
  };

  it("D-1182: one day needs no second working day, two do", () => {
    const friday = { ...berlin, start: "2026-06-05" };
    expect(at({ ...friday, period: { amount: 1, unit: "days" } }, "D-1182")).toBe("2026-06-08T23:59:59+02:00");
    expect(at({ ...friday, period: { amount: 2, unit: "days" } }, "D-1182")).toBe("2026-06-09T23:59:59+02:00");
    expect(at({ ...friday, period: { amount: 3, unit: "days" } }, "D-1182")).toBe("2026-06-09T23:59:59+02:00");
    expect(at({ ...friday, period: { amount: 4, unit: "days" } }, "D-1182")).toBe("2026-06-09T23:59:59+02:00");
  });

  it("M-1182: a year from 29 February ends on 28 February, three weeks on the same weekday", () => {
    expect(at({ ...berlin, start: "2028-02-29", period: { amount: 1, unit: "years" } }, "M-1182")).toBe(
      "2029-02-28T23:59:59+01:00",
    );
    expect(at({ ...berlin, start: "2025-04-07", period: { amount: 3, unit: "weeks" } }, "M-1182")).toBe(
      "2025-04-28T23:59:59+02:00",
    );
    expect(at({ ...berlin, start: "2025-09-03", period: { amount: 1, unit: "months" } }, "M-1182")).toBe(
      "2025-10-06T23:59:59+02:00",
    );
  });

  it("BD-SEC: Thanksgiving starts the period on, and includes, the Friday", () => {
    const four = { amount: 4, unit: "business-days" } as const;
    expect(at({ ...newYork, start: "2026-11-26", period: four }, "BD-SEC")).toBe("2026-12-02T17:30:00-05:00");
    expect(at({ ...newYork, start: "2026-07-10", period: four }, "BD-SEC")).toBe("2026-07-16T17:30:00-04:00");
    expect(at({ ...newYork, start: "2026-07-10", period: four }, "BD-SEC", { cutoff: 17 * hour })).toBe(
      "2026-07-16T17:00:00-04:00",
    );
  });

  it("BD-SEC and EDGAR-CUTOFF go by the clock in Washington wherever the company sits", () => {
    const tokyo = { ...newYork, zone: "Asia/Tokyo" };
    const four = { amount: 4, unit: "business-days" } as const;
    expect(at({ ...tokyo, start: "2026-07-06", period: four }, "BD-SEC")).toBe("2026-07-11T06:30:00+09:00");
    const sent = {
      ...tokyo,
      start: new Date("2026-07-11T06:30:01+09:00"),
      period: { amount: 0, unit: "days" } as const,
    };
    expect(at(sent, "EDGAR-CUTOFF")).toBe("2026-07-13");
  });

  it("EDGAR-CUTOFF: 17:30:00 still counts for the day, a second later and closed days do not", () => {
    const none = { amount: 0, unit: "days" } as const;
    const filed = (start: string) => at({ ...newYork, start: new Date(start), period: none }, "EDGAR-CUTOFF");
    expect(filed("2026-07-10T17:30:00-04:00")).toBe("2026-07-10");
    expect(filed("2026-07-10T17:30:01-04:00")).toBe("2026-07-13");
    expect(filed("2026-07-11T09:00:00-04:00")).toBe("2026-07-13");
    expect(filed("2026-07-02T18:00:00-04:00")).toBe("2026-07-06");
  });

  it("YE-60: 1 March, and 29 February after a year before a leap year", () => {
    const sixty = { amount: 60, unit: "days" } as const;
    expect(at({ ...newYork, start: "2026-05-05", period: sixty }, "YE-60")).toBe("2027-03-01T23:59:59-05:00");
    expect(at({ ...newYork, start: "2027-12-31", period: sixty }, "YE-60")).toBe("2028-02-29T23:59:59-05:00");
  });

  it("NEXT-CAL-DAY ends with the next day in the zone, weekend or not", () => {
    const one = { amount: 1, unit: "days" } as const;
    expect(at({ ...newYork, start: new Date("2026-11-01T03:30:00Z"), period: one }, "NEXT-CAL-DAY")).toBe(
      "2026-11-01T23:59:59-05:00",
    );
  });

  it("DORA-INITIAL: capped by awareness, alone when classified later, inclusive at exactly 24 hours", () => {
    const four = { amount: 4, unit: "hours" } as const;
    const initial = (classified: string, aware: string) =>
      at({ ...berlin, start: new Date(classified), period: four }, "DORA-INITIAL", { awareAt: new Date(aware) });
    expect(initial("2026-05-14T06:00:00+02:00", "2026-05-13T08:00:00+02:00")).toBe("2026-05-14T08:00:00+02:00");
    expect(initial("2026-05-14T08:00:00+02:00", "2026-05-13T08:00:00+02:00")).toBe("2026-05-14T08:00:00+02:00");
    expect(initial("2026-05-14T08:00:01+02:00", "2026-05-13T08:00:00+02:00")).toBe("2026-05-14T12:00:01+02:00");
  });

  it("DORA-RELIEF: noon of the next working day; not when denied, and not on a working day", () => {
    const saturday = {
      ...berlin,
      start: new Date("2026-05-20T13:00:00+02:00"),
      period: { amount: 72, unit: "hours" } as const,
    };
    expect(at(saturday, "DORA-RELIEF")).toBe("2026-05-26T12:00:00+02:00");
    expect(at(saturday, "DORA-RELIEF", { relief: false })).toBe("2026-05-23T13:00:00+02:00");
    expect(at({ ...saturday, start: new Date("2026-05-19T13:00:00+02:00") }, "DORA-RELIEF")).toBe(
      "2026-05-22T13:00:00+02:00",
    );
  });

  it("DORA-RELIEF: a month that ends on a working day is an ordinary month", () => {
    const month = { amount: 1, unit: "months" } as const;
    expect(at({ ...berlin, start: new Date("2026-05-11T15:00:00+02:00"), period: month }, "DORA-RELIEF")).toBe(
      "2026-06-11T23:59:59+02:00",
    );
    expect(
      at({ ...berlin, start: new Date("2026-04-30T15:00:00+02:00"), period: month }, "DORA-RELIEF", { relief: false }),
    ).toBe("2026-05-30T23:59:59+02:00");
  });

  it("a cut-off time ends the last day of every rule in days", () => {
    expect(
      at({ ...berlin, start: "2026-06-01", period: { amount: 3, unit: "business-days" } }, "BD", { cutoff: 17 * hour }),
    ).toBe("2026-06-04T17:00:00+02:00");
  });

  it("SOFT-n is counted like hours for any n", () => {
    expect(ruleOf("SOFT-48")?.standard).toEqual({ amount: 48, unit: "hours" });
    expect(ruleOf("SOFT-0")).toBeUndefined();
    expect(ruleOf("FOO")).toBeUndefined();
  });
});
