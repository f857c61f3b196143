import { z } from "zod";

/** The keys of a question. Everything but the zone may be missing; null counts as missing. */
export const QuestionShape = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  rule: z.string().optional(),
  amount: z.number().optional(),
  unit: z.string().optional(),
  zone: z.string().optional(),
  start: z.string().optional(),
  /** Name of the event that `start` is, as the research writes it. */
  start_event: z.string().optional(),
  holidays: z.array(z.string()).optional(),
  weekend: z.array(z.number()).optional(),
  cutoff: z.string().optional(),
  calendar: z.string().optional(),
  holiday_calendar: z.string().optional(),
  regime: z.union([z.string(), z.array(z.string())]).optional(),
  stage: z.string().optional(),
  events: z.record(z.string(), z.string()).optional(),
  entity: z.record(z.string(), z.unknown()).optional(),
  incident: z.record(z.string(), z.unknown()).optional(),
  today: z.string().optional(),
  valid_from: z.string().optional(),
  valid_until: z.string().optional(),
  /** Questions of which the earliest counts. */
  clocks: z.array(z.unknown()).optional(),
});
export type QuestionShape = z.infer<typeof QuestionShape>;

/** Leaves out the keys of an object that are null, at the top and in its events. */
export function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (inner === null) return [];
      return [[key, key === "events" ? withoutNulls(inner) : inner]];
    }),
  );
}
