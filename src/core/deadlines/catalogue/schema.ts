import { z } from "zod";
import { Condition } from "@/core/deadlines/condition";
import { Period } from "@/core/deadlines/period";
import { readingIds } from "@/core/deadlines/rule";
import { ruleOf } from "@/core/deadlines/rules/table";

const text = z.string().min(1).max(4_000);
const texts = z.array(text).max(50);

export const RegimeId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const StageId = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/)
  .max(80);
/** Name of a start event, such as "aware_at"; said under `deadlines.events` where Tocsin knows it. */
export const EventName = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/)
  .max(80);

/** What the end of a stage's period means; only the first three are limits somebody can miss. */
export const stageKinds = [
  "notice",
  "internal-limit",
  "maximum-delay",
  "soft-measure",
  "not-before",
  "retention",
  "no-clock",
] as const;

/** How long a period is and how it is counted; the rule has to know its unit. */
export const Limit = z
  .strictObject({ rule: z.string().refine((id) => ruleOf(id) !== undefined), period: Period })
  .refine(({ rule, period }) => ruleOf(rule)?.units.includes(period.unit), { path: ["unit"] });
export type Limit = z.infer<typeof Limit>;

/** A limit that takes the place of the usual one: for some facts, or for events in a span of dates. */
const Variant = z.strictObject({
  when: Condition.optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  limit: Limit.nullable(),
  note: text.optional(),
});

/** Another defensible count of the same stage, shown beside the deadline. */
const OtherReading = z.strictObject({ id: z.enum(readingIds), limit: Limit, note: text.optional() });

export const Stage = z.strictObject({
  id: StageId,
  label: text,
  kind: z.enum(stageKinds),
  /** Start events; the earliest one known counts. */
  from: z.array(EventName).max(5),
  /** Stages whose own limit this stage must precede. */
  limitOf: z.array(StageId).optional(),
  limit: Limit.nullable(),
  /** The legal standard where there is no fixed limit, such as "without undue delay". */
  standard: text.optional(),
  /** What the regulator expects although the law fixes no number. */
  expectation: Limit.optional(),
  variants: z.array(Variant).optional(),
  readings: z.array(OtherReading).optional(),
  /** Facts under which the stage is due at all; without it, always. */
  when: Condition.optional(),
  /** Binds another party than the one the regime is mainly about, such as a processor or agent. */
  otherParty: z.literal(true).optional(),
  /** Facts under which the weekend relief of DORA is denied. */
  reliefDenied: Condition.optional(),
  /** Event that caps the start (awareness, for DORA). */
  cappedBy: EventName.optional(),
  note: text.optional(),
});
export type Stage = z.infer<typeof Stage>;

export const validityStates = [
  "in-force",
  "not-in-force",
  "undecided",
  "superseded",
  "voluntary",
  "contractual",
  "guidance",
] as const;

/** A law, contract or scheme with its stages. Research, not legal advice: confidence and sources stay with every entry. */
export const Regime = z.strictObject({
  id: RegimeId,
  name: text,
  jurisdiction: text,
  instrument: text,
  validity: z.strictObject({
    state: z.enum(validityStates),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    /** A later commencement for some organisations. */
    later: z.array(z.strictObject({ when: Condition, from: z.iso.date() })).optional(),
    replacedBy: RegimeId.optional(),
    note: text.optional(),
  }),
  /** The event by which it is judged whether the regime was in force. */
  clockStart: z.strictObject({ event: EventName.nullable(), meaning: text }),
  obliged: text,
  trigger: text,
  applies: Condition,
  /** Whose holidays count: "place" for the entity's Member State or the zone, or the id of a calendar. */
  calendar: z.string().min(1),
  /** Whether Regulation (EEC, Euratom) No 1182/71 can govern its periods. */
  regulation1182: z.boolean(),
  stages: z.array(Stage).min(1).max(40),
  recipients: z.array(z.strictObject({ who: text, route: text })).max(20),
  individuals: z.strictObject({ required: text, when: text.optional(), limit: text.optional() }),
  otherParties: text.optional(),
  content: texts,
  exceptions: texts,
  confidence: z.enum(["verified", "from-memory"]),
  evidence: z.strictObject({
    level: z.enum(["official", "reproduction", "quotation", "secondary", "none", "own"]),
    verified: text.optional(),
    fromMemory: text.optional(),
    quotes: z.array(z.strictObject({ words: text, source: text })),
  }),
  sources: z.array(text),
  lastChecked: z.iso.date(),
  notes: text.optional(),
});
export type Regime = z.infer<typeof Regime>;

export const Source = z.strictObject({
  title: text,
  address: text,
  kind: z.enum(["official", "reproduction", "quotation", "secondary"]),
  note: text.optional(),
});
export type Source = z.infer<typeof Source>;

/** All regimes with their sources, as one versioned value. */
export const Catalogue = z.strictObject({
  version: z.string().min(1),
  regimes: z.array(Regime),
  sources: z.record(z.string(), Source),
});
export type Catalogue = z.infer<typeof Catalogue>;
