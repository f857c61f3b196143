import type { ReferringTable } from "./references";

/** How the records of a table that names register entries are found, shown and kept. */
export type Owner = {
  /** What tells its records apart. */
  readonly key: string;
  /** Record that a use leads to, its name, and the matrix that it belongs to. */
  readonly id: string;
  readonly name: string;
  readonly matrix: string;
  readonly join: string;
  /** Which of its records still count. */
  readonly live: string;
  readonly hasRevision: boolean;
};

const plain: Owner = {
  key: "t.id",
  id: "t.id",
  name: "t.name",
  matrix: "NULL::uuid",
  join: "",
  live: `t."archivedAt" IS NULL`,
  hasRevision: true,
};
const ofContact = { id: `t."contactId"`, name: "c.name", join: `JOIN "Contact" c ON c.id = t."contactId"` };
/** Kept for somebody or for a job: it follows its entry, and is no use of it. */
const quiet: Owner = { ...plain, live: "true", hasRevision: false };

const owners: Readonly<Record<ReferringTable, Owner>> = {
  Row: { ...plain, name: "t.what", matrix: `t."matrixId"` },
  Matrix: plain,
  PlanSection: { ...plain, matrix: `t."matrixId"`, live: "true" },
  RolloutStep: {
    ...{ key: `(t."matrixId"::text || t.step)`, id: "m.id", name: "m.name", matrix: "m.id", hasRevision: false },
    ...{ join: `JOIN "Matrix" m ON m.id = t."matrixId"`, live: `m."archivedAt" IS NULL` },
  },
  FindingAcceptance: {
    ...{ ...plain, name: "t.reason", matrix: `t."matrixId"`, live: `t."revokedAt" IS NULL`, hasRevision: false },
  },
  Position: plain,
  Stakeholder: plain,
  Contact: plain,
  ContactPath: { ...plain, ...ofContact, live: `c."archivedAt" IS NULL`, hasRevision: false },
  Channel: plain,
  Service: plain,
  SavedView: quiet,
  OutageScenario: quiet,
  ChannelTest: quiet,
  CalendarFeed: quiet,
  ReachTarget: quiet,
  // What was signed, lifted or decided stays as it was.
  ReviewItem: {
    ...quiet,
    live: `EXISTS (SELECT FROM "ReviewList" l WHERE l.id = t."listId" AND l."signedAt" IS NULL)`,
  },
  LegalHold: { ...quiet, live: `t."liftedAt" IS NULL` },
  Erasure: { ...quiet, live: `t.state = 'waiting'` },
};

/** Tells how the records of a table are found, shown and kept; in SQL, with the table as `t`. */
export function ownerOf(table: ReferringTable): Owner {
  return owners[table];
}
