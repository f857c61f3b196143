import { describe, expect, it } from "vitest";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { answerQuestion } from "@/core/deadlines/question/answer";
import { readQuestions } from "@/core/deadlines/question/read";
import { writeAnswer } from "@/core/deadlines/question/written";
import vectors from "./fixtures/vectors.json";

const context = {
  catalogue: builtInCatalogue(),
  calendars: await builtInCalendars(),
  now: new Date("2026-11-22T12:00:00Z"),
};

function answer(input: unknown) {
  const { asked, problems } = readQuestions(input, context);
  expect(problems).toEqual([]);
  const [one] = asked;
  if (!one) throw new Error("nothing was asked");
  return writeAnswer("en", one.id, answerQuestion(one.question));
}

describe("the test vectors of the research (own calculations and published examples)", () => {
  for (const { id, plain, regime, deadline, readings } of vectors) {
    for (const [form, question] of Object.entries({ "as a plain period": plain, "as a stage of its regime": regime })) {
      if (!question) continue;
      it(`${id} comes out exactly ${form}, with its readings and a reasoning`, () => {
        const written = answer(question);
        expect(written.deadline).toBe(deadline);
        expect(written.readings.map((reading) => reading.deadline)).toEqual(expect.arrayContaining(readings));
        expect(written.reasoning.length).toBeGreaterThan(0);
      });
    }
  }

  it("ten vectors come out the same with the built-in calendars", () => {
    for (const id of ["TV-01", "TV-12", "TV-21", "TV-24", "TV-26", "TV-48", "TV-54", "TV-59", "TV-64", "TV-68"]) {
      const vector = vectors.find((one) => one.id === id);
      const { holidays: _given, ...plain } = vector?.plain ?? {};
      expect([id, answer(plain).deadline]).toEqual([id, vector?.deadline]);
    }
  });

  it("TV-27 is overdue since before anybody was aware, and says to notify at once", () => {
    const written = answer(vectors.find(({ id }) => id === "TV-27")?.regime);
    expect(written.state).toBe("overdue");
    expect(written.reasoning.join(" ")).toContain("before anybody was aware");
  });

  it("TV-65 and TV-66 are not in force and give no date at all", () => {
    for (const id of ["TV-65", "TV-66"]) {
      const written = answer(vectors.find((vector) => vector.id === id)?.regime);
      expect([written.state, written.deadline, written.readings]).toEqual(["not-in-force", null, []]);
    }
  });
});
