import { z } from "zod";
import { verifiedPaths } from "@/application/people/freshness";
import { query } from "@/application/runner/act";
import { type RowLight, rowLights } from "@/core/matrix/row-light";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { assembleDocument } from "./reads";

/** Tells for every row of the live draft whether it could be carried out now, and the names that the reasons need. */
export const readLights = query({
  name: "matrix.read-lights",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid() }),
  async run({ db, input, now }) {
    const [found] = await lightsOf(db, [input.matrix], now);
    if (!found) return refuse("not-found", { values: { thing: "matrix" } });
    return accept(found);
  },
});

/** Counts for each matrix how many of its rows could be carried out now. */
export const countLights = query({
  name: "matrix.count-lights",
  action: "matrix:read",
  input: z.object({ matrices: z.array(z.uuid()).max(200) }),
  async run({ db, input, now }) {
    const counted = (await lightsOf(db, input.matrices, now)).map(({ matrix, lights }) => ({
      matrix,
      rows: lights.length,
      ready: lights.filter(({ light }) => light !== "no").length,
    }));
    return accept({ counted });
  },
});

type MatrixLights = {
  readonly matrix: string;
  readonly lights: readonly RowLight[];
  /** Names of the positions and audiences in the reasons, by id. */
  readonly names: Readonly<Record<string, string>>;
};

async function lightsOf(db: Database, matrices: readonly string[], now: Date): Promise<MatrixLights[]> {
  const verified = await verifiedPaths(db, now);
  const found: MatrixLights[] = [];
  for (const matrix of matrices) {
    const document = await assembleDocument(db, matrix);
    if (!document) continue;
    const entries = [...document.positions, ...document.stakeholders];
    found.push({
      matrix,
      lights: rowLights(document, verified),
      names: Object.fromEntries(entries.map(({ id, name }) => [id, name])),
    });
  }
  return found;
}
