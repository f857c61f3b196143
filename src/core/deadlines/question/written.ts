import type { Answer } from "@/core/deadlines/answer";
import { sayReason, saySteps } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { writeInstant } from "@/core/time/written";
import type { Answered } from "./answer";

/** Writes when an answer is due: an instant with the offset of its zone, a day for a result that is one, or null. */
export function writeDeadline({ zone, deadline, onDate }: Answer): string | null {
  return onDate ?? (deadline ? writeInstant(zone, deadline) : null);
}

function writeReadings(language: Language, { zone, deadline, notBefore, readings }: Answer) {
  const against = deadline ?? notBefore;
  return readings.map((reading) => {
    const side = against && reading.deadline > against ? "later" : "safer";
    return {
      id: reading.id,
      reading: `${say(language, `deadlines.readings.${reading.id}`)} (${say(language, `deadlines.sides.${side}`)})`,
      side,
      deadline: writeInstant(zone, reading.deadline),
    };
  });
}

/** Writes an answer as the value that the command line and the API give: texts in a language, instants in ISO 8601. */
export function writeAnswer(language: Language, id: string | number | null, { answer, among }: Answered) {
  const { state, zone, notBefore } = answer;
  const others = among.length > 1 ? among : [];
  const reasons = state.is === "not-applicable" ? state.reasons : answer.dependsOn;
  return {
    id,
    deadline: writeDeadline(answer),
    state: state.is,
    readings: writeReadings(language, answer),
    reasoning: [...saySteps(language, zone, answer.steps), ...reasons.map((reason) => sayReason(language, reason))],
    missing: state.is === "not-started" ? state.missing : [],
    soft: answer.soft,
    kind: answer.kind,
    not_before: notBefore ? writeInstant(zone, notBefore) : null,
    regime: answer.regime,
    stage: answer.stage,
    rule: answer.rule,
    period: answer.period,
    standard: answer.standard,
    start_event: answer.startEvent,
    zone,
    calendar: answer.calendar,
    confidence: answer.confidence,
    sources: answer.sources,
    stages: others.map((other) => ({
      regime: other.regime,
      stage: other.stage,
      deadline: writeDeadline(other),
      state: other.state.is,
    })),
  };
}
export type WrittenAnswer = ReturnType<typeof writeAnswer>;
