import { z } from "zod";
import { query } from "@/application/runner/act";
import type { Answer } from "@/core/deadlines/answer";
import type { Calendar } from "@/core/deadlines/calendar";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import type { Catalogue } from "@/core/deadlines/catalogue/schema";
import { answerQuestion } from "@/core/deadlines/question/answer";
import type { Problem } from "@/core/deadlines/question/problem";
import type { Question } from "@/core/deadlines/question/question";
import { readQuestions } from "@/core/deadlines/question/read";
import { accept } from "@/core/shared/result";
import { firstInstantOf, type When } from "@/core/time/when";
import { catalogueHere } from "./catalogue";
import { type Clock, clockOf } from "./clock";

/** An answered question; without `first` the problems say what is wrong with it. */
export type Calculated = {
  readonly now: Date;
  readonly problems: readonly Problem[];
  readonly first: Clock | null;
  readonly clocks: readonly Clock[];
};

function calendarOf(question: Question, regimeId: string | null, { regimes }: Catalogue): Calendar | undefined {
  if (question.form === "count") return question.counting.calendar;
  const regime = regimes.find(({ id }) => id === regimeId);
  return question.form === "stages" && regime ? question.situation.calendarOf(regime) : undefined;
}

function startOf(question: Question, { startEvent }: Answer): When | undefined {
  if (question.form === "count") return question.counting.start;
  return question.form === "stages" && startEvent ? question.situation.events[startEvent] : undefined;
}

function clockIn(question: Question, answer: Answer, catalogue: Catalogue): Clock {
  const when = startOf(question, answer);
  const start = when === undefined ? null : firstInstantOf(answer.zone, when);
  return clockOf(answer, catalogue, start, calendarOf(question, answer.regime, catalogue));
}

/** Answers one question of the form that the command line takes; `first` is the clock to act on among several. */
export const calculate = query({
  name: "deadlines.calculate",
  action: "deadlines:read",
  input: z.object({ question: z.record(z.string(), z.unknown()) }),
  async run({ db, input, now }) {
    const { catalogue } = await catalogueHere(db);
    const read = readQuestions(input.question, { catalogue, calendars: await builtInCalendars(), now });
    const [asked] = read.asked;
    if (!asked || read.problems.length > 0)
      return accept<Calculated>({ now, problems: read.problems, first: null, clocks: [] });
    const { answer, among } = answerQuestion(asked.question);
    return accept<Calculated>({
      now,
      problems: read.problems,
      first: clockIn(asked.question, answer, catalogue),
      clocks: among.map((one) => clockIn(asked.question, one, catalogue)),
    });
  },
});
