import { decideRegime } from "@/application/deadlines/decide-regime";
import { makeAssessment } from "@/application/deadlines/make-assessment";
import { openCase } from "@/application/deadlines/open-case";
import { saveProfile } from "@/application/deadlines/save-profile";
import { stateCase } from "@/application/deadlines/state-case";
import type { Actor } from "@/core/access/actor";
import { regimeOf } from "@/core/deadlines/catalogue/own";
import type { Stage } from "./stage";

const dayBefore = (stage: Stage, hours: number) => new Date(stage.now().getTime() - hours * 3_600_000).toISOString();

/** Says what the organisation is in the eyes of the law, and writes the clause of a contract down. */
export async function profile(stage: Stage): Promise<void> {
  const dpo = await stage.as("dpo");
  await stage.does(dpo, saveProfile, {
    revision: 0,
    facts: {
      "organisation.establishments": ["DE", "GB"],
      "organisation.kinds": ["nis2-entity"],
      "organisation.roles": ["controller", "processor"],
      "organisation.listings": [],
      "organisation.data": ["health"],
    },
  });
  const clause = regimeOf(
    {
      name: "Brackwater Clinics: incident clause",
      recipient: "Information security office of Brackwater Clinics",
      route: "Hotline named in the contract, then mail",
      trigger: "A confirmed incident that touches their patient data",
      event: "confirmed_at",
      stages: [
        { label: "First notice", limit: { rule: "H-ELAPSED", period: { amount: 24, unit: "hours" } } },
        { label: "Written report", limit: { rule: "BD", period: { amount: 5, unit: "business-days" } } },
      ],
      content: ["What happened", "Which patients may be affected", "What was done"],
      calendar: "DE",
      source: { title: "Processing agreement, clause 9.2", address: "Contract file 2024-117" },
    },
    stage.now().toISOString().slice(0, 10),
  );
  await stage.does(dpo, decideRegime, {
    number: 0,
    change: { kind: "add", regime: clause },
    reason: "Signed last year",
  });
}

/** Assesses a stolen laptop and watches its clocks: a start that was corrected, one notice submitted in time, one to come. */
export async function watchClocks(stage: Stage): Promise<void> {
  const dpo = await stage.as("dpo");
  const day = stage.now().toISOString().slice(0, 10);
  const facts = {
    "incident.personal-data": true,
    "incident.people-in": ["DE"],
    "incident.people": 340,
    "incident.risk": "high",
    "incident.significant": true,
  } as const;
  const { assessment } = await stage.does(dpo, makeAssessment, {
    title: "Laptop with discharge letters stolen",
    day,
    facts: { ...facts, "incident.people-in": [...facts["incident.people-in"]] },
  });
  const { case: id } = await stage.does(dpo, openCase, {
    title: "Laptop with discharge letters stolen",
    zone: "Europe/Berlin",
    regimes: ["eu-gdpr-33-34", "eu-nis2-23"],
    facts: {
      ...facts,
      "incident.people-in": [...facts["incident.people-in"]],
      "organisation.establishments": ["DE", "GB"],
      "organisation.kinds": ["nis2-entity"],
      "organisation.roles": ["controller"],
    },
    source: "Assessment of the same day",
    assessment,
  });
  const say = (
    by: Actor,
    about: string,
    value: string,
    source: string,
    corrected: { corrects?: string; why?: string } = {},
  ) => stage.does(by, stateCase, { case: id, kind: "event", about, value, source, why: "", ...corrected });
  const first = await say(dpo, "aware_at", dayBefore(stage, 3), "Call of the ward manager");
  stage.pass(100);
  await say(dpo, "aware_at", dayBefore(stage, 7), "Log of the service desk", {
    corrects: first.statement,
    why: "The night shift had already told the service desk",
  });
  stage.pass(300);
  await say(dpo, "eu-nis2-23/early_warning_submitted_at", dayBefore(stage, 1), "Receipt of the portal");
}
