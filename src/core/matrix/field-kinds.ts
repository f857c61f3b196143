import type { RowField } from "./row";

/** How a field of a row is filled in and shown. */
export type FieldKind =
  | "line"
  | "text"
  | "direction"
  | "trigger-kind"
  | "classification"
  /** One of the catalogue of deadlines, and one of its steps. */
  | "regime"
  | "stage"
  | "position"
  | "positions"
  | "stakeholders"
  | "channels"
  | "tags"
  /** One, or several, words of a list; others can be typed. */
  | "word"
  | "words"
  | "date"
  | "minutes"
  | "switch";

export const fieldKinds = {
  direction: "direction",
  scenario: "word",
  what: "text",
  content: "text",
  dataCategories: "tags",
  trigger: "text",
  triggerKind: "trigger-kind",
  schedule: "line",
  awarenessBasis: "text",
  audiences: "stakeholders",
  owner: "position",
  backup: "position",
  channels: "channels",
  fallbacks: "channels",
  identityCheck: "text",
  classification: "classification",
  approvers: "positions",
  deputyApprovers: "positions",
  maxApprovalMinutes: "minutes",
  freeToSend: "switch",
  template: "text",
  deadline: "text",
  regime: "regime",
  stage: "stage",
  cadence: "line",
  portal: "line",
  logging: "line",
  retention: "line",
  jurisdictions: "tags",
  penalty: "text",
  procedure: "text",
  environments: "words",
  reviewOn: "date",
  evidence: "text",
  notes: "text",
} as const satisfies Record<RowField, FieldKind>;

/** The fields in the order and the groups in which people think of a communication. */
export const fieldGroups = {
  message: ["what", "scenario", "direction", "content", "dataCategories", "classification"],
  when: ["trigger", "triggerKind", "schedule", "awarenessBasis", "deadline", "regime", "stage", "cadence"],
  who: ["audiences", "owner", "backup", "identityCheck"],
  how: ["channels", "fallbacks", "portal"],
  approval: ["freeToSend", "approvers", "deputyApprovers", "maxApprovalMinutes", "template"],
  record: ["logging", "retention", "evidence", "procedure"],
  context: ["jurisdictions", "penalty", "environments", "reviewOn", "notes"],
} as const satisfies Record<string, readonly RowField[]>;
export type FieldGroup = keyof typeof fieldGroups;

/** Every field once, in that order. */
export const orderedFields: readonly RowField[] = Object.values(fieldGroups).flat();

/** The columns that a grid shows until somebody chooses others. */
export const firstColumns: readonly RowField[] = [
  "what",
  "trigger",
  "audiences",
  "owner",
  "channels",
  "fallbacks",
  "approvers",
  "deadline",
  "backup",
  "classification",
];
