import fc, { type Arbitrary } from "fast-check";
import { channelKinds, serviceKinds } from "@/core/channels/channel";
import { documentSchema, type MatrixDocument } from "@/core/matrix/document";
import { sectionKinds } from "@/core/matrix/plan/section";
import { type DocumentRow, triggerKinds } from "@/core/matrix/row";
import { guardedAudiences, pathKinds, stakeholderKinds, tlpLabels } from "@/core/people/register";

/** Few names, so that two random documents share, change, move and drop the same entries. */
const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
const ids = fc.uniqueArray(id, { maxLength: 3 });
const text = fc.oneof(fc.constantFrom("", "once", "As needed", "72 hours"), fc.string({ maxLength: 12 }));
const texts = fc.uniqueArray(text, { maxLength: 3 });
const orNull = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: null });
const direction = fc.constantFrom("internal", "external");
const needs = fc.array(
  fc.record({ atLeast: fc.integer({ min: 1, max: 2 }), of: fc.array(id, { minLength: 1, maxLength: 3 }) }),
  {
    maxLength: 2,
  },
);
const listOf = <Entry extends { id: string }>(entry: Arbitrary<Entry>) =>
  fc.uniqueArray(entry, { maxLength: 6, selector: ({ id }) => id });

const row: Arbitrary<DocumentRow> = fc.record({
  id,
  direction: orNull(direction),
  scenario: text,
  what: text,
  content: text,
  dataCategories: texts,
  trigger: text,
  triggerKind: orNull(fc.constantFrom(...triggerKinds)),
  schedule: text,
  awarenessBasis: text,
  audiences: ids,
  owner: orNull(id),
  backup: orNull(id),
  channels: ids,
  fallbacks: ids,
  identityCheck: text,
  classification: orNull(text),
  approvers: ids,
  deputyApprovers: ids,
  maxApprovalMinutes: orNull(fc.nat(600)),
  freeToSend: fc.boolean(),
  template: text,
  deadline: text,
  regime: orNull(text),
  stage: orNull(text),
  cadence: text,
  portal: text,
  logging: text,
  retention: text,
  jurisdictions: texts,
  penalty: text,
  procedure: text,
  environments: texts,
  reviewOn: orNull(fc.constantFrom("2026-11-21", "2027-02-28")),
  evidence: text,
  notes: text,
} as { [Field in keyof DocumentRow]: Arbitrary<DocumentRow[Field]> });

/** Makes matrix documents of every shape, with ids that may name nothing. */
export const randomDocument: Arbitrary<MatrixDocument> = fc
  .record({
    schema: fc.constant(documentSchema),
    organisation: fc.record({ name: text, zone: fc.constantFrom("UTC", "Europe/Berlin"), jurisdictions: texts }),
    matrix: fc.record({ id, name: text, scope: text, owner: orNull(id) }),
    plan: fc.uniqueArray(
      fc.record({ name: id, kind: fc.constantFrom(...sectionKinds), text }, { requiredKeys: ["name", "text"] }),
      { maxLength: 4, selector: ({ name }) => name },
    ),
    rows: listOf(row),
    stakeholders: listOf(
      fc.record({
        id,
        name: text,
        direction: direction as Arbitrary<"internal" | "external">,
        kind: fc.constantFrom(...stakeholderKinds),
        needToKnow: orNull(text),
        sharing: orNull(fc.constantFrom(...tlpLabels)),
        jurisdictions: texts,
        relationshipOwner: orNull(id),
        noticeTerms: text,
        contacts: ids,
      }),
    ),
    positions: listOf(
      fc.record({
        id,
        name: text,
        department: text,
        reportsTo: orNull(id),
        holder: orNull(id),
        deputies: ids,
        declares: fc.boolean(),
        speaksTo: fc.uniqueArray(fc.constantFrom(...guardedAudiences)),
        incidentRoles: texts,
      }),
    ),
    contacts: listOf(
      fc.record({
        id,
        kind: fc.constantFrom("person" as const, "desk" as const),
        paths: fc.array(fc.record({ id, kind: fc.constantFrom(...pathKinds), needs }), { maxLength: 2 }),
      }),
    ),
    channels: listOf(
      fc.record({
        id,
        name: text,
        kind: fc.constantFrom(...channelKinds),
        ceiling: orNull(text),
        encrypted: fc.boolean(),
        exportable: fc.boolean(),
        identityCheck: text,
        joinControl: text,
        environments: texts,
        owner: orNull(id),
        needs,
      }),
    ),
    services: listOf(fc.record({ id, name: text, kind: fc.constantFrom(...serviceKinds), needs })),
    classifications: texts,
    freshness: fc.option(
      fc.record({
        closeDays: fc.integer({ min: 1, max: 400 }),
        otherDays: fc.integer({ min: 1, max: 400 }),
        verified: fc.dictionary(id, fc.constantFrom("2026-01-31", "2026-11-21")),
      }),
      { nil: undefined },
    ),
  })
  // Plain objects, as a parsed document has.
  .map(({ freshness, ...document }) => structuredClone(freshness ? { ...document, freshness } : document));
