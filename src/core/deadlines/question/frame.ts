import type { Events } from "@/core/deadlines/answer-stage";
import type { Facts } from "@/core/deadlines/facts";
import type { When } from "@/core/time/when";
import type { TimeOfDay } from "@/core/time/zone";
import { readEntity } from "./entity";
import { type CalendarChoice, readCalendar, readCutoff, readEvents, readNow, readWhenAt, readZone } from "./parts";
import type { Problems } from "./problem";
import type { Context } from "./question";
import type { QuestionShape } from "./shape";

/** The parts of a question that every form of it needs. */
export type Frame = {
  readonly shape: QuestionShape;
  readonly zone: string;
  readonly start?: When;
  readonly events: Events;
  /** Empty where nothing is said about the entity: then nothing is known about it. */
  readonly facts: Facts;
  readonly calendarFor: CalendarChoice;
  readonly cutoff?: TimeOfDay;
  readonly now: Date;
  /** Paths of what was given and means nothing. */
  readonly unused: ReadonlyArray<readonly PropertyKey[]>;
};

/** Reads the common parts of a question; undefined where one is so wrong that the rest cannot be read. */
export function readFrame(shape: QuestionShape, context: Context, problems: Problems): Frame | undefined {
  const zone = readZone(shape, problems);
  if (zone === undefined) return undefined;
  const start = shape.start === undefined ? undefined : readWhenAt(zone, shape.start, ["start"], problems);
  const described = shape.entity || shape.incident;
  const entity = readEntity({ ...shape.entity, ...shape.incident });
  const unused = entity.unused.map((key) => [Object.hasOwn(shape.incident ?? {}, key) ? "incident" : "entity", key]);
  const cutoff = readCutoff(shape, problems);
  return {
    shape,
    zone,
    ...(start === undefined ? {} : { start }),
    events: readEvents(shape, zone, start, problems),
    facts: described ? entity.facts : {},
    calendarFor: readCalendar(shape, zone, entity.memberState, context, problems),
    ...(cutoff === undefined ? {} : { cutoff }),
    now: readNow(shape, zone, context.now, problems),
    unused,
  };
}
