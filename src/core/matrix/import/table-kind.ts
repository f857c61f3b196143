import type { Sense } from "./column-sense";
import type { Meaning } from "./headings/meaning";
import type { ColumnTarget, TableKind } from "./proposal";
import { namesDecoy, namesTemplates } from "./table-words";

/** Weights of the headings that speak for a list of people, and of those that speak for planned communications. */
const forContacts: Partial<Record<Meaning, number>> = {
  role: 1,
  title: 0.5,
  name: 1,
  organisation: 1,
  department: 1,
  provider: 0.5,
  phone: 1.5,
  alternatePhone: 1,
  email: 1.5,
  address: 1,
  portal: 1,
  hours: 1,
  zone: 1,
  contact: 1,
  holder: 1,
  backup: 1,
  jurisdiction: 0.5,
  authority: 0.5,
  outOfBand: 0.5,
};
const forMatrix: Partial<Record<Meaning, number>> = {
  subject: 1,
  subjectType: 1,
  action: 1,
  event: 1,
  purpose: 0.5,
  requirement: 1,
  message: 1,
  trigger: 1,
  when: 1,
  deadline: 1,
  cadence: 1,
  audience: 1,
  authority: 0.5,
  owner: 1,
  accountable: 1,
  channel: 1,
  approval: 1,
  logging: 1,
  evidence: 0.5,
  classification: 0.5,
};

const weigh = (senses: readonly Sense[], weights: Partial<Record<Meaning, number>>) =>
  [...new Set(senses.map((sense) => sense.meaning))].reduce(
    (sum, meaning) => sum + (meaning ? (weights[meaning] ?? 0) : 0),
    0,
  );

/** Tells whether the columns are those of a list of people, desks or organisations. */
export function isContactList(senses: readonly Sense[]): boolean {
  const contacts = weigh(senses, forContacts);
  return contacts >= 2 && contacts > weigh(senses, forMatrix);
}

const communication: readonly ColumnTarget[] = ["audience", "channel", "approval", "logging", "outOfBand"];
const core: readonly ColumnTarget[] = [...communication, "what", "trigger", "owner", "cadence", "content", "evidence"];

/**
 * Decides what kind of table it is. A name such as "Review schedule" makes a decoy of a table whose columns say little;
 * a table with an audience and a channel is a matrix whatever it is called.
 */
export function tableKind(about: {
  names: readonly string[];
  senses: readonly Sense[];
  targets: readonly ColumnTarget[];
  records: number;
  layout: boolean;
  contacts: boolean;
  spreads: boolean;
}): TableKind {
  const { senses, contacts } = about;
  const fields = new Set(about.targets.filter((target) => core.includes(target)));
  const hasFields = (...targets: ColumnTarget[]) => targets.every((target) => fields.has(target));
  const meanings = senses.map((sense) => sense.meaning);
  const foreign = meanings.filter((meaning) => meaning === "foreign").length;
  if (about.layout || about.records === 0) return "decoy";
  const strong =
    hasFields("audience", "channel") || (fields.size >= 4 && communication.some((field) => fields.has(field)));
  if (contacts) return foreign > 0 ? "decoy" : "contacts";
  const named = about.names.some(namesDecoy);
  const weak = fields.size < 2 || !communication.some((field) => fields.has(field));
  if (!strong && !about.spreads && (named || weak || foreign >= 2)) return "decoy";
  if (about.names.some(namesTemplates) && !fields.has("channel") && !fields.has("trigger")) return "templates";
  if (meanings[0] === "channel" && !fields.has("owner") && !about.spreads) return "channels";
  return "matrix";
}
