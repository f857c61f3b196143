import { z } from "zod";

/** What a calendar file is about: everything, one matrix, one position, or the positions that a person holds. */
export const CalendarScope = z.discriminatedUnion("scope", [
  z.object({ scope: z.literal("all") }),
  z.object({ scope: z.literal("mine") }),
  z.object({ scope: z.literal("matrix"), about: z.uuid() }),
  z.object({ scope: z.literal("position"), about: z.uuid() }),
  z.object({ scope: z.literal("row"), about: z.uuid() }),
]);
export type CalendarScope = z.infer<typeof CalendarScope>;

/** Scopes that somebody can subscribe to. */
export const CreateFeed = z.discriminatedUnion("scope", [
  CalendarScope.options[0],
  CalendarScope.options[1],
  CalendarScope.options[2],
  CalendarScope.options[3],
]);

export const NameFeed = z.object({ feed: z.uuid() });

/** Reads the days of a month such as "2026-11". */
export const Month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/);
