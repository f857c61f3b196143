import { z } from "zod";
import type { Catalogue } from "./catalogue/schema";
import type { Condition } from "./condition";
import { type FactId, Facts, factIds, factKinds } from "./facts";

const organisationFacts = factIds.filter((id) => id.startsWith("organisation."));
const incidentFacts = factIds.filter((id) => id.startsWith("incident."));

/** The facts by what they are about. */
export const factsAbout: Readonly<Record<"organisation" | "incident", readonly FactId[]>> = {
  organisation: organisationFacts,
  incident: incidentFacts,
};

const onlyAbout = (about: keyof typeof factsAbout) => (facts: Facts) =>
  Object.keys(facts).every((id) => factsAbout[about].includes(id as FactId));

/** A new state of the organisation's facts; revision 0 for the first. */
export const SaveProfile = z.object({
  revision: z.int().min(0),
  facts: Facts.strict().refine(onlyAbout("organisation")),
});

/** Asks what would apply, with the facts of an incident; those of the organisation come from its profile. */
export const MakeAssessment = z.object({
  title: z.string().trim().min(1).max(200),
  day: z.iso.date(),
  facts: Facts.strict().refine(onlyAbout("incident")),
});

function leavesOf(condition: Condition): { fact: FactId; values: readonly string[] }[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return [{ fact: condition.fact, values: "in" in condition ? condition.in : [] }];
}

/** Gives the values that the conditions of a catalogue ask about, fact by fact; what else may be said decides nothing. */
export function valuesAsked({ regimes }: Catalogue): Record<FactId, string[]> {
  const asked = new Map(factIds.map((id) => [id, new Set<string>()]));
  for (const { applies, stages, validity } of regimes) {
    const conditions = [
      applies,
      ...(validity.later ?? []).map(({ when }) => when),
      ...stages.flatMap(({ when, reliefDenied, variants }) =>
        [when, reliefDenied, ...(variants ?? []).map((variant) => variant.when)].flatMap((one) => one ?? []),
      ),
    ];
    for (const { fact, values } of conditions.flatMap(leavesOf))
      for (const value of values) asked.get(fact)?.add(value);
  }
  return Object.fromEntries([...asked].map(([id, values]) => [id, [...values].sort()])) as Record<FactId, string[]>;
}

/** Tells whether a fact is chosen from a list of values. */
export function isChosenFrom(fact: FactId): boolean {
  return factKinds[fact] === "list" || factKinds[fact] === "places";
}
