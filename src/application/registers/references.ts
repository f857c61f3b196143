/** Kinds of register entry. */
export const nouns = ["position", "stakeholder", "contact", "channel", "service", "term"] as const;
export type Noun = (typeof nouns)[number];

/** Tables with columns that name register entries. */
export type ReferringTable =
  | "Row"
  | "Matrix"
  | "PlanSection"
  | "RolloutStep"
  | "FindingAcceptance"
  | "Position"
  | "Stakeholder"
  | "Contact"
  | "ContactPath"
  | "Channel"
  | "Service"
  | "SavedView"
  | "OutageScenario"
  | "ChannelTest"
  | "CalendarFeed"
  | "ReachTarget"
  | "ReviewItem"
  | "LegalHold"
  | "Erasure";

/** How a column names entries: by ids in several forms, by words of a list, or in the filter of a view. */
export type Holds = "one" | "list" | "texts" | "needs" | "live" | "word" | "words" | "filter";

/** A column that names register entries. */
export type Reference = {
  readonly table: ReferringTable;
  readonly column: string;
  readonly holds: Holds;
  /** Which list the words are of. */
  readonly list?: "classification" | "environment" | "incident-class";
  /** Which part of a filter it is. */
  readonly part?: string;
  /** How the history calls record and field; without it the column follows its entry, and is no use of it. */
  readonly told?: { readonly noun: string; readonly field: string };
};

/** A column that makes a use of an entry: people see it, and so does the history. */
export type ToldReference = Reference & Required<Pick<Reference, "told">>;

const told = (
  table: ReferringTable,
  column: string,
  holds: Holds,
  noun: string,
  field: string,
  list?: Reference["list"],
): ToldReference => ({ table, column, holds, told: { noun, field }, ...(list && { list }) });

const row = (column: string, holds: Holds, field: string, list?: Reference["list"]) =>
  told("Row", column, holds, "row", field, list);

const quiet = (table: ReferringTable, column: string, holds: Holds = "one"): Reference => ({ table, column, holds });

const view = (part: string, list?: Reference["list"]): Reference => ({
  ...{ table: "SavedView", column: "look", holds: "filter", part },
  ...(list && { list }),
});

const section = told("PlanSection", "text", "live", "section", "text");
const scenario = quiet("OutageScenario", "down", "texts");

/** Everywhere that entries of each register are named; "used by", merge and undo read it. */
export const references: Readonly<Record<Noun, readonly Reference[]>> = {
  position: [
    row("ownerId", "one", "owner"),
    row("backupId", "one", "backup"),
    row("approverIds", "list", "approvers"),
    row("deputyApproverIds", "list", "deputyApprovers"),
    told("Matrix", "ownerId", "one", "matrix", "owner"),
    told("RolloutStep", "ownerId", "one", "rollout", "owner"),
    told("FindingAcceptance", "ownerId", "one", "acceptance", "owner"),
    told("Position", "reportsTo", "one", "position", "reportsTo"),
    told("Stakeholder", "relationshipOwnerId", "one", "stakeholder", "relationshipOwner"),
    told("Channel", "ownerId", "one", "channel", "owner"),
    told("Channel", "admitted", "list", "channel", "admitted"),
    section,
    view("owner"),
    quiet("CalendarFeed", "aboutId"),
  ],
  stakeholder: [row("audienceIds", "list", "audiences"), section, view("audience")],
  channel: [
    row("channelIds", "list", "channels"),
    row("fallbackIds", "list", "fallbacks"),
    section,
    view("channel"),
    scenario,
    quiet("ChannelTest", "channelId"),
  ],
  contact: [
    told("Position", "holderId", "one", "position", "holder"),
    told("Position", "deputyIds", "list", "position", "deputies"),
    told("Stakeholder", "contactIds", "list", "stakeholder", "contacts"),
    told("Contact", "managerId", "one", "contact", "manager"),
    scenario,
    quiet("ReachTarget", "contactId"),
    quiet("ReviewItem", "contactId"),
    quiet("LegalHold", "aboutId"),
    quiet("Erasure", "aboutId"),
  ],
  service: [
    told("Channel", "needs", "needs", "channel", "needs"),
    told("Service", "needs", "needs", "service", "needs"),
    told("ContactPath", "needs", "needs", "contact", "paths"),
    scenario,
  ],
  term: [
    row("environments", "words", "environments", "environment"),
    told("Channel", "environments", "words", "channel", "environments", "environment"),
    row("scenario", "word", "scenario", "incident-class"),
    row("classification", "word", "classification", "classification"),
    told("Channel", "ceiling", "word", "channel", "ceiling", "classification"),
    told("Stakeholder", "needToKnow", "word", "stakeholder", "needToKnow", "classification"),
    view("environment", "environment"),
    view("scenario", "incident-class"),
    view("classification", "classification"),
  ],
};

/** Tells where an entry of a register counts as used. */
export function usedIn(noun: Noun): ToldReference[] {
  return references[noun].filter((reference): reference is ToldReference => reference.told !== undefined);
}
