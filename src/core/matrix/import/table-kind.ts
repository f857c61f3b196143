import type { Sense } from "./column-sense";
import type { CrossTable } from "./cross-table";
import type { Meaning } from "./headings/meaning";
import type { ColumnTarget, TableKind } from "./proposal";
import { namesCommunication, namesDecoy, namesTemplates } from "./table-words";

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

const telling: readonly ColumnTarget[] = ["audience", "channel", "approval", "logging", "outOfBand", "backupOwner"];
const core: readonly ColumnTarget[] = [...telling, "what", "trigger", "owner", "cadence", "content", "evidence"];

export type TableFacts = {
  names: readonly string[];
  senses: readonly Sense[];
  targets: readonly ColumnTarget[];
  records: number;
  layout: boolean;
  contacts: boolean;
  cross: CrossTable | null;
};

/**
 * Decides what kind of table it is. A name such as "Review schedule" makes a decoy of a table whose columns say little;
 * a table with an audience and a channel is a matrix whatever it is called.
 */
export function tableKind(facts: TableFacts): TableKind {
  const { senses, names } = facts;
  const foreign = senses.filter((sense) => sense.meaning === "foreign").length;
  if (facts.layout || facts.records === 0) return "decoy";
  if (facts.contacts) return foreign > 0 || isAttendance(facts) ? "decoy" : "contacts";
  if (!isCommunication(facts, foreign)) return "decoy";
  const fields = new Set(facts.targets);
  if (names.some(namesTemplates) && !fields.has("channel") && !fields.has("trigger")) return "templates";
  if (senses[0]?.meaning === "channel" && !fields.has("owner") && !facts.cross) return "channels";
  return "matrix";
}

const reaching: readonly Meaning[] = [
  "phone",
  "alternatePhone",
  "email",
  "contact",
  "portal",
  "holder",
  "backup",
  "outOfBand",
];

/** Names with a date and no way to reach anyone, or under a name such as "Sign-off", are signatures and attendance. */
function isAttendance({ names, senses }: TableFacts): boolean {
  const has = (meanings: readonly Meaning[]) => senses.some(({ meaning }) => meaning && meanings.includes(meaning));
  return !has(reaching) && (has(["when"]) || names.some(namesDecoy));
}

function isCommunication({ names, senses, targets, cross }: TableFacts, foreign: number): boolean {
  const fields = new Set(targets.filter((target) => core.includes(target)));
  const named = names.some(namesCommunication);
  // "Who" without a channel is as likely the doer of a task as the audience of a message.
  const told = targets.some(
    (target, place) => telling.includes(target) && (senses[place]?.meaning !== "who" || fields.has("channel") || named),
  );
  if (fields.has("audience") && fields.has("channel")) return true;
  if (isResponsibilityChart(senses, cross)) return named;
  if (fields.size >= 4 && told) return true;
  if (cross) return true;
  if (names.some(namesDecoy) || foreign >= 2) return false;
  return told && (fields.size >= 2 || named);
}

/** Charts of who is responsible, accountable, consulted and informed are made for tasks of every kind. */
function isResponsibilityChart(senses: readonly Sense[], cross: CrossTable | null): boolean {
  const letters = cross !== null && cross.field === "audience" && cross.spread === undefined && cross.letters;
  const headings = ["accountable", "owner", "audience"].every((meaning) =>
    senses.some((sense) => sense.meaning === meaning),
  );
  return letters || headings;
}
