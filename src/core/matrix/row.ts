import { z } from "zod";
import { Direction } from "@/core/people/register";

const text = z.string().max(20_000);
const ids = z.array(z.string().min(1)).max(200);

export const triggerKinds = ["event", "schedule", "change"] as const;

/** The parts of a row that people fill in; the same schema serves the grid, the import, the API and the document. */
export const RowFields = z.object({
  direction: Direction.nullable(),
  /** Scenario or incident class. */
  scenario: text,
  what: text,
  /** Required elements of the message (R82). */
  content: text,
  dataCategories: z.array(z.string()),
  /** A validated condition, in words (R76). */
  trigger: text,
  triggerKind: z.enum(triggerKinds).nullable(),
  /** RFC 5545 rule, when the trigger is a schedule. */
  schedule: text,
  /** What counts as becoming aware. */
  awarenessBasis: text,
  /** Stakeholder ids. */
  audiences: ids,
  /** Position id of the one named sender (R18). */
  owner: z.string().nullable(),
  backup: z.string().nullable(),
  /** Channel ids, primary first. */
  channels: ids,
  /** Out-of-band channel ids, in order (R80). */
  fallbacks: ids,
  identityCheck: text,
  classification: z.string().nullable(),
  /** Position ids. */
  approvers: ids,
  deputyApprovers: ids,
  /** In minutes. */
  maxApprovalMinutes: z.int().min(0).nullable(),
  freeToSend: z.boolean(),
  template: text,
  /** The limit in words, such as "72 hours after awareness". */
  deadline: text,
  /** Regime and stage of the deadline catalogue that the deadline follows. */
  regime: z.string().nullable(),
  stage: z.string().nullable(),
  cadence: text,
  portal: text,
  logging: text,
  retention: text,
  jurisdictions: z.array(z.string()),
  penalty: text,
  procedure: text,
  environments: z.array(z.string()),
  /** Civil date, YYYY-MM-DD. */
  reviewOn: z.iso.date().nullable(),
  evidence: text,
  notes: text,
});
export type RowFields = z.infer<typeof RowFields>;
export type RowField = keyof RowFields;
export const rowFields = Object.keys(RowFields.shape) as RowField[];

/** One planned communication in a matrix document, in its place in the list. */
export const DocumentRow = RowFields.extend({ id: z.string().min(1) });
export type DocumentRow = z.infer<typeof DocumentRow>;

/** Gives a row with nothing filled in. */
export function emptyRowFields(): RowFields {
  return {
    direction: null,
    scenario: "",
    what: "",
    content: "",
    dataCategories: [],
    trigger: "",
    triggerKind: null,
    schedule: "",
    awarenessBasis: "",
    audiences: [],
    owner: null,
    backup: null,
    channels: [],
    fallbacks: [],
    identityCheck: "",
    classification: null,
    approvers: [],
    deputyApprovers: [],
    maxApprovalMinutes: null,
    freeToSend: false,
    template: "",
    deadline: "",
    regime: null,
    stage: null,
    cadence: "",
    portal: "",
    logging: "",
    retention: "",
    jurisdictions: [],
    penalty: "",
    procedure: "",
    environments: [],
    reviewOn: null,
    evidence: "",
    notes: "",
  };
}
