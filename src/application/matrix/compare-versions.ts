import { z } from "zod";
import { query } from "@/application/runner/act";
import { languages } from "@/core/language/say";
import type { MatrixDocument } from "@/core/matrix/document";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { compareInWords } from "./comparison";
import { assembleDocument } from "./reads";
import { documentOfVersion } from "./versions";

const Side = z.union([z.literal("draft"), z.coerce.number().int().min(1)]);
type Side = z.infer<typeof Side>;

/** Says what differs between two versions of a matrix, or a version and the live draft. */
export const compareVersions = query({
  name: "matrix.compare-versions",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid(), before: Side, after: Side, language: z.enum(languages).default("en") }),
  async run({ db, input, may }) {
    const [before, after] = [await side(db, input.matrix, input.before), await side(db, input.matrix, input.after)];
    if (!before || !after) return refuse("not-found", { values: { thing: "version" } });
    const matrix = { id: input.matrix, name: after.matrix.name };
    return accept({
      matrix,
      ...(await compareInWords(db, input.language, before, after, may("people:read-personal"))),
    });
  },
});

async function side(db: Database, matrixId: string, which: Side): Promise<MatrixDocument | undefined> {
  if (which === "draft") return assembleDocument(db, matrixId);
  const version = await db.version.findUnique({
    where: { matrixId_number: { matrixId, number: which } },
    select: { id: true },
  });
  return version ? documentOfVersion(db, version.id) : undefined;
}
