import fc from "fast-check";
import type { Needs } from "@/core/channels/needs";
import { documentSchema, type MatrixDocument } from "@/core/matrix/document";
import { emptyRowFields } from "@/core/matrix/row";

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/**
 * Small random documents with circles, alternatives, k-of-n, sites and carriers that paths need, unknown services,
 * unfilled positions and ceilings.
 */
export const randomDocument: fc.Arbitrary<MatrixDocument> = fc
  .record({
    services: fc.integer({ min: 1, max: 4 }),
    contacts: fc.integer({ min: 1, max: 3 }),
    channels: fc.integer({ min: 1, max: 3 }),
  })
  .chain((size) => {
    const services = named("s", size.services);
    const contacts = named("p", size.contacts);
    const channels = named("c", size.channels);
    const needs: fc.Arbitrary<Needs> = fc.array(
      fc
        .uniqueArray(fc.constantFrom(...services, "nowhere"), { minLength: 1, maxLength: 3 })
        .chain((of) => fc.record({ atLeast: fc.integer({ min: 1, max: of.length }), of: fc.constant(of) })),
      { maxLength: 2 },
    );
    const some = (ids: string[], most: number) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: most });
    const positions = named("h", 3);
    const stakeholders = named("a", 2);
    const classification = fc.constantFrom(null, "low", "high");
    return fc.record({
      schema: fc.constant(documentSchema),
      organisation: fc.constant<MatrixDocument["organisation"]>({
        name: "Example",
        zone: "Europe/Berlin",
        jurisdictions: [],
      }),
      matrix: fc.constant({ id: "m", name: "Matrix", scope: "", owner: null }),
      plan: fc.constant<never[]>([]),
      classifications: fc.constant(["low", "high"]),
      services: fc.tuple(
        ...services.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            kind: fc.constantFrom("service" as const, "site" as const, "carrier" as const),
            needs,
          }),
        ),
      ),
      contacts: fc.tuple(
        ...contacts.map((id) =>
          fc.record({
            id: fc.constant(id),
            kind: fc.constant("person" as const),
            paths: fc
              .array(fc.record({ kind: fc.constantFrom("phone" as const, "email" as const), needs }), { maxLength: 2 })
              .map((paths) => paths.map((path, index) => ({ ...path, id: `${id}-path${index}` }))),
          }),
        ),
      ),
      channels: fc.tuple(
        ...channels.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            kind: fc.constantFrom("email" as const, "phone" as const, "notice-board" as const),
            ceiling: classification,
            encrypted: fc.boolean(),
            exportable: fc.boolean(),
            identityCheck: fc.constant(""),
            joinControl: fc.constant(""),
            environments: fc.constant<never[]>([]),
            owner: fc.constant(null),
            needs,
          }),
        ),
      ),
      positions: fc.tuple(
        ...positions.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            department: fc.constant(""),
            reportsTo: fc.constant(null),
            holder: fc.option(fc.constantFrom(...contacts), { freq: 6 }),
            deputies: some(contacts, 2),
            declares: fc.constant(false),
            speaksTo: fc.constant<never[]>([]),
            incidentRoles: fc.constant<never[]>([]),
          }),
        ),
      ),
      stakeholders: fc.tuple(
        ...stakeholders.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            direction: fc.constant("internal" as const),
            kind: fc.constant("other" as const),
            needToKnow: fc.constant(null),
            sharing: fc.constant(null),
            jurisdictions: fc.constant<never[]>([]),
            relationshipOwner: fc.constant(null),
            noticeTerms: fc.constant(""),
            contacts: some(contacts, 2),
          }),
        ),
      ),
      rows: fc
        .array(
          fc.record({
            owner: fc.option(fc.constantFrom(...positions), { freq: 6 }),
            backup: fc.option(fc.constantFrom(...positions)),
            approvers: some(positions, 1),
            deputyApprovers: some(positions, 1),
            freeToSend: fc.boolean(),
            audiences: some(stakeholders, 2),
            channels: some(channels, 2),
            fallbacks: some(channels, 2),
            classification,
          }),
          { minLength: 1, maxLength: 2 },
        )
        .map((rows) => rows.map((row, index) => ({ ...emptyRowFields(), ...row, id: `r${index}` }))),
    });
  });
