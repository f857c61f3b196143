import type { TextKey } from "@/core/language/say";
import type { TakenAs } from "@/core/matrix/import/batch";
import { type ImportField, neededFields } from "@/core/matrix/import/fields";
import type { ColumnTarget, Mapping } from "@/core/matrix/import/proposal";
import type { SelectOption } from "@/ui/form/select";

type Say = (key: TextKey) => string;

const rowFields = [
  "what",
  "trigger",
  "audience",
  "owner",
  "backupOwner",
  "channel",
  "outOfBand",
  "approval",
  "content",
  "cadence",
  "logging",
  "classification",
  "evidence",
  "portal",
] as const satisfies readonly ImportField[];
const contactFields = [
  "name",
  "role",
  "owner",
  "backupOwner",
  "organisation",
  "phone",
  "alternatePhone",
  "email",
  "contact",
  "outOfBand",
  "portal",
  "address",
  "jurisdiction",
  "timeZone",
  "reachableHours",
  "language",
] as const satisfies readonly ImportField[];

/** Names a field in the words that fit what the table is taken as. */
export function fieldName(say: Say, takenAs: TakenAs, field: ImportField): string {
  if (takenAs === "contacts" && field === "owner") return say("import.wizard.columns.holder");
  if (takenAs === "contacts" && field === "backupOwner") return say("import.wizard.columns.deputy");
  return say(`import.fields.${field}`);
}

/** Lists what a column can become; what it is now is always among them. */
export function targetOptions(say: Say, takenAs: TakenAs, now: ColumnTarget): SelectOption[] {
  const fields: readonly ImportField[] = takenAs === "contacts" ? contactFields : rowFields;
  const group = say(`import.wizard.columns.${takenAs === "contacts" ? "contactGroup" : "matrixGroup"}`);
  const other = say("import.wizard.columns.otherGroup");
  const isOther = now !== "notes" && now !== "dropped" && !fields.includes(now);
  return [
    ...fields.map((field) => ({ value: field, label: fieldName(say, takenAs, field), group })),
    ...(isOther ? [{ value: now, label: fieldName(say, takenAs, now), group: other }] : []),
    { value: "notes", label: say("import.wizard.columns.notes"), group: other },
    { value: "dropped", label: say("import.wizard.columns.dropped"), group: other },
  ];
}

/** Lists the fields for which a person may give one value for all rows: needed ones without a column, and those given already. */
export function openFields(takenAs: TakenAs, { columns, defaults }: Mapping): ImportField[] {
  if (takenAs !== "matrix") return [];
  const filled = new Set<string>(Object.values(columns).flatMap(({ field, spread }) => [field, spread ?? field]));
  const given = Object.keys(defaults) as ImportField[];
  const open = neededFields.filter((field) => !filled.has(field) && !(field === "trigger" && filled.has("cadence")));
  return [...new Set<ImportField>([...open, ...given.filter((field) => !filled.has(field))])];
}
