import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOfList } from "@/core/deadlines/calendar";
import { type CaseRecord, clocksOf, eventsFor } from "@/core/deadlines/case";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import type { Regime } from "@/core/deadlines/catalogue/schema";
import type { Statement } from "@/core/deadlines/history";
import { plannedClock } from "@/core/deadlines/planned-clock";
import type { When } from "@/core/time/when";

const gdpr = builtInCatalogue().regimes.find(({ id }) => id === "eu-gdpr-33-34") as Regime;
const calendarOf = () => calendarOfList([]);
const place = gdpr.stages.findIndex(({ id }) => id === "initial");

const statement = (id: number, recordedAt: Date, value: When | null, corrects?: string): Statement<When> => ({
  ...{ id: String(id), about: "aware_at", value, validFrom: recordedAt, recordedAt, by: "x", source: "x", why: "x" },
  ...(corrects ? { corrects } : {}),
});

describe("the clocks of a case", () => {
  it("R92: a regime sees the events of the case and its own submissions only", () => {
    const at = new Date("2026-11-22T10:00:00Z");
    const events = { aware_at: at, "a/initial_submitted_at": at, "b/initial_submitted_at": at };
    expect(eventsFor("a", events)).toEqual({ aware_at: at, initial_submitted_at: at });
    expect(eventsFor("c", events)).toEqual({ aware_at: at });
  });

  it("R36: whatever is corrected, the last answer is that of the present, and every earlier one stays", () => {
    const values = fc.array(
      fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(values, (starts) => {
        const begin = new Date("2026-06-01T00:00:00Z").getTime();
        const events = starts.map((value, index) =>
          statement(index, new Date(begin + index * 60_000), value, index === 0 ? undefined : String(index - 1)),
        );
        const record: CaseRecord = { zone: "Europe/Berlin", events, facts: [] };
        const now = new Date("2027-06-01T00:00:00Z");
        const clock = clocksOf(record, gdpr, now, calendarOf)[place];
        const due = starts.map((start) => new Date(start.getTime() + 72 * 3_600_000));
        const kept = due.filter((at, index) => at.getTime() !== due[index - 1]?.getTime());
        expect(clock?.history.map(({ answer }) => answer.deadline)).toEqual(kept);
        expect(clock?.answer.deadline).toEqual(due.at(-1));
        expect(clock?.start).toEqual(starts.at(-1));
      }),
    );
  });

  it("a calendar cancels a deadline that lost its start, at the date it had", () => {
    const first = new Date("2026-11-20T10:00:00Z");
    const later = new Date("2026-11-20T11:00:00Z");
    const events = [statement(1, first, new Date("2026-11-20T09:00:00Z")), statement(2, later, null, "1")];
    const record: CaseRecord = { zone: "UTC", events, facts: [] };
    const clock = clocksOf(record, gdpr, new Date("2026-11-21T00:00:00Z"), calendarOf)[place];
    if (!clock) throw new Error("no clock");
    const about = { case: "c", title: "t", regime: gdpr.id, regimeName: gdpr.name, stage: "initial", label: "l" };
    const planned = plannedClock(clock, { ...about, closedAt: null, changedAt: later });
    expect(planned).toMatchObject({ cancelled: true, at: new Date("2026-11-23T09:00:00Z"), state: "not-started" });
    const never = clocksOf({ ...record, events: [] }, gdpr, later, calendarOf)[place];
    expect(never && plannedClock(never, { ...about, closedAt: null, changedAt: later })).toBeUndefined();
  });
});
