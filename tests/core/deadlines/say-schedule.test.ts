import { describe, expect, it } from "vitest";
import { repeats, ruleOfRepeat } from "@/core/deadlines/repeat";
import { saySchedule } from "@/core/deadlines/say-schedule";
import { say } from "@/core/language/say";

const english = (text: string) => saySchedule((...said) => say("en", ...said), "en", text);
const german = (text: string) => saySchedule((...said) => say("de", ...said), "de", text);

describe("R16: a schedule in words", () => {
  it.each([
    ["FREQ=DAILY", "every day", "jeden Tag"],
    ["FREQ=WEEKLY;BYDAY=MO,WE", "every week on Monday and Wednesday", "jede Woche am Montag und Mittwoch"],
    ["FREQ=WEEKLY;INTERVAL=2", "every 2 weeks", "alle 2 Wochen"],
    ["FREQ=MONTHLY;BYDAY=1MO", "every month on the first Monday", "jeden Monat am ersten Montag"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday", "jeden Monat am letzten Freitag"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day of the month", "jeden Monat am letzten Tag des Monats"],
    ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "every 3 months on day 15", "alle 3 Monate am 15."],
    [
      "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
      "every month on day 30 or the last day before it",
      "jeden Monat am 30. oder am letzten Tag davor",
    ],
    [
      "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1",
      "every year in January and July on day 1",
      "jedes Jahr im Januar und Juli am 1.",
    ],
    [
      "DTSTART;TZID=Europe/Berlin:20260105T083000 RRULE:FREQ=WEEKLY;BYDAY=MO X-CLOSED:NEXT X-GRACE:PT24H",
      "every week on Monday, 08:30 (Europe/Berlin)",
      "jede Woche am Montag, 08:30 Uhr (Europe/Berlin)",
    ],
  ])("%s", (text, en, de) => {
    expect(english(text)).toBe(en);
    expect(german(text)).toBe(de);
  });

  it.each([
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2",
    "FREQ=WEEKLY;COUNT=4",
    "FREQ=YEARLY;BYWEEKNO=2",
    "every now and then",
  ])("leaves %s as it stands, rather than say half of it", (text) => expect(english(text)).toBe(text));

  it("has words for every way that the form offers, on every day of a year", () => {
    for (let day = 0; day < 366; day++) {
      const start = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      for (const repeat of repeats) expect(english(ruleOfRepeat(repeat, start))).not.toContain("FREQ");
    }
  });
});
