import { type FactId, factKinds } from "@/core/deadlines/facts";
import { isTextKey, type Language, say } from "@/core/language/say";
import { jurisdictions } from "@/core/organisation/jurisdictions";
import type { FactChoices } from "./fact-fields";

/** Gives the names of facts. */
export function factLabels(language: Language, facts: readonly FactId[]): Record<string, string> {
  return Object.fromEntries(facts.map((fact) => [fact, say(language, `deadlines.facts.${fact}`)]));
}

/** Every degree of the fact, lowest first, whether a regime asks about it or not. */
const risks = ["unlikely", "likely", "high"];

/** Gives what each fact can be chosen from: the values that the catalogue asks about, places with all countries. */
export function factChoices(
  language: Language,
  facts: readonly FactId[],
  asked: Readonly<Record<FactId, readonly string[]>>,
): FactChoices {
  const countries = jurisdictions(language).filter(({ value }) => value !== "EU");
  const known = new Set(countries.map(({ value }) => value));
  const names = new Map(countries.map(({ value, label }) => [value, label]));
  const order = new Intl.Collator(language).compare;
  return Object.fromEntries(
    facts.map((fact) => {
      if (factKinds[fact] !== "places")
        return [
          fact,
          (fact === "incident.risk" ? risks : asked[fact])
            .map((value) => {
              const key = `deadlines.values.${value}`;
              return { value, label: isTextKey(key) ? say(language, key) : value };
            })
            .sort((one, other) => (fact === "incident.risk" ? 0 : order(one.label, other.label))),
        ];
      const regions = asked[fact]
        .filter((value) => value.includes("-") && !known.has(value))
        .map((value) => ({ value, label: `${names.get(value.slice(0, 2)) ?? ""} (${value})` }));
      return [fact, [...countries, ...regions]];
    }),
  );
}
