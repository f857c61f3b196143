import { documentSchema, type MatrixDocument } from "@/core/matrix/document";
import { sectionKinds } from "@/core/matrix/plan/section";
import { type DocumentRow, emptyRowFields } from "@/core/matrix/row";
import type { Position, Stakeholder } from "@/core/people/register";

/** Makes a row of a matrix document from the fields at hand. */
export function row(id: string, fields: Partial<DocumentRow> = {}): DocumentRow {
  return { ...emptyRowFields(), id, ...fields };
}

/** Makes a position held by a contact. */
export function position(id: string, holder: string | null, more: Partial<Position> = {}): Position {
  return {
    id,
    name: id,
    department: "",
    reportsTo: null,
    holder,
    deputies: [],
    declares: false,
    speaksTo: [],
    incidentRoles: [],
    ...more,
  };
}

/** Makes a stakeholder. */
export function stakeholder(id: string, more: Partial<Stakeholder> = {}): Stakeholder {
  return {
    id,
    name: id,
    direction: "internal",
    kind: "other",
    needToKnow: null,
    sharing: null,
    jurisdictions: [],
    relationshipOwner: null,
    noticeTerms: "",
    contacts: [],
    ...more,
  };
}

const contact = (id: string) => ({
  id,
  kind: "person" as const,
  paths: [{ id: `${id}-phone`, kind: "phone" as const, needs: [] }],
});

/** A small matrix document in which no rule finds anything. */
export function soundDocument(): MatrixDocument {
  const channel = { ceiling: null, exportable: true, identityCheck: "", joinControl: "", owner: null };
  const event = {
    triggerKind: "event" as const,
    logging: "Incident case",
    owner: "dpo",
    backup: "dpo-deputy",
    approvers: ["ciso"],
    deputyApprovers: ["ciso-deputy"],
    maxApprovalMinutes: 60,
    classification: "Confidential",
    reviewOn: "2027-03-01",
  } satisfies Partial<DocumentRow>;
  return {
    schema: documentSchema,
    organisation: { name: "Example Ltd", zone: "Europe/Berlin", jurisdictions: ["DE"] },
    matrix: { id: "matrix", name: "Head office", scope: "All sites and services", owner: "ciso" },
    plan: sectionKinds.map((kind) => ({ kind, name: kind, text: "Speak through {{position:dpo}}." })),
    rows: [
      row("breach-inside", {
        ...event,
        direction: "internal",
        scenario: "Data breach",
        what: "Personal data breach: what we know",
        content: "Confirmed facts, confidence, next update",
        trigger: "The technical lead confirms that personal data left the company",
        audiences: ["executives", "it"],
        channels: ["chat"],
        fallbacks: ["phone"],
        cadence: "Every 4 hours until closed",
      }),
      row("breach-outside", {
        ...event,
        direction: "external",
        scenario: "Data breach",
        what: "Notice of a personal data breach",
        content: "Nature of the breach, numbers, consequences, measures",
        trigger: "The technical lead confirms that personal data left the company",
        awarenessBasis: "The moment of that confirmation",
        audiences: ["regulator"],
        channels: ["portal"],
        fallbacks: ["phone"],
        identityCheck: "Call back on the registry number",
        template: "First notice",
        deadline: "72 hours after awareness",
        cadence: "Once, then on change",
        environments: ["Office", "Home"],
      }),
      row("bulletin", {
        direction: "internal",
        what: "Security bulletin",
        content: "One lesson, how to report",
        triggerKind: "schedule",
        schedule: "FREQ=MONTHLY;BYDAY=1MO",
        audiences: ["staff"],
        owner: "ciso",
        backup: "ciso-deputy",
        channels: ["intranet"],
        classification: "Internal",
      }),
    ],
    stakeholders: [
      stakeholder("executives", { kind: "executives" }),
      stakeholder("it", { kind: "it", needToKnow: "Strictly confidential" }),
      stakeholder("regulator", {
        kind: "regulator",
        direction: "external",
        jurisdictions: ["DE"],
        contacts: ["desk"],
      }),
      stakeholder("staff", { kind: "all-staff", needToKnow: "Internal" }),
    ],
    positions: [
      position("ciso", "ada", { declares: true }),
      position("ciso-deputy", "ben"),
      position("dpo", "cleo", { speaksTo: ["regulator"] }),
      position("dpo-deputy", "dan"),
    ],
    contacts: ["ada", "ben", "cleo", "dan", "desk"].map(contact),
    channels: [
      { ...channel, id: "chat", name: "Chat", kind: "chat", encrypted: true, environments: [], needs: all("sso") },
      { ...channel, id: "phone", name: "Phone", kind: "phone", encrypted: false, environments: [], needs: all("line") },
      {
        ...channel,
        id: "portal",
        name: "Portal",
        kind: "portal",
        encrypted: true,
        environments: ["Office"],
        needs: [],
      },
      { ...channel, id: "intranet", name: "Intranet", kind: "intranet", encrypted: true, environments: [], needs: [] },
    ],
    services: [
      { id: "sso", name: "Single sign-on", kind: "identity", needs: all("power") },
      { id: "line", name: "Telephone line", kind: "carrier", needs: [] },
      { id: "power", name: "Power of the building", kind: "power", needs: [] },
    ],
    classifications: ["Public", "Internal", "Confidential", "Strictly confidential"],
  };
}

/** Needs every one of the services. */
export function all(...services: string[]) {
  return [{ atLeast: services.length, of: services }];
}
