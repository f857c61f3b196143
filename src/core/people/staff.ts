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
  status: /status|active|aktiv|leaving|exit|last (working )?day|austritt|letzter (arbeits)?tag|end date/i,
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
  /** False for somebody entered by hand, whom the list names for the first time. */
  readonly kept: boolean;
  /** Provisioned ones come from a list or provider and go with it; the others were entered by hand. */
  readonly paths: readonly { readonly kind: string; readonly value: string; readonly provisioned: boolean }[];
};

/** What a list changes about a person it names; a path that comes has no `before`, one that goes no `after`. */
export type StaffChange = {
  readonly field: "name" | "role" | "department" | "path";
  readonly before: string;
  readonly after: string;
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
  const movers = staying.filter(
    ({ known: one, person }) => !one.active || !one.kept || changesOf(one, person).length > 0,
  );
  const left = both.filter(({ known: one, person }) => one.active && !person.active).map(({ known: one }) => one);
  const missing = complete ? known.filter(({ userName, active }) => active && !listed.has(userName)) : [];
  return { joiners, movers, leavers: [...left, ...missing], unchanged: staying.length - movers.length };
}

/** Lists what a list changes about somebody the register has; paths entered by hand stay as they are. */
export function changesOf(known: KnownStaff, person: Provisioned): StaffChange[] {
  const plain = ({ kind, value }: { kind: string; value: string }) =>
    `${kind} ${value.replace(/[\s()/-]/g, "").toLowerCase()}`;
  const [had, has] = [new Set(known.paths.map(plain)), new Set(person.paths.map(plain))];
  return [
    ...(["name", "role", "department"] as const)
      .filter((field) => known[field] !== person[field])
      .map((field) => ({ field, before: known[field], after: person[field] })),
    ...known.paths
      .filter((path) => path.provisioned && !has.has(plain(path)))
      .map(({ value }) => ({ field: "path" as const, before: value, after: "" })),
    ...person.paths
      .filter((path) => !had.has(plain(path)))
      .map(({ value }) => ({ field: "path" as const, before: "", after: value })),
  ];
}
