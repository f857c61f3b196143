import { type FactId, type Facts, factKinds, incidentFeatures } from "@/core/deadlines/facts";
import { isTextKey } from "@/core/language/say";

/** What an "entity" object says: facts, the Member State for the calendar, and the keys that mean nothing to Tocsin. */
export type Entity = { readonly facts: Facts; readonly memberState?: string; readonly unused: readonly string[] };

/** What has been gathered so far; `kinds` once anything was said about what or where the entity is. */
type Said = { facts: Record<string, unknown>; kinds?: string[]; features: string[]; memberState?: string };

/** Takes a key and its value into what is said; false when it is not of its sort. */
type Reader = (said: Said, key: string, value: unknown, name: string) => boolean;

const kindWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bank: "credit-institution",
    ccp: "central-counterparty",
    "trading-venue": "trading-venue-operator",
    "operator-of-a-trading-venue": "trading-venue-operator",
    essential: "nis2-entity",
    important: "nis2-entity",
    "essential-entity": "nis2-entity",
    "important-entity": "nis2-entity",
    "nis2-essential": "nis2-entity",
    "nis2-important": "nis2-entity",
    nis2: "nis2-entity",
    "payment-institution": "payment-provider",
    "e-money-institution": "payment-provider",
    insurance: "insurer",
    "insurance-undertaking": "insurer",
    casp: "crypto-asset-provider",
    tsp: "trust-service-provider",
    "qualified-trust-service-provider": "trust-service-provider",
    "small-scale": "small-scale-agent",
    small: "small-scale-agent",
    "covered-entity": "hipaa-covered-entity",
    "business-associate": "hipaa-business-associate",
  }),
);

const dashed = (text: string) =>
  text
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const kindOf = (text: string) => kindWords.get(dashed(text)) ?? dashed(text);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const textsOf = (value: unknown) => (typeof value === "string" ? [value] : isTexts(value) ? value : undefined);

const fits: Readonly<Record<(typeof factKinds)[FactId], (value: unknown) => boolean>> = {
  places: isTexts,
  list: isTexts,
  number: (value) => typeof value === "number",
  choice: (value) => typeof value === "string",
  "yes-no": (value) => typeof value === "boolean",
};

function addKinds(said: Said, kinds: readonly string[]): void {
  said.kinds = [...(said.kinds ?? []), ...kinds];
}

const ownFact: Reader = (said, _key, value, name) => {
  if (!Object.hasOwn(factKinds, name) || !fits[factKinds[name as FactId]](value)) return false;
  if (name === "organisation.kinds") addKinds(said, value as string[]);
  else said.facts[name] = value;
  return true;
};

const place: Reader = (said, key, value) => {
  if (!/^(home-)?(member-state|country|state)$/.test(key) || typeof value !== "string") return false;
  said.memberState = value.toUpperCase();
  addKinds(said, []);
  said.facts["organisation.establishments"] ??= [said.memberState];
  return true;
};

const role: Reader = (said, key, value) => {
  const roles = /^roles?$/.test(key) ? textsOf(value) : undefined;
  if (roles) said.facts["organisation.roles"] = roles;
  return roles !== undefined;
};

const kind: Reader = (said, key, value) => {
  const kinds = /^((entity-)?(kinds?|types?|class|categor(y|ies))|nis2)$/.test(key) ? textsOf(value) : undefined;
  if (kinds) addKinds(said, kinds.map(kindOf));
  return kinds !== undefined;
};

const count: Reader = (said, key, value) => {
  if (typeof value !== "number") return false;
  const residents = /resident|in-one-state/.test(key);
  const people = /^(people|persons?|individuals|affected|consumers|data-subjects)|-affected$|^number-of-/.test(key);
  if (!residents && !people) return false;
  said.facts[residents ? "incident.people-in-one-state" : "incident.people"] = value;
  return true;
};

/** Art 5(5) and 5(6) of Delegated Regulation 2025/301: the weekend relief is denied, or it is not. */
const relief: Reader = (said, key, value) => {
  if (typeof value !== "boolean") return false;
  if (/5-6|relief-(switched-off|disabled|withdrawn)/.test(key)) {
    addKinds(said, value ? ["dora-relief-switched-off"] : []);
    return true;
  }
  const denied = /5-5/.test(key) ? value !== /outside|not-|exempt/.test(key) : value === /denied|no-/.test(key);
  if (!/5-5|relief/.test(key)) return false;
  addKinds(said, denied ? ["dora-article-5-5"] : []);
  return true;
};

const yesOrNo: Reader = (said, key, value) => {
  const word = kindOf(key);
  if (typeof value !== "boolean" || !isTextKey(`deadlines.values.${word}`)) return false;
  const words = value ? [word] : [];
  if (incidentFeatures.has(word)) said.features.push(...words);
  else addKinds(said, words);
  return true;
};

const readers: readonly Reader[] = [ownFact, place, role, kind, count, relief, yesOrNo];

/**
 * Reads what a question says about the entity and the incident, in Tocsin's own fact ids or in everyday words such as
 * `{"type": "credit institution", "member_state": "DE"}`. Once anything is said about what or where the entity is, it is
 * fully described: what it is not said to be, it is not.
 */
export function readEntity(entity: Readonly<Record<string, unknown>>): Entity {
  const said: Said = { facts: {}, features: [] };
  const known = Object.entries(entity).filter(([, value]) => value !== null);
  const unused = known.filter(([name, value]) => !readers.some((read) => read(said, dashed(name), value, name)));
  const features = said.features.length > 0 ? { "incident.features": said.features } : {};
  const kinds = said.kinds ? { "organisation.kinds": said.kinds } : {};
  const facts = { ...said.facts, ...features, ...kinds } as Facts;
  const memberState = said.memberState === undefined ? {} : { memberState: said.memberState };
  return { facts, unused: unused.map(([name]) => name), ...memberState };
}
