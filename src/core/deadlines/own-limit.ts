import { plain } from "@/core/shared/words";
import { longest, type Period, type Unit } from "./period";

/** How people write the units of a limit, in the languages of Tocsin. */
const words: Readonly<Record<Unit, string>> = {
  hours: "h|hrs?|hours?|std|stunden?",
  "business-days":
    "(?:business|working)[ -]days?|werktagen?|werktage?|arbeitstagen?|arbeitstage?|bankarbeitstagen?|bankarbeitstage?",
  days: "(?:calendar[ -])?days?|d|(?:kalender)?tagen?|(?:kalender)?tage?",
  weeks: "weeks?|wochen?",
  months: "months?|monaten?|monate?",
  years: "years?|jahren?|jahre?",
};

const patterns = Object.entries(words).map(
  ([unit, spelt]) =>
    [unit as Unit, new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d{1,6})[ -]?(?:${spelt})(?![\\p{L}\\p{N}])`, "gu")] as const,
);

/** Reads every length of time that a text names in numbers, such as "24 hours after confirmation", shortest first. */
export function readLimits(text: string): Period[] {
  const said = plain(text);
  const found = patterns.flatMap(([unit, pattern]) =>
    [...said.matchAll(pattern)].map(([, amount]) => ({ amount: Number(amount), unit })),
  );
  return found
    .filter(({ amount, unit }) => amount <= longest[unit])
    .sort((one, other) => boundsOf(one).most - boundsOf(other).most);
}

/** The most days without work that a calendar puts in a row of working days: weekends, and a week of holidays. */
const closedDays = (working: number) => Math.ceil(working / 5) * 2 + 7;

/** Gives the fewest and the most hours that a period can last, whenever it starts and wherever it is counted. */
export function boundsOf({ amount, unit }: Period): { readonly least: number; readonly most: number } {
  const days = (least: number, most: number) => ({ least: least * 24, most: (most + 1) * 24 });
  switch (unit) {
    case "hours":
      return { least: amount, most: amount };
    case "days":
      return days(amount, amount);
    case "business-days":
      return days(amount, amount + closedDays(amount));
    case "weeks":
      return days(amount * 7, amount * 7);
    case "months":
      return days(Math.floor((amount * 365) / 12) - 2, Math.ceil((amount * 366) / 12) + 2);
    case "years":
      return days(amount * 365, amount * 366);
  }
}

/** Tells whether a limit can end later than another one that starts with it. */
export function mayEndLater(own: Period, limit: Period): boolean {
  return own.unit === limit.unit ? own.amount > limit.amount : boundsOf(own).most > boundsOf(limit).least;
}
