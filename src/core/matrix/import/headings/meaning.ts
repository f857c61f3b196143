/** What a column heading can mean before the rest of the table decides which field the column fills. */
export const meanings = [
  // what is said
  "subject",
  "subjectType",
  "action",
  "event",
  "purpose",
  "description",
  "requirement",
  "message",
  "elements",
  // when
  "trigger",
  "when",
  "deadline",
  "criteria",
  "cadence",
  // with whom, by whom
  "audience",
  "party",
  "authority",
  "escalation",
  "who",
  "owner",
  "accountable",
  "provider",
  "holder",
  "backup",
  // how
  "channel",
  "format",
  "outOfBand",
  // rules and records
  "approval",
  "logging",
  "evidence",
  "classification",
  // reaching people
  "role",
  "title",
  "name",
  "contact",
  "organisation",
  "department",
  "phone",
  "alternatePhone",
  "email",
  "portal",
  "address",
  "hours",
  "zone",
  "language",
  "jurisdiction",
  // marks that have no field of their own
  "severity",
  "level",
  "category",
  "direction",
  "id",
  "number",
  "remark",
  // signs of a table that is not about communication
  "foreign",
] as const;

export type Meaning = (typeof meanings)[number];

/** The words of one language; a heading is compared with all languages at once. */
export type HeadingWords = Partial<Record<Meaning, readonly string[]>>;
