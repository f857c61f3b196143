import { z } from "zod";
import { query } from "@/application/runner/act";
import type { MatrixDocument } from "@/core/matrix/document";
import type { LegalNames } from "@/core/matrix/legal-names";
import type { Reach } from "@/core/matrix/plan/report-people";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { regimesHere } from "./legal";
import { assembleDocument } from "./reads";
import { documentOfVersion, versionInForce } from "./versions";

export type ExportedVersion = {
  readonly number: number;
  readonly status: string;
  readonly sha256: string;
  readonly effectiveFrom: Date | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  /** Empty until somebody approved it. */
  readonly approvedBy: string;
  readonly decidedAt: Date | null;
};

export type ExportedDocument = {
  readonly document: MatrixDocument;
  /** The version it is; null for the live draft. */
  readonly version: ExportedVersion | null;
  /** How people are reached today, by contact id; null unless they were asked for and may be seen. */
  readonly people: ReadonlyMap<string, Reach> | null;
  /** The regimes that its rows are bound to, as the catalogue of today names them. */
  readonly regimes: readonly LegalNames[];
  readonly may: { readonly people: boolean };
};

/** Gives the live draft, one version, or the one in force, as a matrix document; names and numbers only to those who may see them. */
export const exportDocument = query({
  name: "matrix.export-document",
  action: "matrix:read",
  input: z.object({
    matrix: z.uuid(),
    version: z
      .union([z.int().min(1), z.literal("in-force")])
      .nullable()
      .default(null),
    people: z.boolean().default(false),
  }),
  async run({ db, input: { matrix, version: wanted, people }, now, may }) {
    const allowed = { people: may("people:read-personal") };
    const rest = async (document: MatrixDocument) => ({
      document,
      people: people && allowed.people ? await peopleOf(db, document) : null,
      regimes: await regimesOf(db, document),
      may: allowed,
    });
    if (wanted === null) {
      const document = await assembleDocument(db, matrix);
      return document
        ? accept<ExportedDocument>({ version: null, ...(await rest(document)) })
        : refuse("not-found", { values: { thing: "matrix" } });
    }
    const number = wanted === "in-force" ? (await versionInForce(db, matrix, now))?.number : wanted;
    const version = number === undefined ? undefined : await readVersion(db, matrix, number);
    if (!version) return refuse("not-found", { values: { thing: "version" } });
    const { id, ...about } = version;
    return accept<ExportedDocument>({ version: about, ...(await rest(await documentOfVersion(db, id))) });
  },
});

async function readVersion(
  db: Database,
  matrixId: string,
  number: number,
): Promise<(ExportedVersion & { id: string }) | undefined> {
  const found = await db.version.findUnique({
    where: { matrixId_number: { matrixId, number } },
    omit: { document: true },
  });
  if (!found) return undefined;
  const { id, status, sha256, effectiveFrom, submittedAt, decidedAt } = found;
  const people = await db.person.findMany({
    where: { id: { in: [found.submittedBy, found.decidedBy ?? found.submittedBy] } },
    select: { id: true, name: true },
  });
  const nameOf = (person: string | null) => people.find((one) => one.id === person)?.name ?? "";
  const approved = status === "approved" || status === "superseded";
  return {
    ...{ id, number, status, sha256, effectiveFrom, submittedAt, decidedAt },
    submittedBy: nameOf(found.submittedBy),
    approvedBy: approved ? nameOf(found.decidedBy) : "",
  };
}

async function regimesOf(db: Database, { rows }: MatrixDocument): Promise<LegalNames[]> {
  const bound = new Set(rows.map(({ regime }) => regime));
  return (await regimesHere(db)).filter(({ id }) => bound.has(id));
}

async function peopleOf(db: Database, { contacts }: MatrixDocument): Promise<Map<string, Reach>> {
  const found = await db.contact.findMany({
    where: { id: { in: contacts.map(({ id }) => id) }, archivedAt: null },
    select: { id: true, name: true, paths: { select: { kind: true, value: true }, orderBy: { rank: "asc" } } },
  });
  return new Map(found.map(({ id, ...reach }) => [id, reach]));
}
