import type { Sense } from "./column-sense";
import type { Meaning } from "./headings/meaning";
import type { ColumnTarget } from "./proposal";

const direct: Partial<Record<Meaning, ColumnTarget>> = {
  role: "role",
  title: "role",
  name: "name",
  holder: "owner",
  owner: "owner",
  accountable: "owner",
  backup: "backupOwner",
  alternatePhone: "alternatePhone",
  email: "email",
  portal: "portal",
  address: "address",
  hours: "reachableHours",
  zone: "timeZone",
  language: "language",
  jurisdiction: "jurisdiction",
  trigger: "trigger",
  when: "trigger",
  deadline: "trigger",
  criteria: "trigger",
  event: "trigger",
  cadence: "cadence",
  channel: "channel",
  outOfBand: "outOfBand",
  approval: "approval",
  classification: "classification",
};
const organisations: readonly Meaning[] = ["organisation", "authority", "provider", "audience", "party", "department"];

/** Proposes the contact field of every column of a contact list, rota or table of roles. */
export function mapContacts(senses: readonly Sense[]): ColumnTarget[] {
  const has = (...meanings: Meaning[]) => senses.some(({ meaning }) => meaning && meanings.includes(meaning));
  const organisation = organisations.find((meaning) => has(meaning));
  let phones = 0;
  return senses.map(({ meaning, values }): ColumnTarget => {
    if (meaning === null) return "notes";
    if (meaning === "number") return values.shares.sequence === 1 ? "dropped" : "notes";
    if (meaning === organisation) return "organisation";
    if (meaning === "who") return has("name", "holder") ? "role" : "name";
    if (meaning === "contact") return !has("name") && has("phone", "email") ? "name" : "contact";
    if (meaning === "phone") return phones++ === 0 ? "phone" : "alternatePhone";
    if (meaning === "alternatePhone" && !has("phone") && phones++ === 0) return "phone";
    return direct[meaning] ?? "notes";
  });
}
