import { answerStage, type Events, type Situation } from "@/core/deadlines/answer-stage";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { calendarFor } from "@/core/deadlines/calendars/choose";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import type { Regime, Stage } from "@/core/deadlines/catalogue/schema";
import type { Facts } from "@/core/deadlines/facts";

export const catalogue = builtInCatalogue();
const calendars = await builtInCalendars();

/** A regime of the catalogue. */
export function regimeOf(id: string): Regime {
  const regime = catalogue.regimes.find((one) => one.id === id);
  if (!regime) throw new Error(`no regime ${id}`);
  return regime;
}

/** A stage of a regime. */
export function stageOf(regime: Regime, id: string): Stage {
  const stage = regime.stages.find((one) => one.id === id);
  if (!stage) throw new Error(`no stage ${id}`);
  return stage;
}

/** A situation with the built-in calendars. */
export function situation(zone: string, events: Events, now: string, facts: Facts = {}): Situation {
  return {
    zone,
    events,
    facts,
    now: new Date(now),
    calendarOf: ({ calendar }) => calendarFor(calendars, calendar, zone),
  };
}

/** The answer for one stage of a regime. */
export function answerOf(regimeId: string, stageId: string, given: Situation) {
  const regime = regimeOf(regimeId);
  return answerStage(regime, stageOf(regime, stageId), given);
}
