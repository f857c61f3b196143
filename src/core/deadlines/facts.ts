import { z } from "zod";

/** What each fact about the organisation or the incident holds; the names are said under `deadlines.facts`. */
export const factKinds = {
  /** Country or region codes of establishments, such as "DE" or "US-NY". */
  "organisation.establishments": "places",
  /** What the organisation is in the eyes of a law, such as "credit-institution". */
  "organisation.kinds": "list",
  /** "controller", "processor": its part in processing personal data. */
  "organisation.roles": "list",
  /** Where and how its securities are listed. */
  "organisation.listings": "list",
  /** Categories of data it processes. */
  "organisation.data": "list",
  "incident.personal-data": "yes-no",
  /** Where the people affected live. */
  "incident.people-in": "places",
  /** How many people are affected. */
  "incident.people": "number",
  /** How many of them live in the one state or region that the rule is about. */
  "incident.people-in-one-state": "number",
  /** Categories of data affected. */
  "incident.data": "list",
  /** Risk to people: "unlikely", "likely" or "high". */
  "incident.risk": "choice",
  /** Significant in the sense of NIS2 and the laws that follow it. */
  "incident.significant": "yes-no",
  /** Material in the sense of securities and prudential law. */
  "incident.material": "yes-no",
  /** Classified as major (financial sector). */
  "incident.major": "yes-no",
  /** The data was encrypted or otherwise unintelligible and the key is safe. */
  "incident.protected": "yes-no",
  /** What kind of incident it is, such as "extortion-payment" or "death". */
  "incident.features": "list",
} as const;

/** Features an incident can have; values of the fact `incident.features`. */
export const incidentFeatures: ReadonlySet<string> = new Set([
  "ai-serious-incident",
  "ai-widespread-infringement",
  "attempt-only",
  "cn-relatively-major",
  "control-weakness",
  "core-function-disrupted",
  "critical-infrastructure-disruption",
  "cyberattack",
  "death-or-grave-harm",
  "exploited-vulnerability",
  "extortion-payment",
  "field-safety-action",
  "illegal-access",
  "intrusion",
  "possible-leak",
  "public-health-threat",
  "serious-device-incident",
  "severe-product-incident",
  "significant-availability-impact",
  "still-running-at-final",
  "wrongful-purpose",
]);

export type FactId = keyof typeof factKinds;
export const factIds = Object.keys(factKinds) as FactId[];

const values = {
  places: z.array(z.string()),
  list: z.array(z.string()),
  number: z.number(),
  choice: z.string(),
  "yes-no": z.boolean(),
};

/** Facts as far as they are known; a fact that is missing is unknown, an empty list is known to be empty. */
export const Facts = z.object(
  Object.fromEntries(factIds.map((id) => [id, values[factKinds[id]].optional()])) as {
    [Id in FactId]: z.ZodOptional<(typeof values)[(typeof factKinds)[Id]]>;
  },
);
export type Facts = z.infer<typeof Facts>;
export type FactValue = NonNullable<Facts[FactId]>;
