import { z } from "zod";
import type { Provisioned } from "./scim/user";

export const staffFields = ["number", "name", "mail", "phone", "mobile", "role", "department", "status"] as const;
export type StaffField = (typeof staffFields)[number];

const heading = z.string().max(300);

/** Which heading holds which field; fields that the list does not have are left out. */
export const StaffColumns = z.partialRecord(z.enum(staffFields), heading);
export type StaffColumns = z.infer<typeof StaffColumns>;

/** Words by which headings are recognised, in English and German. */
const words: Readonly<Record<StaffField, RegExp>> = {
  number: /^(employee|staff|personnel|personal|mitarbeiter)[\s-]*(id|no\.?|number|nr\.?|nummer)$|^id$|^nr\.?$/i,
  name: /^(full |display )?name$|^employee$|^mitarbeiter(in)?$|^vollständiger name$/i,
  mail: /mail/i,
  mobile: /mobile?|cell|handy/i,
  phone: /phone|telefon|tel\.?$|durchwahl/i,
  role: /^(job )?title$|^role$|^position$|funktion|stellenbezeichnung/i,
  department: /department|abteilung|bereich|cost cent/i,
  status: /status|active|aktiv|leaving|exit|austritt|end date/i,
};

/** Guesses which heading holds which field: the kept choice where the list has it, else the first that fits. */
export function guessColumns(headings: readonly string[], kept: StaffColumns): StaffColumns {
  const taken = new Set<string>();
  const guess: StaffColumns = {};
  for (const field of staffFields) {
    const known = kept[field];
    const found =
      known !== undefined && headings.includes(known)
        ? known
        : headings.find((one) => !taken.has(one) && words[field].test(one.trim()));
    if (found === undefined) continue;
    taken.add(found);
    guess[field] = found;
  }
  return guess;
}

/** A line of a staff list that cannot be taken. */
export type StaffProblem = { readonly row: number; readonly problem: "no-name" | "no-key" | "doubled" };

const gone = /^(no|nein|false|0|inactive|inaktiv|left|leaver|terminated|ausgeschieden|ausgetreten|n)$/i;

/**
 * Reads the lines of a list; the first one holds the headings. A person is known by mail address, else by number. A status
 * that is a day (YYYY-MM-DD) is the last one at work.
 */
export function readStaff(
  lines: readonly { readonly number: number; readonly cells: readonly string[] }[],
  columns: StaffColumns,
  today: string,
): { people: Provisioned[]; problems: StaffProblem[] } {
  const [head, ...rest] = lines;
  const place = new Map(staffFields.map((field) => [field, head?.cells.indexOf(columns[field] ?? "") ?? -1]));
  const people = new Map<string, Provisioned>();
  const problems: StaffProblem[] = [];
  for (const { number: row, cells } of rest) {
    const at = (field: StaffField) => cells[place.get(field) ?? -1]?.trim() ?? "";
    const mail = at("mail").toLowerCase();
    const number = at("number");
    const userName = mail.includes("@") ? mail : number && `staff:${number.toLowerCase()}`;
    if (!at("name")) problems.push({ row, problem: "no-name" });
    else if (!userName) problems.push({ row, problem: "no-key" });
    else if (people.has(userName)) problems.push({ row, problem: "doubled" });
    else people.set(userName, personOf(userName, number, at, today));
  }
  return { people: [...people.values()], problems };
}

function personOf(userName: string, number: string, at: (field: StaffField) => string, today: string): Provisioned {
  const status = at("status");
  const lastDay = /^\d{4}-\d{2}-\d{2}$/.test(status) ? status : undefined;
  const path = (kind: "email" | "phone" | "mobile", value: string) => (value ? [{ kind, value }] : []);
  return {
    userName,
    externalId: number || null,
    name: at("name"),
    role: at("role"),
    language: "",
    department: at("department"),
    organisation: "",
    managerId: null,
    active: lastDay === undefined ? !gone.test(status) : lastDay >= today,
    paths: [
      ...path("mobile", at("mobile")),
      ...path("phone", at("phone")),
      ...path("email", at("mail").includes("@") ? at("mail") : ""),
    ],
  };
}

/** A person as the register keeps them, as far as a staff list says anything about it. */
export type KnownStaff = {
  readonly id: string;
  readonly userName: string;
  readonly name: string;
  readonly role: string;
  readonly department: string;
  readonly active: boolean;
  readonly paths: readonly { readonly kind: string; readonly value: string }[];
};

export type StaffPlan = {
  readonly joiners: readonly Provisioned[];
  readonly movers: readonly { readonly known: KnownStaff; readonly person: Provisioned }[];
  readonly leavers: readonly KnownStaff[];
  /** Who stands in the list and in the register alike. */
  readonly unchanged: number;
};

/**
 * Compares a list with whom the register keeps. Who is not active has left; with a complete list also who is missing.
 * People who were never kept and are not active are of no interest.
 */
export function planStaff(known: readonly KnownStaff[], people: readonly Provisioned[], complete: boolean): StaffPlan {
  const byName = new Map(known.map((one) => [one.userName, one]));
  const listed = new Set(people.map(({ userName }) => userName));
  const joiners = people.filter(({ userName, active }) => active && !byName.has(userName));
  const both = people.flatMap((person) => {
    const one = byName.get(person.userName);
    return one ? [{ known: one, person }] : [];
  });
  const staying = both.filter(({ person }) => person.active);
  const movers = staying.filter(({ known: one, person }) => !one.active || differs(one, person));
  const left = both.filter(({ known: one, person }) => one.active && !person.active).map(({ known: one }) => one);
  const missing = complete ? known.filter(({ userName, active }) => active && !listed.has(userName)) : [];
  return { joiners, movers, leavers: [...left, ...missing], unchanged: staying.length - movers.length };
}

function differs(known: KnownStaff, person: Provisioned): boolean {
  const plain = (paths: KnownStaff["paths"]) =>
    paths
      .map(({ kind, value }) => `${kind} ${value.replace(/[\s()/-]/g, "").toLowerCase()}`)
      .sort()
      .join("\n");
  const same = known.name === person.name && known.role === person.role && known.department === person.department;
  return !same || plain(known.paths) !== plain(person.paths);
}
