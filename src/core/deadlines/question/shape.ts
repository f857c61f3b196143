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

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const present = (fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** Tells whether a key beside the events is one of them, such as `aware_at`. */
function isEvent(key: string): boolean {
  return /_at$/.test(key) && !Object.hasOwn(QuestionShape.shape, key);
}

/** Brings what people write into one form: null means missing, and an event may stand beside the others. */
export function tidied(value: unknown): unknown {
  if (!isFields(value)) return value;
  const fields = Object.entries(present(value));
  const beside = Object.fromEntries(fields.filter(([key]) => isEvent(key)));
  const rest = Object.fromEntries(fields.filter(([key]) => !isEvent(key)));
  const { events } = rest;
  if (isFields(events)) return { ...rest, events: { ...beside, ...present(events) } };
  return Object.keys(beside).length > 0 && events === undefined ? { ...rest, events: beside } : rest;
}
