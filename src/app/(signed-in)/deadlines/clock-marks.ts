import type { Clock } from "@/application/deadlines/clock";
import { sayEvent } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import type { DeadlineMark } from "@/ui/show/deadline-line";

/** Gives what is drawn of a clock; empty where it has no start or no date. */
export function marksOf(language: Language, { answer, start }: Clock, now: Date): DeadlineMark[] {
  const { zone, deadline, notBefore, readings, startEvent } = answer;
  const end = deadline ?? notBefore;
  if (!start || !end) return [];
  const mark = (id: string, at: Date, label: string, look: DeadlineMark["look"]): DeadlineMark => ({
    id,
    at: at.getTime(),
    label,
    when: sayInstant(language, zone, at),
    look,
  });
  const others = readings.map(({ id, deadline: at }) =>
    mark(id, at, say(language, `deadlines.sides.${at > end ? "later" : "safer"}`), at > end ? "later" : "safer"),
  );
  const marks = [
    mark(
      "start",
      start,
      startEvent ? sayEvent(language, startEvent) : say(language, "deadlineScreens.calculator.start"),
      "start",
    ),
    mark("end", end, say(language, `deadlineScreens.answer.${deadline ? "deadline" : "notBefore"}`), "deadline"),
    ...others,
  ];
  const times = marks.map(({ at }) => at);
  const within = now.getTime() > Math.min(...times) && now.getTime() < Math.max(...times);
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  return within ? [...marks, mark("now", minute, say(language, "deadlineScreens.answer.now"), "now")] : marks;
}
