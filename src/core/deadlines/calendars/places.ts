import type { Weekday } from "@/core/time/day";
import zones from "./zones.json";

/** Member States of the European Union. */
const eu: readonly string[] = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
  " ",
);

/** Groups of places that conditions may name. */
export const groups: ReadonlyMap<string, readonly string[]> = new Map([
  ["EU", eu],
  ["EEA", [...eu, "IS", "LI", "NO"]],
]);

const calendarIds = new Map(
  Object.entries(zones).flatMap(([id, names]) => names.split(" ").map((zone) => [zone.toLowerCase(), id] as const)),
);

/** Gives the id of the calendar that a zone belongs to (tzdb's zone.tab); undefined for a zone of no country, such as UTC. */
export function calendarIdOfZone(zone: string): string | undefined {
  return calendarIds.get(zone.toLowerCase());
}

/** Countries whose weekend is Friday and Saturday. */
const fridayAndSaturday = new Set("BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE".split(" "));

/** Gives the weekend of the country that a calendar id starts with. */
export function weekendOf(calendarId: string): readonly Weekday[] {
  return fridayAndSaturday.has(calendarId.slice(0, 2)) ? [5, 6] : [6, 7];
}
