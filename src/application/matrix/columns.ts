import type { DocumentRow, RowField, RowFields } from "@/core/matrix/row";
import type { RowModel } from "@/platform/database/generated/models";

/** Columns whose names differ from the field they hold. */
const renamed = {
  audiences: "audienceIds",
  owner: "ownerId",
  backup: "backupId",
  channels: "channelIds",
  fallbacks: "fallbackIds",
  approvers: "approverIds",
  deputyApprovers: "deputyApproverIds",
} as const satisfies Partial<Record<RowField, keyof RowModel>>;

/** Names the column of table Row that holds a field. */
export function columnOf(field: RowField): keyof RowModel {
  return field in renamed ? renamed[field as keyof typeof renamed] : (field as keyof RowModel);
}

export type RowColumns = Partial<Omit<RowModel, "id" | "matrixId" | "place" | "createdAt">>;

/** Turns fields into columns. */
export function toColumns(fields: Partial<RowFields>): RowColumns {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [columnOf(field as RowField), value]));
}

/** Reads the fields of a record, without id, place and revision. */
export function toFields(record: RowModel): RowFields {
  const { id: _, ...fields } = toDocumentRow(record);
  return fields;
}

/** Turns a record of table Row into the row of a matrix document. */
export function toDocumentRow(record: RowModel): DocumentRow {
  return {
    id: record.id,
    direction: record.direction as DocumentRow["direction"],
    scenario: record.scenario,
    what: record.what,
    content: record.content,
    dataCategories: record.dataCategories,
    trigger: record.trigger,
    triggerKind: record.triggerKind as DocumentRow["triggerKind"],
    schedule: record.schedule,
    awarenessBasis: record.awarenessBasis,
    audiences: record.audienceIds,
    owner: record.ownerId,
    backup: record.backupId,
    channels: record.channelIds,
    fallbacks: record.fallbackIds,
    identityCheck: record.identityCheck,
    classification: record.classification,
    approvers: record.approverIds,
    deputyApprovers: record.deputyApproverIds,
    maxApprovalMinutes: record.maxApprovalMinutes,
    freeToSend: record.freeToSend,
    template: record.template,
    deadline: record.deadline,
    regime: record.regime,
    stage: record.stage,
    cadence: record.cadence,
    portal: record.portal,
    logging: record.logging,
    retention: record.retention,
    jurisdictions: record.jurisdictions,
    penalty: record.penalty,
    procedure: record.procedure,
    environments: record.environments,
    reviewOn: record.reviewOn,
    evidence: record.evidence,
    notes: record.notes,
  };
}
