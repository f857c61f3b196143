import type { ShownCase } from "@/application/deadlines/read-case";
import { sayEvent } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";

type Clocks = Pick<ShownCase, "clocks">;

const submitted = (stage: string) => `${stage}_submitted_at`;

/** Says an event of a case, with its regime where it belongs to one. */
export function eventName(language: Language, { clocks }: Clocks, about: string): string {
  const [first = "", own] = about.split("/");
  if (own === undefined) return sayEvent(language, first);
  const clock = clocks.find(({ regime, stage }) => regime.id === first && submitted(stage.id) === own);
  const stage = clock?.stage.label ?? sayEvent(language, own);
  return say(language, "deadlineScreens.clocks.submitted", { stage, regime: clock?.regime.name ?? first });
}

/** Gives what can be recorded about a case: the events that start its clocks, and the submission of each stage. */
export function eventChoices(language: Language, made: Clocks) {
  const names = made.clocks.flatMap(({ stage }) => stage.from).filter((name) => !/_submitted_at$/.test(name));
  const starting = (name: string) => names.filter((one) => one === name).length;
  const starts = names.toSorted((one, other) => starting(other) - starting(one));
  const stages = made.clocks.map(({ regime, stage }) => `${regime.id}/${submitted(stage.id)}`);
  const choice = (group: string) => (value: string) => ({ value, label: eventName(language, made, value), group });
  return [
    ...[...new Set(starts)].map(choice(say(language, "deadlineScreens.clocks.starts"))),
    ...stages.map(choice(say(language, "deadlineScreens.clocks.submissions"))),
  ];
}
