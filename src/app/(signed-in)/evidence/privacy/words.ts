import { isTextKey, type Language, say, type TextKey } from "@/core/language/say";
import type { Tone } from "@/ui/show/tones";

/** Names a field of a communication; originals are counted. */
export function sayField(language: Language, name: string): string {
  const [, number] = /^original\.(\d+)$/.exec(name) ?? [];
  if (number) return say(language, "privacyScreens.fields.original", { number });
  const key = fieldKeys[name];
  return key ? say(language, key) : name;
}

/** Fields are called as the entry calls them. */
const fieldKeys: Readonly<Record<string, TextKey>> = {
  sender: "evidenceScreens.entry.who",
  recipients: "evidenceScreens.entry.whom",
  channel: "evidenceScreens.entry.how",
  subject: "privacyScreens.fields.subject",
  summary: "evidenceScreens.entry.summary",
  reference: "evidenceScreens.entry.reference",
  reason: "privacyScreens.fields.reason",
};

/** Names a table as a person knows it. */
export function sayTable(language: Language, table: string): string {
  const key = `privacy.tables.${table}`;
  return isTextKey(key) ? say(language, key) : table;
}

/** Says why something was erased; the policy is a reason of its own. */
export function sayBasis(language: Language, basis: string): string {
  const key = `privacyScreens.bases.${basis}`;
  return isTextKey(key) ? say(language, key) : basis;
}

export const stateTones: Readonly<Record<string, Tone>> = {
  waiting: "advise",
  "carried-out": "good",
  declined: "neutral",
  withdrawn: "neutral",
};

const homes = {
  communication: (id: string) => `/evidence/log/${id}`,
  contact: (id: string) => `/people/contacts?entry=${id}`,
  account: undefined,
  case: (id: string) => `/deadlines/clocks/${id}`,
  assessment: (id: string) => `/deadlines/assessments/${id}`,
  matrix: (id: string) => `/matrix/${id}`,
} as const;

/** Gives where a thing is shown; accounts have a screen for administrators only. */
export function homeOf(about: keyof typeof homes, id: string): string | undefined {
  return homes[about]?.(id);
}
