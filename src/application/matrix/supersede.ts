import type { Entry } from "@/core/ledger/entry";
import { matrixStream } from "@/core/ledger/streams";
import { outlived } from "@/core/matrix/version";
import type { Tx } from "@/platform/database/client";
import { toVersion, versionRecords } from "./versions";

/** Marks the approved versions that never come into force again, and gives the entries that say so. */
export async function supersede(tx: Tx, matrixId: string, now: Date): Promise<Entry[]> {
  const gone = outlived((await versionRecords(tx, matrixId)).map(toVersion), now);
  await tx.version.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { status: "superseded" } });
  return gone.map(({ id, number }) => ({
    stream: matrixStream(matrixId),
    type: "matrix.version-superseded",
    meta: { matrix: matrixId, version: id, number: String(number) },
  }));
}
