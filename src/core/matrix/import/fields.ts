/** Fields of a matrix row that a column of an imported table can fill. */
export const matrixFields = [
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
  "notes",
] as const;

/** Fields of a contact that a column of an imported table can fill; `contact` is reach data of no stated kind. */
export const contactFields = [
  "organisation",
  "role",
  "name",
  "phone",
  "alternatePhone",
  "email",
  "contact",
  "portal",
  "address",
  "jurisdiction",
  "timeZone",
  "reachableHours",
  "language",
] as const;

export const importFields = [...matrixFields, ...contactFields] as const;
export type ImportField = (typeof importFields)[number];

/** Fields that name positions, stakeholders or channels, so that their text is also cut into single names. */
export const namedFields = ["audience", "owner", "backupOwner", "approval", "channel", "outOfBand"] as const;
export type NamedField = (typeof namedFields)[number];

/** A matrix row cannot do without these; the wizard asks when no column fills them. */
export const neededFields = ["what", "trigger", "audience", "owner", "channel"] as const;
export type NeededField = (typeof neededFields)[number];
