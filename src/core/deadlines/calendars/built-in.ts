import type Holidays from "date-holidays";
import type { Calendar } from "@/core/deadlines/calendar";
import { remembered } from "@/core/shared/remembered";
import { type Day, dayFrom, dayOf, yearOf } from "@/core/time/day";
import { announced, corrections, correctionsVersion } from "./corrections";
import { weekendOf } from "./places";

/** The version of date-holidays that the tables come from; a test compares it with the installed package. */
export const tablesVersion = "3.37.0";
const version = `date-holidays ${tablesVersion}, corrections ${correctionsVersion}`;

/** Years that the tables are trusted for. */
const covered = { first: 2018, last: 2045 } as const;

/** Calendars whose name is not a country and a region: the tables they stand on. */
const tables: ReadonlyMap<string, string> = new Map([
  ["US-FED", "US"],
  ["US-SEC", "US"],
]);

export type Calendars = (id: string) => Calendar | undefined;

const hour = 3_600_000;

/** Whole days of a holiday: half days do not close an office, and a clock change must not lose a day. */
function wholeDays({ date, start, end }: { date: string; start: Date; end: Date }): Day[] {
  const length = Math.floor((end.getTime() - start.getTime() + 2 * hour) / (24 * hour));
  const first = dayOf(date.slice(0, 10));
  return Array.from({ length }, (_, index) => first + index);
}

function tableOf(Tables: typeof Holidays, id: string): Holidays | undefined {
  const [country = "", region] = (tables.get(id) ?? id).split("-");
  const known = new Tables();
  if (!Object.hasOwn(known.getCountries(), country)) return undefined;
  if (region && !Object.hasOwn(known.getStates(country) ?? {}, region)) return undefined;
  const table = region ? new Tables(country, region, { languages: "en" }) : new Tables(country, { languages: "en" });
  for (const { rules, name } of corrections.get(id) ?? corrections.get(country) ?? [])
    for (const rule of rules) table.setHoliday(rule, { name: { en: name }, type: "public" });
  return table;
}

function calendarOf(id: string, holidaysOf: (year: number) => Map<Day, string>, covers: Calendar["covers"]): Calendar {
  const years = new Map<number, Map<Day, string>>();
  return {
    id,
    version,
    weekend: weekendOf(id),
    covers,
    holidayOn(day) {
      const year = yearOf(day);
      return remembered(years, year, () => (covers(year) ? holidaysOf(year) : new Map<Day, string>())).get(day);
    },
  };
}

function fromTable(id: string, table: Holidays): Calendar {
  const holidaysOf = (year: number) => {
    const found = table.getHolidays(year).filter(({ type }) => type === "public");
    return new Map(found.flatMap((holiday) => wholeDays(holiday).map((day) => [day, holiday.name] as const)));
  };
  return calendarOf(id, holidaysOf, (year) => year >= covered.first && year <= covered.last);
}

function fromAnnouncement(id: string, dates: readonly string[]): Calendar {
  const days = dates.map(dayOf);
  const inYear = (year: number) => days.filter((day) => day >= dayFrom(year, 1, 1) && day <= dayFrom(year, 12, 31));
  return calendarOf(
    id,
    (year) => new Map(inYear(year).map((day) => [day, ""] as const)),
    (year) => inYear(year).length > 0,
  );
}

let loaded: Promise<Calendars> | undefined;

async function load(): Promise<Calendars> {
  const { default: Tables } = await import("date-holidays");
  const made = new Map<string, Calendar | undefined>();
  const make = (id: string): Calendar | undefined => {
    const announcement = announced.get(id);
    if (announcement) return fromAnnouncement(id, announcement.dates);
    const table = tableOf(Tables, id);
    return table && fromTable(id, table);
  };
  return (id) => remembered(made, id, () => make(id));
}

/**
 * Loads the holiday tables (a tenth of a second, once) and gives the maker of calendars: by country ("DE"), region
 * ("AU-NSW", "DE-BY") or institution ("US-FED", "US-SEC", "EU-COM"); undefined for an id that none of them knows.
 */
export function builtInCalendars(): Promise<Calendars> {
  loaded ??= load();
  return loaded;
}
