import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { runDeadline } from "@/cli/deadline";

const now = new Date("2026-11-22T12:00:00Z");

async function run(input: unknown, ...argv: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(typeof input === "string" ? input : JSON.stringify(input));
  const code = await runDeadline(argv, { stdin, stdout, stderr }, now);
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

async function answers(input: unknown, ...argv: string[]) {
  const { code, out, err } = await run(input, "--json", ...argv);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

const plain = {
  rule: "H-ELAPSED",
  amount: 72,
  unit: "hours",
  zone: "Europe/Berlin",
  start: "2026-03-27T16:30:00+01:00",
};
const gdpr = {
  regime: "eu-gdpr-33-34",
  stage: "initial",
  zone: "Europe/Berlin",
  events: { aware_at: "2026-06-01T10:00:00+02:00" },
};

describe("tocsin deadline", () => {
  it("answers one question with one object and a list with a list, in order, with the ids as they came", async () => {
    expect(await answers({ id: 7, ...plain })).toMatchObject({
      id: 7,
      deadline: "2026-03-30T17:30:00+02:00",
      state: "overdue",
    });
    expect(await answers(plain)).toMatchObject({ id: null });
    const list = await answers([{ id: "b", ...gdpr }, { id: "a", ...plain }, plain]);
    expect(list.map(({ id }: { id: unknown }) => id)).toEqual(["b", "a", null]);
    expect(await answers([])).toEqual([]);
  });

  it("gives readings with their side and a reasoning in sentences, in the language asked for", async () => {
    const answer = await answers(plain, "--language", "de");
    expect(answer.readings).toEqual([
      {
        id: "running-hour-not-counted",
        reading: "H-1182: die laufende Stunde zählt nicht mit (Verordnung 1182/71) (später)",
        side: "later",
        deadline: "2026-03-30T18:00:00+02:00",
      },
    ]);
    expect(answer.reasoning).toEqual([
      "Beginn: Freitag, 27. März 2026, 16:30 (UTC+01:00).",
      "72 Stunden Echtzeit später ist es Montag, 30. März 2026, 17:30 (UTC+02:00).",
      "Dazwischen werden die Uhren um 60 Minuten vorgestellt. Echte Stunden zählen, daher zeigt die Uhr nicht 16:30.",
    ]);
  });

  it("tells the state for `today`, a day meaning its first moment", async () => {
    const state = async (today: string) => (await answers({ ...gdpr, today })).state;
    expect(await state("2026-06-02")).toBe("running");
    expect(await state("2026-06-04")).toBe("due-soon");
    expect(await state("2026-06-05")).toBe("overdue");
    expect(await state("2026-06-04T10:00:01+02:00")).toBe("overdue");
  });

  it("puts an explicit list of holidays and a weekend in the place of the built-in calendar", async () => {
    const five = { rule: "BD", amount: 5, unit: "business_days", zone: "Europe/Berlin", start: "2026-05-11" };
    const deadline = async (more: object) => (await answers({ ...five, ...more })).deadline.slice(0, 10);
    expect(await deadline({})).toBe("2026-05-19");
    expect(await deadline({ holidays: [] })).toBe("2026-05-18");
    expect(await deadline({ holidays: ["2026-05-12", "2026-05-13"] })).toBe("2026-05-20");
    expect(await deadline({ holidays: [], weekend: [5, 6] })).toBe("2026-05-18");
    expect(await deadline({ holidays: [], weekend: [] })).toBe("2026-05-16");
    expect(await deadline({ weekend: [7] })).toBe("2026-05-18");
    expect(await deadline({ calendar: "DE-BY" })).toBe("2026-05-19");
    expect(await deadline({ calendar: "none" })).toBe("2026-05-18");
  });

  it("names the built-in calendar it used and says which year a given list leaves out", async () => {
    const day = { rule: "D-1182", amount: 14, unit: "days", zone: "Europe/Berlin", start: "2026-12-20" };
    expect((await answers(day)).calendar).toMatchObject({ id: "DE", missingYears: [] });
    const given = await answers({ ...day, holidays: ["2026-12-25"] });
    expect(given.calendar.missingYears).toEqual([2027]);
    expect(given.reasoning.join(" ")).toContain("The holidays of 2027 are not known");
  });

  it("takes the Member State of the entity for the calendar and its kind for the relief", async () => {
    const dora = {
      regime: "eu-dora-19",
      stage: "initial",
      zone: "Europe/Berlin",
      events: { classified_major_at: "2026-05-14T09:00:00+02:00", aware_at: "2026-05-14T08:00:00+02:00" },
    };
    const deadline = async (entity: object) => (await answers({ ...dora, entity })).deadline;
    expect(await deadline({ kind: "investment_firm", member_state: "DE" })).toBe("2026-05-15T12:00:00+02:00");
    expect(await deadline({ kind: "investment_firm", member_state: "PL" })).toBe("2026-05-14T13:00:00+02:00");
    for (const entity of [
      { type: "credit institution" },
      { kinds: ["bank"] },
      { art_5_5: true },
      { article5_5: true },
      { nis2: "essential" },
      { central_counterparty: true },
      { relief_switched_off: true },
      { relief: false },
    ])
      expect([entity, await deadline(entity)]).toEqual([entity, "2026-05-14T13:00:00+02:00"]);
    for (const entity of [
      { art_5_5: false },
      { outside_art_5_5: true },
      { relief: true },
      { credit_institution: false },
      { "organisation.kinds": ["insurer"] },
    ])
      expect([entity, await deadline(entity)]).toEqual([entity, "2026-05-15T12:00:00+02:00"]);
  });

  it("without a stage answers the clock to act on first, and lists all of them", async () => {
    const nis2 = await answers({
      regime: "eu-nis2-23",
      zone: "Europe/Rome",
      events: { aware_at: "2026-06-01T10:00:00+02:00" },
      today: "2026-06-01",
    });
    expect(nis2).toMatchObject({ stage: "early_warning", deadline: "2026-06-02T10:00:00+02:00" });
    expect(
      nis2.stages.map(({ stage, deadline }: { stage: string; deadline: string | null }) => [stage, deadline]),
    ).toEqual([
      ["early_warning", "2026-06-02T10:00:00+02:00"],
      ["initial", "2026-06-04T10:00:00+02:00"],
      ["intermediate", null],
      ["final", null],
      ["final_after_handling", null],
    ]);
  });

  it("answers the earliest of several regimes or clocks", async () => {
    const both = await answers({ ...gdpr, stage: undefined, regime: ["eu-gdpr-33-34", "eu-nis2-23"] });
    expect(both).toMatchObject({ regime: "eu-nis2-23", stage: "early_warning" });
    const clocks = [
      { amount: 3, rule: "D-1182" },
      { amount: 24, rule: "H-ELAPSED" },
    ];
    expect(await answers({ rule: "EARLIEST-OF", zone: "UTC", start: "2026-06-01T10:00Z", clocks })).toMatchObject({
      rule: "H-ELAPSED",
      deadline: "2026-06-02T10:00:00+00:00",
    });
  });

  it("answers the earliest of everything that may apply at the place of the zone", async () => {
    const all = {
      regime: "all",
      zone: "Europe/Berlin",
      events: { aware_at: "2026-11-27T15:00:00+01:00" },
      today: "2026-11-27",
    };
    const answer = await answers(all);
    expect(answer.deadline).toBe("2026-11-28T15:00:00+01:00");
    expect(answer.stages.some(({ regime }: { regime: string }) => regime === "au-soci")).toBe(false);
  });

  it("computes outside the validity of a rule nothing, inside it the period", async () => {
    const rule = { rule: "VALID-FROM", amount: 72, unit: "hours", zone: "Asia/Kolkata", valid_from: "2027-05-13" };
    expect(await answers({ ...rule, start: "2027-05-12T10:00:00+05:30" })).toMatchObject({
      deadline: null,
      state: "not-in-force",
    });
    expect(await answers({ ...rule, start: "2027-05-13T10:00:00+05:30" })).toMatchObject({
      deadline: "2027-05-16T10:00:00+05:30",
    });
    expect(await answers({ ...rule, rule: "DORMANT", valid_from: undefined, start: "2030-01-01" })).toMatchObject({
      deadline: null,
      state: "not-in-force",
    });
  });

  it("counts a date without time in hours from its first moment and says so", async () => {
    const answer = await answers({ ...plain, start: "2026-03-27" });
    expect(answer.deadline).toBe("2026-03-30T01:00:00+02:00");
    expect(answer.reasoning.join(" ")).toContain("Only the day of the start is known");
  });

  it("takes null for missing, units in every spelling, and events in any case", async () => {
    expect(await answers({ id: null, ...plain, holidays: null, unit: "hour" })).toMatchObject({ id: null });
    for (const unit of ["month", "months", "MONTHS"])
      expect(await answers({ rule: "m-1182", amount: 1, unit, zone: "UTC", start: "2026-01-31" })).toMatchObject({
        rule: "M-1182",
      });
    expect(
      await answers({ ...gdpr, events: { awareAt: "2026-06-01T10:00:00+02:00", handled_at: null } }),
    ).toMatchObject({ deadline: "2026-06-04T10:00:00+02:00" });
  });

  it("takes events beside the others and in the words of the research", async () => {
    const dora = { rule: "DORA-INITIAL", zone: "Europe/Berlin", start: "2026-05-14T07:00:00+02:00" };
    const capped = { deadline: "2026-05-14T08:00:00+02:00" };
    expect(await answers(dora)).toMatchObject({ deadline: "2026-05-14T11:00:00+02:00" });
    expect(await answers({ ...dora, events: { aware_at: "2026-05-13T08:00:00+02:00" } })).toMatchObject(capped);
    expect(await answers({ ...dora, aware_at: "2026-05-13T08:00:00+02:00" })).toMatchObject(capped);
    expect(
      await answers({ ...dora, start_event: "classified_major_at (aware_at 2026-05-13T08:00:00+02:00)" }),
    ).toMatchObject(capped);
  });

  it("DORA-RELIEF as a plain rule is denied to a credit institution for hours, not for the month", async () => {
    const bank = { rule: "DORA-RELIEF", zone: "Europe/Berlin", entity: { type: "credit institution" } };
    const hours = { ...bank, amount: 4, unit: "hours", start: "2026-05-23T09:00:00+02:00" };
    expect(await answers(hours)).toMatchObject({ deadline: "2026-05-23T13:00:00+02:00" });
    expect(await answers({ ...hours, aware_at: "2026-05-22T22:00:00+02:00" })).toMatchObject({
      deadline: "2026-05-23T13:00:00+02:00",
    });
    const month = {
      ...bank,
      amount: 1,
      unit: "month",
      start: "2026-04-30T15:00:00+02:00",
      aware_at: "2026-04-20T15:00:00+02:00",
    };
    expect(await answers(month)).toMatchObject({ deadline: "2026-06-01T12:00:00+02:00" });
    expect(await answers({ ...month, entity: { relief_switched_off: true } })).toMatchObject({
      deadline: "2026-05-30T23:59:59+02:00",
    });
  });

  it("DORA-RELIEF without an amount takes the start as the limit, or as the classification if awareness is known", async () => {
    const relief = { rule: "DORA-RELIEF", zone: "Europe/Berlin", start: "2026-05-23T09:00:00+02:00" };
    expect(await answers(relief)).toMatchObject({
      deadline: "2026-05-26T12:00:00+02:00",
      readings: [{ deadline: "2026-05-23T09:00:00+02:00" }],
    });
    const classified = { ...relief, aware_at: "2026-05-22T22:00:00+02:00" };
    expect(await answers(classified)).toMatchObject({ readings: [{ deadline: "2026-05-23T13:00:00+02:00" }] });
    expect(await answers({ ...classified, amount: 72, start: "2026-05-20T09:00:00+02:00" })).toMatchObject({
      readings: [{ deadline: "2026-05-23T09:00:00+02:00" }],
    });
    expect(
      await answers({
        ...relief,
        start: undefined,
        events: { latest_intermediate_submitted_at: "2026-04-30T15:00:00+02:00" },
      }),
    ).toMatchObject({ deadline: "2026-06-01T12:00:00+02:00" });
  });

  it("prints sentences without --json", async () => {
    const { out } = await run({ id: "x", ...gdpr });
    expect(out.split("\n")[0]).toBe("x eu-gdpr-33-34 initial: 2026-06-04T10:00:00+02:00 (Overdue)");
  });

  it("says on standard error which keys it did not use, and still answers", async () => {
    expect((await run({ ...plain, regime: "not-there" }, "--json")).err).toMatch(/^\$\.regime: /);
    const { code, out, err } = await run({ ...gdpr, holdays: [], entity: { shoe_size: 43 } }, "--json");
    expect([code, JSON.parse(out).state]).toEqual([0, "overdue"]);
    expect(
      err
        .split("\n")
        .slice(0, 2)
        .map((line) => line.split(":")[0]),
    ).toEqual(["$.holdays", "$.entity.shoe_size"]);
  });
});

describe("bad input", () => {
  const bad: Array<[claim: string, input: unknown, ...places: string[]]> = [
    ["no JSON", "{", "$"],
    ["nothing at all", "", "$"],
    ["no object", [plain, 5], "$[1]"],
    ["null", "null", "$"],
    ["neither rule nor regime", { zone: "UTC" }, "$"],
    ["no zone", { rule: "BD", start: "2026-01-01" }, "$.zone"],
    ["an unknown zone", [{ ...plain, zone: "Mars/Olympus" }], "$[0].zone"],
    ["an offset as zone", { ...plain, zone: "+02:00" }, "$.zone"],
    ["a day that does not exist", { ...plain, start: "2026-02-30" }, "$.start"],
    ["no start", { ...plain, start: undefined }, "$.start"],
    ["an unknown rule", [plain, { ...plain, rule: "H-GUESS" }], "$[1].rule"],
    ["an unknown unit", { ...plain, unit: "fortnights" }, "$.unit"],
    ["a unit the rule cannot count", { ...plain, unit: "days" }, "$.unit"],
    ["a missing amount", { ...plain, amount: undefined }, "$.amount"],
    ["half an hour", { ...plain, amount: 0.5 }, "$.amount"],
    ["a negative amount", { ...plain, amount: -1 }, "$.amount"],
    ["too much", { ...plain, amount: 1e9 }, "$.amount"],
    ["an amount in words", { ...plain, amount: "72" }, "$.amount"],
    ["a holiday that does not exist", { ...plain, holidays: ["2026-01-01", "2026-13-01"] }, "$.holidays[1]"],
    ["a holiday that is no text", { ...plain, holidays: [20260101] }, "$.holidays[0]"],
    ["a weekend with a day 0", { ...plain, weekend: [0, 6] }, "$.weekend"],
    ["a week without working days", { ...plain, weekend: [1, 2, 3, 4, 5, 6, 7] }, "$.weekend"],
    ["a bad cut-off time", { ...plain, cutoff: "25:00" }, "$.cutoff"],
    ["an unknown calendar", { ...plain, calendar: "XX" }, "$.calendar"],
    ["an unknown regime", { ...gdpr, regime: "eu-gdpr" }, "$.regime"],
    ["an unknown regime in a list", { ...gdpr, stage: undefined, regime: ["eu-nis2-23", "nope"] }, "$.regime[1]"],
    ["an unknown stage", { ...gdpr, stage: "second" }, "$.stage"],
    ["an event that is no time", { ...gdpr, events: { aware_at: "yesterday" } }, "$.events.aware_at"],
    ["an event with a strange name", { ...gdpr, events: { "at first": 1 } }, '$.events["at first"]'],
    ["a bad today", { ...gdpr, today: "now" }, "$.today"],
    [
      "a bad clock among several",
      { rule: "EARLIEST-OF", zone: "UTC", clocks: [{ rule: "BD" }] },
      "$.clocks[0].amount",
      "$.clocks[0].start",
    ],
    [
      "several mistakes at once",
      [
        { ...plain, zone: 1, amount: "x" },
        { ...gdpr, stage: "x" },
      ],
      "$[0].amount",
      "$[0].zone",
      "$[1].stage",
    ],
  ];
  for (const [claim, input, ...places] of bad)
    it(`${claim}: exit 2, the place on standard error and nothing on standard output`, async () => {
      const { code, out, err } = await run(input, "--json");
      expect([code, out]).toEqual([2, ""]);
      expect(
        err
          .trimEnd()
          .split("\n")
          .filter((line) => line.startsWith("$"))
          .map((line) => line.split(": ")[0]),
      ).toEqual(places);
    });

  it("an unknown option or language: exit 2 with the usage", async () => {
    for (const argv of [["--jsno"], ["--language", "fr"], ["extra"]])
      expect(await run(plain, ...argv)).toMatchObject({ code: 2, out: "" });
  });

  it("--help explains the questions without reading any", async () => {
    const { code, out } = await run("not json", "--help");
    expect([code, out.includes("H-ELAPSED") && out.includes('{"rule"')]).toEqual([0, true]);
  });
});

it("arguments that do not fit, an unknown language and an empty input are each named in one sentence with the way out", async () => {
  const way = "See: tocsin deadline --help\n";
  expect(await run("{}", "--nope")).toEqual({ code: 2, out: "", err: `Unknown option '--nope'. ${way}` });
  expect((await run("{}", "extra")).err).toBe(`Unexpected argument 'extra'. ${way}`);
  expect((await run("{}", "--language", "xx")).err).toContain("no language “xx”; there are en, de.");
  expect(await run(" \n", "--json")).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringMatching(/^\$: Nothing came/),
  });
  const { out } = await run("", "--help");
  const [, example = ""] = /One question: (.*)/.exec(out) ?? [];
  expect((await answers(JSON.parse(example))).deadline).toBe("2026-05-27T23:59:59+02:00");
});
