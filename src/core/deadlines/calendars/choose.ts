import { type Calendar, calendarOfList } from "@/core/deadlines/calendar";
import type { Calendars } from "./built-in";
import { calendarIdOfZone, weekendOf } from "./places";

/** A calendar that knows the weekend and no holidays in any year, and says so. */
function unknownCalendar(id: string): Calendar {
  return { ...calendarOfList([], weekendOf(id)), id: id || "none", version: "none", covers: () => false };
}

/**
 * Gives the calendar that a regime wants: one by id, or for "place" that of the entity's Member State, else of the zone.
 * Where there is none, the answer shows that only weekends were counted.
 */
export function calendarFor(calendars: Calendars, wanted: string, zone: string, memberState?: string): Calendar {
  const id = wanted === "place" ? (memberState ?? calendarIdOfZone(zone) ?? "") : wanted;
  return calendars(id) ?? unknownCalendar(id);
}
