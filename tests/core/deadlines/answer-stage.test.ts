import { describe, expect, it } from "vitest";
import { answerRegime } from "@/core/deadlines/answer-stage";
import { firstDue } from "@/core/deadlines/first-due";
import { saySteps } from "@/core/deadlines/saying";
import { languages } from "@/core/language/say";
import { writeInstant } from "@/core/time/written";
import { answerOf, catalogue, regimeOf, situation } from "./situation";

const hour = 3_600_000;
const berlin = "Europe/Berlin";
const aware = { aware_at: new Date("2026-06-01T10:00:00+02:00") };
const at = (deadline: Date | null, zone = berlin) => deadline && writeInstant(zone, deadline);

describe("states", () => {
  const gdpr = (now: string, events = {}) =>
    answerOf("eu-gdpr-33-34", "initial", situation(berlin, { ...aware, ...events }, now)).state;

  it("R60: a clock runs, is due soon in its last quarter, and is overdue after its last instant", () => {
    expect(gdpr("2026-06-01T10:00:00+02:00")).toEqual({ is: "running", left: 72 * hour, elapsed: 0 });
    expect(gdpr("2026-06-03T15:59:59+02:00").is).toBe("running");
    expect(gdpr("2026-06-03T16:00:00+02:00")).toEqual({ is: "due-soon", left: 18 * hour });
    expect(gdpr("2026-06-04T10:00:00+02:00")).toEqual({ is: "due-soon", left: 0 });
    expect(gdpr("2026-06-04T11:00:00+02:00")).toEqual({ is: "overdue", by: hour });
  });

  it("R58: a submission is met with its margin or missed, whatever the time is now", () => {
    const submitted = (text: string) => ({ initial_submitted_at: new Date(text) });
    expect(gdpr("2027-01-01T00:00:00Z", submitted("2026-06-04T10:00:00+02:00"))).toEqual({ is: "met", margin: 0 });
    expect(gdpr("2026-06-02T00:00:00Z", submitted("2026-06-01T22:00:00+02:00"))).toEqual({
      is: "met",
      margin: 60 * hour,
    });
    expect(gdpr("2026-06-02T00:00:00Z", submitted("2026-06-04T10:30:00+02:00"))).toEqual({
      is: "missed",
      by: hour / 2,
    });
  });

  it("a stage without its start event has not started, names the event and gives no date", () => {
    const answer = answerOf("eu-nis2-23", "final", situation("Europe/Rome", aware, "2026-06-02T00:00:00Z"));
    expect([answer.deadline, answer.state]).toEqual([null, { is: "not-started", missing: ["initial_submitted_at"] }]);
  });

  it("a stage without fixed limit shows the time that has passed and no date", () => {
    const answer = answerOf(
      "ca-pipeda",
      "initial",
      situation("America/Toronto", { determined_at: "2026-06-01" }, "2026-06-03T04:00:00Z"),
    );
    expect([answer.deadline, answer.state]).toEqual([null, { is: "running", left: null, elapsed: 48 * hour }]);
    expect(answer.standard).toBe("as soon as feasible");
  });

  it("a stage that the facts rule out is not applicable, with the fact", () => {
    const few = { "incident.people": 499 };
    const answer = answerOf(
      "us-hipaa",
      "authority_500",
      situation("America/New_York", { discovered_at: "2026-06-01" }, "2026-06-02T00:00:00Z", few),
    );
    expect(answer.state.is === "not-applicable" && answer.state.reasons[0]?.leaf.fact).toBe("incident.people");
  });

  it("a stage whose facts are missing has a date that depends on them", () => {
    const answer = answerOf(
      "us-hipaa",
      "authority_500",
      situation("America/New_York", { discovered_at: "2026-06-01" }, "2026-06-02T00:00:00Z"),
    );
    expect(at(answer.deadline, "America/New_York")).toBe("2026-07-31T23:59:59-04:00");
    expect(answer.dependsOn.map(({ leaf }) => leaf)).toEqual([{ fact: "incident.people", atLeast: 500 }]);
  });

  it("an entry from memory is off: its date is only a reading until somebody confirms it", () => {
    const answer = answerOf("eu-cer-15", "initial", situation(berlin, aware, "2026-06-01T09:00:00Z"));
    expect([answer.deadline, answer.state.is]).toEqual([null, "off"]);
    expect(answer.readings.map(({ id, deadline }) => [id, at(deadline)])).toEqual([
      ["if-confirmed", "2026-06-02T10:00:00+02:00"],
    ]);
  });
});

describe("validity", () => {
  const cra = (when: string, facts = {}) =>
    answerOf(
      "eu-cra-14",
      "early_warning",
      situation("Europe/Brussels", { aware_at: new Date(when) }, "2028-01-01T00:00:00Z", facts),
    );

  it("gives no deadline for an event before commencement, in the zone of the case", () => {
    expect(cra("2026-09-10T23:59:59+02:00").state.is).toBe("not-in-force");
    expect(at(cra("2026-09-11T00:00:00+02:00").deadline, "Europe/Brussels")).toBe("2026-09-12T00:00:00+02:00");
  });

  it("begins later for those who have longer", () => {
    const steward = { "organisation.kinds": ["open-source-steward"] };
    expect(cra("2027-12-10T12:00:00+01:00", steward).deadline).toBeNull();
    expect(cra("2027-12-11T12:00:00+01:00", steward).deadline).not.toBeNull();
  });

  it("uses the limit of the day: PECR had 24 hours until 19 August 2025", () => {
    const pecr = (when: string) =>
      at(
        answerOf(
          "uk-pecr-5a",
          "initial",
          situation("Europe/London", { aware_at: new Date(when) }, "2026-01-01T00:00:00Z"),
        ).deadline,
        "Europe/London",
      );
    expect(pecr("2025-08-19T12:00:00+01:00")).toBe("2025-08-20T12:00:00+01:00");
    expect(pecr("2025-08-20T12:00:00+01:00")).toBe("2025-08-23T12:00:00+01:00");
  });

  it("of an undecided commencement keeps the date as a reading only", () => {
    const answer = answerOf("eu-aiact-73", "death", situation(berlin, aware, "2026-06-02T00:00:00Z"));
    expect([answer.deadline, answer.state.is, answer.readings[0]?.id]).toEqual([null, "not-in-force", "if-in-force"]);
  });
});

describe("stages with rules of their own", () => {
  it("NIS2: trust service providers notify within 24 hours", () => {
    const provider = { "organisation.kinds": ["trust-service-provider"] };
    expect(
      at(answerOf("eu-nis2-23", "initial", situation(berlin, aware, "2026-06-01T12:00:00Z", provider)).deadline),
    ).toBe("2026-06-02T10:00:00+02:00");
    expect(at(answerOf("eu-nis2-23", "initial", situation(berlin, aware, "2026-06-01T12:00:00Z")).deadline)).toBe(
      "2026-06-04T10:00:00+02:00",
    );
  });

  it("LGPD: small-scale agents have twice the business days", () => {
    const sao = (facts = {}) =>
      at(
        answerOf(
          "br-lgpd",
          "initial",
          situation("America/Sao_Paulo", { aware_at: "2026-04-17" }, "2026-04-18T00:00:00Z", facts),
        ).deadline,
        "America/Sao_Paulo",
      );
    expect(sao()).toBe("2026-04-23T23:59:59-03:00");
    expect(sao({ "organisation.kinds": ["small-scale-agent"] })).toBe("2026-04-28T23:59:59-03:00");
  });

  it("GDPR: the controller is aware when told by the processor, or earlier by itself", () => {
    const told = { processor_told_controller_at: new Date("2026-06-09T09:00:00+02:00") };
    const answer = (events: Record<string, Date>) =>
      answerOf("eu-gdpr-33-34", "initial", situation(berlin, events, "2026-06-09T09:00:00+02:00"));
    expect(answer(told).startEvent).toBe("processor_told_controller_at");
    expect(answer({ ...told, aware_at: new Date("2026-06-08T09:00:00+02:00") }).startEvent).toBe("aware_at");
  });

  describe("DORA", () => {
    const saturday = {
      classified_major_at: new Date("2026-05-23T09:00:00+02:00"),
      aware_at: new Date("2026-05-22T22:00:00+02:00"),
    };
    const dora = (stage: string, events: Record<string, Date>, facts = {}) =>
      answerOf("eu-dora-19", stage, situation(berlin, events, "2026-05-23T10:00:00+02:00", facts));

    it("uses the weekend relief only where the facts allow it", () => {
      const kinds = (...list: string[]) => ({ "organisation.kinds": list });
      expect(at(dora("initial", saturday, kinds("investment-firm")).deadline)).toBe("2026-05-26T12:00:00+02:00");
      for (const kind of [
        "credit-institution",
        "central-counterparty",
        "trading-venue-operator",
        "nis2-entity",
        "dora-relief-switched-off",
      ])
        expect(at(dora("initial", saturday, kinds("investment-firm", kind)).deadline)).toBe(
          "2026-05-23T13:00:00+02:00",
        );
      const unknown = dora("initial", saturday);
      expect(at(unknown.deadline)).toBe("2026-05-23T13:00:00+02:00");
      expect(unknown.readings.map(({ id }) => id)).toEqual(["with-relief"]);
    });

    it("gives credit institutions the relief for the final report", () => {
      const bank = { "organisation.kinds": ["credit-institution"] };
      const final = { latest_intermediate_submitted_at: new Date("2026-04-30T15:00:00+02:00") };
      expect(at(dora("final", final, bank).deadline)).toBe("2026-06-01T12:00:00+02:00");
      expect(
        at(dora("final", { intermediate_submitted_at: new Date("2026-04-30T15:00:00+02:00") }, bank).deadline),
      ).toBe("2026-06-01T12:00:00+02:00");
    });

    it("an explanation is due before the earliest open limit", () => {
      expect(at(dora("delay_notice", saturday).deadline)).toBe("2026-05-23T13:00:00+02:00");
      const sent = { ...saturday, initial_submitted_at: new Date("2026-05-23T11:00:00+02:00") };
      expect(at(dora("delay_notice", sent).deadline)).toBe("2026-05-26T11:00:00+02:00");
      expect(dora("delay_notice", {}).state.is).toBe("not-started");
    });
  });

  it("a waiting period and a retention period are no limits", () => {
    const wait = answerOf(
      "us-fcc-cpni",
      "customers",
      situation("America/New_York", { initial_submitted_at: "2026-07-01" }, "2026-07-02T00:00:00Z"),
    );
    expect([wait.deadline, at(wait.notBefore, "America/New_York")]).toEqual([null, "2026-07-13T23:59:59-04:00"]);
    const keep = answerOf(
      "us-dfars-7012",
      "preserve",
      situation("America/New_York", { initial_submitted_at: "2026-07-01" }, "2026-07-02T00:00:00Z"),
    );
    expect([keep.deadline, at(keep.notBefore, "America/New_York")]).toEqual([null, "2026-09-29T23:59:59-04:00"]);
  });

  it("an expectation is marked soft and keeps the legal standard", () => {
    const answer = answerOf(
      "nz-privacy-2020",
      "initial",
      situation("Pacific/Auckland", { aware_at: new Date("2026-09-26T10:00:00Z") }, "2026-09-27T00:00:00Z"),
    );
    expect([answer.soft, answer.rule, answer.standard]).toEqual([true, "SOFT-72", "as soon as practicable"]);
  });

  it("an answer names the calendar and its version, and the years it does not know", () => {
    const answer = answerOf(
      "us-hipaa",
      "individuals",
      situation("America/New_York", { discovered_at: "2045-12-20" }, "2046-01-01T00:00:00Z"),
    );
    expect(answer.calendar).toMatchObject({ id: "US-FED", missingYears: [2046] });
    expect(saySteps("en", answer.zone, answer.steps).join(" ")).toContain("The holidays of 2046 are not known");
  });
});

describe("the earliest of several clocks", () => {
  it("MDCG Q14: a later fact moves the deadline earlier", () => {
    const device = (facts = {}) =>
      firstDue(
        answerRegime(
          regimeOf("eu-mdr-87"),
          situation(berlin, { aware_at: "2026-06-01" }, "2026-06-02T00:00:00Z", facts),
        ),
      );
    expect(at(device({ "incident.features": ["serious-device-incident"] })?.deadline ?? null)).toBe(
      "2026-06-16T23:59:59+02:00",
    );
    expect(
      at(device({ "incident.features": ["serious-device-incident", "death-or-grave-harm"] })?.deadline ?? null),
    ).toBe("2026-06-11T23:59:59+02:00");
  });

  it("prefers open legal limits to expectations and to what is done", () => {
    const tokyo = situation("Asia/Tokyo", { aware_at: "2026-06-01" }, "2026-06-02T00:00:00Z");
    expect(firstDue(answerRegime(regimeOf("jp-appi"), tokyo))?.stage).toBe("final");
    const nis2 = situation(
      "Europe/Rome",
      { ...aware, early_warning_submitted_at: new Date("2026-06-01T12:00:00Z") },
      "2026-06-01T13:00:00Z",
    );
    expect(firstDue(answerRegime(regimeOf("eu-nis2-23"), nis2))?.stage).toBe("initial");
  });
});

describe("every stage of every regime", () => {
  const events = Object.fromEntries(
    [...new Set(catalogue.regimes.flatMap(({ stages }) => stages.flatMap(({ from }) => from)))].map((name) => [
      name,
      new Date("2027-06-15T10:30:00Z"),
    ]),
  );

  it("has an answer whose reasoning can be said in every language", () => {
    for (const regime of catalogue.regimes)
      for (const given of [events, {}])
        for (const answer of answerRegime(regime, situation("Europe/Paris", given, "2027-06-20T00:00:00Z")))
          for (const language of languages)
            expect(saySteps(language, answer.zone, answer.steps).join("").length).toBeGreaterThan(0);
  });

  it("that is verified, in force and has a limit gives a date", () => {
    const silent = catalogue.regimes
      .filter(
        ({ confidence, validity }) =>
          confidence === "verified" && !["not-in-force", "undecided", "superseded"].includes(validity.state),
      )
      .flatMap((regime) => answerRegime(regime, situation("Europe/Paris", events, "2027-06-20T00:00:00Z")))
      .filter(
        ({ deadline, notBefore, standard, state }) =>
          !deadline && !notBefore && standard === null && state.is !== "met" && state.is !== "missed",
      )
      .map(({ regime, stage }) => `${regime} ${stage}`);
    expect(silent).toEqual([]);
  });
});
