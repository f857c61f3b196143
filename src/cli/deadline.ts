import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { answerQuestion } from "@/core/deadlines/question/answer";
import { readQuestions } from "@/core/deadlines/question/read";
import { type WrittenAnswer, writeAnswer } from "@/core/deadlines/question/written";
import { ruleIds } from "@/core/deadlines/rules/table";
import { type Language, languages, say, sayRefusal } from "@/core/language/say";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

const options = {
  json: { type: "boolean" },
  language: { type: "string", default: "en" },
  help: { type: "boolean", short: "h" },
} as const;

function readArguments(argv: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...argv], options });
    const language = languages.find((one) => one === values.language);
    if (language) return { ...values, language };
    const codes = languages.join(", ");
    return { problem: say("en", "deadlines.cli.language", { language: values.language ?? "", codes }) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/**
 * Answers `tocsin deadline [--json]`: one question or a list of them on standard input, answers in the same order on
 * standard output. Needs no database. Exit code 2 for bad input; then nothing is written but the places of what is wrong.
 */
export async function runDeadline(argv: readonly string[], streams: Streams, now = new Date()): Promise<ExitCode> {
  const given = readArguments(argv);
  if (given.problem !== undefined)
    return badInput(streams, say("en", "deadlines.cli.usage", { problem: given.problem }));
  const { language } = given;
  if (given.help) {
    streams.stdout.write(`${say(language, "deadlines.cli.help", { rules: ruleIds.join(", ") })}\n`);
    return exit.fine;
  }
  const questions = await text(streams.stdin);
  if (questions.trim() === "") return badInput(streams, `$: ${say(language, "deadlines.cli.nothing")}`);
  let input: unknown;
  try {
    input = JSON.parse(questions);
  } catch (error) {
    const refusal = { code: "bad-json", values: { problem: (error as Error).message } } as const;
    return badInput(streams, `$: ${sayRefusal(language, refusal)}`);
  }
  const read = readQuestions(input, { catalogue: builtInCatalogue(), calendars: await builtInCalendars(), now });
  if (read.problems.length > 0)
    return badInput(
      streams,
      read.problems.map(({ place, refusal }) => `${place}: ${sayRefusal(language, refusal)}`).join("\n"),
    );
  for (const place of read.unused) streams.stderr.write(`${say(language, "deadlines.cli.key-unused", { place })}\n`);
  const answers = read.asked.map(({ id, question }) => writeAnswer(language, id, answerQuestion(question)));
  const written = given.json
    ? JSON.stringify(read.isList ? answers : answers[0])
    : answers.map((one) => inWords(language, one)).join("\n\n");
  streams.stdout.write(`${written}\n`);
  return exit.fine;
}

function inWords(
  language: Language,
  { id, regime, stage, rule, deadline, state, readings, reasoning }: WrittenAnswer,
): string {
  const name = [id, regime, stage].filter((part) => part !== null).join(" ");
  const headline = say(language, "deadlines.cli.answer", {
    title: name || (rule ?? ""),
    deadline: deadline ?? say(language, "deadlines.cli.no-deadline"),
    state: say(language, `deadlines.states.${state}`),
  });
  const others = readings.map((one) => `  ${one.deadline} – ${one.reading}`);
  return [headline, ...others, ...reasoning.map((sentence) => `  ${sentence}`)].join("\n");
}
