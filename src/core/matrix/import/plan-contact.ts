import { sideOf } from "@/core/people/recognise-party";
import { isZone } from "@/core/time/zones";
import { contactPaths } from "./contact-paths";
import type { LabelOf } from "./labels";
import type { PlannedContact } from "./plan";
import type { ImportedRow } from "./proposal";
import { referenceNames, saysEveryWord } from "./reference-names";
import { takeApart } from "./take";
import type { Wanted } from "./wanted";

const longestName = 120;
const longestLine = 1000;
const isLine = (text: string) => text.length <= longestLine && !text.includes("\n");
const isName = (text: string) => text.length <= longestName && !text.includes("\n");

/**
 * Plans a line of a contact list: a person or desk with the ways to reach it, the post it holds with those who stand in,
 * and the outside party it belongs to. What has no place of its own stands in the notes under its heading.
 */
export function planContact(row: ImportedRow, labelOf: LabelOf, wanted: Wanted, ofOwnHouse: boolean): void {
  const { take, left } = takeApart(row);
  const person = take("name", isName) || take("owner", isName);
  const role = take("role", isName);
  const organisation = take("organisation", isName);
  const isInside = ofOwnHouse || organisation === "" || row.direction === "internal";
  const stand = isInside && role ? deputiesIn(row) : [];
  if (stand.length > 0) take("backupOwner", () => true);
  const made = {
    kind: person ? ("person" as const) : ("desk" as const),
    organisation,
    role,
    zone: take("timeZone", isZone),
    reachable: take("reachableHours", isLine),
    language: take("language", isLine),
    paths: contactPaths(take, labelOf),
  };
  const notes = left(labelOf);
  const name = person || role || organisation || firstWords(row);
  const isThere = person !== "" || made.paths.length > 0;
  const isPost = isInside && role !== "" && saysEveryWord([wanted.nameOfPosition(role)], role);
  const contact = isThere || notes || !isPost ? wanted.contact({ ...made, name, notes }) : null;

  if (isInside && role) {
    const deputies = stand.map((deputy) => wanted.contact({ ...nobody, name: deputy, organisation }));
    const people = contact && isThere ? [contact, ...deputies] : deputies;
    holdPost(wanted, role, ofOwnHouse ? organisation : "", contact && isThere ? contact.key : null, people);
  }
  if (!isInside && contact && isParty(organisation, row)) {
    const party = wanted.stakeholder(organisation, "external");
    if (!party.contacts.includes(contact.key)) party.contacts.push(contact.key);
    const code = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.exec(row.fields.jurisdiction ?? "")?.[0];
    if (code && !party.jurisdictions.includes(code)) party.jurisdictions.push(code);
  }
}

const firstWords = ({ fields }: ImportedRow) =>
  (Object.values(fields)[0] ?? "").replace(/\s+/g, " ").slice(0, longestName);

const nobody = {
  kind: "person" as const,
  role: "",
  zone: "",
  reachable: "",
  language: "",
  notes: "",
  paths: [],
};

/** Who stands in, when the cell names people and nothing else. */
function deputiesIn({ fields, names }: ImportedRow): readonly string[] {
  const deputies = referenceNames(names.backupOwner ?? []);
  return saysEveryWord(deputies, fields.backupOwner ?? "") ? deputies : [];
}

/** Lets the first who comes hold a post, and whoever follows stand in. */
function holdPost(
  wanted: Wanted,
  role: string,
  department: string,
  holder: string | null,
  people: readonly PlannedContact[],
): void {
  const position = wanted.position(role);
  position.department ||= department;
  position.holder ??= holder;
  for (const { key } of people)
    if (key !== position.holder && !position.deputies.includes(key)) position.deputies.push(key);
}

/** An organisation becomes an interested party when the list says that it stands outside, or its name does. */
function isParty(organisation: string, { direction }: ImportedRow): boolean {
  return direction === "external" || sideOf(organisation) === "external";
}
