/** Kinds of register entry. */
export const nouns = ["position", "stakeholder", "contact", "channel", "service", "term"] as const;
export type Noun = (typeof nouns)[number];

/** A column that names register entries: one id, a list of ids, needs groups of service ids, text with live fields, or words of a list. */
export type Reference = {
  readonly table: "Row" | "Matrix" | "PlanSection" | "Position" | "Stakeholder" | "Channel" | "Service" | "ContactPath";
  readonly column: string;
  readonly holds: "one" | "list" | "needs" | "live" | "word" | "words";
  /** Which list the words are of. */
  readonly list?: "classification" | "environment" | "incident-class";
  /** How the history calls the record and the field. */
  readonly noun: string;
  readonly field: string;
};

const row = (column: string, holds: Reference["holds"], field: string): Reference => ({
  table: "Row",
  column,
  holds,
  noun: "row",
  field,
});

const section: Reference = { table: "PlanSection", column: "text", holds: "live", noun: "section", field: "text" };

/** Everywhere that entries of each register are named; "used by", merge and undo read it. */
export const references: Readonly<Record<Noun, readonly Reference[]>> = {
  position: [
    row("ownerId", "one", "owner"),
    row("backupId", "one", "backup"),
    row("approverIds", "list", "approvers"),
    row("deputyApproverIds", "list", "deputyApprovers"),
    { table: "Matrix", column: "ownerId", holds: "one", noun: "matrix", field: "owner" },
    { table: "Position", column: "reportsTo", holds: "one", noun: "position", field: "reportsTo" },
    {
      table: "Stakeholder",
      column: "relationshipOwnerId",
      holds: "one",
      noun: "stakeholder",
      field: "relationshipOwner",
    },
    { table: "Channel", column: "ownerId", holds: "one", noun: "channel", field: "owner" },
    { table: "Channel", column: "admitted", holds: "list", noun: "channel", field: "admitted" },
    section,
  ],
  stakeholder: [row("audienceIds", "list", "audiences"), section],
  channel: [row("channelIds", "list", "channels"), row("fallbackIds", "list", "fallbacks"), section],
  contact: [
    { table: "Position", column: "holderId", holds: "one", noun: "position", field: "holder" },
    { table: "Position", column: "deputyIds", holds: "list", noun: "position", field: "deputies" },
    { table: "Stakeholder", column: "contactIds", holds: "list", noun: "stakeholder", field: "contacts" },
  ],
  service: [
    { table: "Channel", column: "needs", holds: "needs", noun: "channel", field: "needs" },
    { table: "Service", column: "needs", holds: "needs", noun: "service", field: "needs" },
    { table: "ContactPath", column: "needs", holds: "needs", noun: "contact", field: "paths" },
  ],
  term: [
    { ...row("environments", "words", "environments"), list: "environment" },
    {
      table: "Channel",
      column: "environments",
      holds: "words",
      list: "environment",
      noun: "channel",
      field: "environments",
    },
    { ...row("scenario", "word", "scenario"), list: "incident-class" },
    { ...row("classification", "word", "classification"), list: "classification" },
    { table: "Channel", column: "ceiling", holds: "word", list: "classification", noun: "channel", field: "ceiling" },
    {
      table: "Stakeholder",
      column: "needToKnow",
      holds: "word",
      list: "classification",
      noun: "stakeholder",
      field: "needToKnow",
    },
  ],
};
