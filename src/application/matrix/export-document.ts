import { z } from "zod";
import { query } from "@/application/runner/act";
import type { MatrixDocument } from "@/core/matrix/document";
import { accept, refuse } from "@/core/shared/result";
import { assembleDocument } from "./reads";
import { documentOfVersion } from "./versions";

export type ExportedDocument = {
  readonly document: MatrixDocument;
  /** The version it is; null for the live draft. */
  readonly version: {
    readonly number: number;
    readonly status: string;
    readonly sha256: string;
    readonly effectiveFrom: Date | null;
  } | null;
};

/** Gives the live draft, or one version, as a matrix document. */
export const exportDocument = query({
  name: "matrix.export-document",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid(), version: z.int().min(1).nullable().default(null) }),
  async run({ db, input: { matrix, version: number } }) {
    if (number === null) {
      const document = await assembleDocument(db, matrix);
      return document
        ? accept<ExportedDocument>({ document, version: null })
        : refuse("not-found", { values: { thing: "matrix" } });
    }
    const version = await db.version.findUnique({
      where: { matrixId_number: { matrixId: matrix, number } },
      select: { id: true, number: true, status: true, sha256: true, effectiveFrom: true },
    });
    if (!version) return refuse("not-found", { values: { thing: "version" } });
    const { id, ...about } = version;
    return accept<ExportedDocument>({ document: await documentOfVersion(db, id), version: about });
  },
});
