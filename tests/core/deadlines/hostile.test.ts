import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { answerQuestion } from "@/core/deadlines/question/answer";
import { readQuestions } from "@/core/deadlines/question/read";
import { writeAnswer } from "@/core/deadlines/question/written";
import { ruleIds } from "@/core/deadlines/rules/table";
import { sayRefusal } from "@/core/language/say";

const catalogue = builtInCatalogue();
const context = { catalogue, calendars: await builtInCalendars(), now: new Date("2026-11-22T12:00:00Z") };

/** Reads and answers as the command line does; gives the places of what is wrong, or the answers. */
function ask(input: unknown) {
  const { asked, problems } = readQuestions(input, context);
  if (problems.length === 0)
    return { answers: asked.map(({ id, question }) => writeAnswer("de", id, answerQuestion(question))), places: [] };
  for (const { refusal } of problems) expect(sayRefusal("en", refusal)).not.toBe("");
  return { answers: [], places: problems.map(({ place }) => place) };
}

const times = fc.constantFrom(
  "2026-03-29T02:30",
  "2026-10-25T02:30:00+02:00",
  "1900-01-01",
  "2199-12-31T23:59:59Z",
  "2028-02-29",
);
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("", "NaN", "__proto__", "constructor", "-1", "9".repeat(400), "\u0000"),
);
const maybe = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: junk });
const questions = fc.record(
  {
    id: maybe(fc.string()),
    rule: maybe(fc.constantFrom(...ruleIds, "EARLIEST-OF", "DORMANT", "VALID-FROM", "SOFT-5", "h-elapsed")),
    amount: maybe(fc.integer({ min: -1, max: 400 })),
    unit: maybe(
      fc.constantFrom("hours", "calendar_days", "business_days", "month", "weeks", "end of next calendar day"),
    ),
    zone: maybe(fc.constantFrom("Europe/Berlin", "America/New_York", "Pacific/Apia", "UTC", "Asia/Kathmandu")),
    start: maybe(times),
    regime: maybe(fc.constantFrom(...catalogue.regimes.map(({ id }) => id), "multi")),
    stage: maybe(fc.constantFrom("initial", "final", "early_warning", "individuals")),
    events: maybe(
      fc.dictionary(fc.constantFrom("aware_at", "discovered_at", "classified_major_at", "__proto__"), times),
    ),
    entity: maybe(fc.dictionary(fc.constantFrom("type", "member_state", "people_affected", "nis2"), junk)),
    holidays: maybe(fc.array(fc.constantFrom("2026-12-25", "2026-02-30", "2027-01-01"), { maxLength: 4 })),
    weekend: maybe(fc.uniqueArray(fc.integer({ min: 0, max: 8 }))),
    cutoff: maybe(fc.constantFrom("17:30", "24:00", "7:5")),
    today: maybe(times),
    clocks: fc.oneof(fc.constant(undefined), junk),
  },
  { requiredKeys: [] },
);

describe("a question from anywhere", () => {
  it("is answered or refused with the place of what is wrong, and never breaks", () => {
    let [answered, refused] = [0, 0];
    fc.assert(
      fc.property(questions, (question) => {
        const { answers, places } = ask(question);
        if (places.length > 0) refused += 1;
        else answered += 1;
        for (const place of places) expect(place).toMatch(/^\$/);
        for (const { deadline, reasoning } of answers) {
          expect(reasoning.length).toBeGreaterThan(0);
          if (deadline !== null) expect(Number.isNaN(Date.parse(deadline))).toBe(false);
        }
      }),
      { numRuns: 1_500 },
    );
    expect(Math.min(answered, refused)).toBeGreaterThan(20);
  });

  it("of any shape at all is refused at its place", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const { answers, places } = ask(value);
        const empty = Array.isArray(value) && value.length === 0;
        expect([answers.length, places.length > 0]).toEqual([0, !empty]);
      }),
    );
  });

  it("gives the answers of a list in its order, the same as one by one", () => {
    fc.assert(
      fc.property(fc.array(questions, { minLength: 1, maxLength: 5 }), (list) => {
        const good = list.filter((one) => ask(one).places.length === 0);
        expect(ask(good).answers).toEqual(good.flatMap((one) => ask(one).answers));
      }),
      { numRuns: 60 },
    );
  });
});
