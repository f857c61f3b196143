import { calendarIdOfZone } from "@/core/deadlines/calendars/places";
import type { Regime } from "@/core/deadlines/catalogue/schema";
import { judge } from "@/core/deadlines/condition";
import type { Frame } from "./frame";
import type { Problems } from "./problem";
import type { Context, Question, Target } from "./question";

/** Names that stand for every regime which may concern an organisation at the place of the zone. */
const everything = new Set(["all", "multi"]);

function regimesAtPlace({ zone, facts }: Frame, { catalogue }: Context): Regime[] {
  const place = calendarIdOfZone(zone);
  const placed = place === undefined ? facts : { "organisation.establishments": [place], ...facts };
  return catalogue.regimes.filter(({ applies }) => judge(applies, placed).verdict !== false);
}

/** Finds the regimes that a question names. */
function readRegimes(frame: Frame, context: Context, problems: Problems): Regime[] {
  const named = frame.shape.regime ?? [];
  return [named].flat().flatMap((text, index) => {
    const id = text.trim().toLowerCase();
    if (everything.has(id)) return regimesAtPlace(frame, context);
    const found = context.catalogue.regimes.find((regime) => regime.id === id);
    const path = Array.isArray(named) ? ["regime", index] : ["regime"];
    return found ?? problems.add(path, { code: "unknown-regime", values: { regime: text } }) ?? [];
  });
}

/** Finds the stages a question is about: the one it names, or all of its regimes. */
function readTargets(frame: Frame, context: Context, problems: Problems): Target[] {
  const regimes = readRegimes(frame, context, problems);
  const all = regimes.flatMap((regime) => regime.stages.map((stage) => ({ regime, stage })));
  const wanted = frame.shape.stage?.trim().toLowerCase().replaceAll("-", "_");
  if (wanted === undefined) return all;
  const found = all.filter(({ stage }) => stage.id === wanted);
  if (found.length === 0 && regimes.length > 0) {
    const values = {
      regime: regimes.map(({ id }) => id).join(", "),
      stage: wanted,
      stages: all.map(({ stage }) => stage.id).join(", "),
    };
    problems.add(["stage"], { code: "unknown-stage", values });
  }
  return found;
}

/** Reads a question about regimes; `start` without a name is the event that starts the stage or the regime. */
export function readStages(frame: Frame, context: Context, problems: Problems): Question {
  const targets = readTargets(frame, context, problems);
  const { zone, start, facts, calendarFor, now, cutoff } = frame;
  const first = targets[0];
  const name = frame.shape.stage === undefined ? first?.regime.clockStart.event : first?.stage.from[0];
  const events =
    start !== undefined && name && !frame.shape.start_event ? { [name]: start, ...frame.events } : frame.events;
  return {
    form: "stages",
    targets,
    situation: {
      zone,
      events,
      facts,
      calendarOf: ({ calendar }) => calendarFor(calendar),
      now,
      ...(cutoff === undefined ? {} : { cutoff }),
    },
  };
}
