import { lockOriginal } from "@/application/evidence/lock-original";
import { accept } from "@/core/shared/result";
import { inTransaction } from "@/platform/database/transaction";
import { deleteOriginal, storedOriginals } from "@/platform/files/originals";
import { deletePack } from "@/platform/files/packs";
import type { Deliver } from "@/platform/jobs/outbox";

/** Deletes the files that nothing names any more: withdrawn packs, and originals of which the last entry was erased. */
export const removeFiles: Deliver = async (_, { database }) => {
  const withdrawn = await database.pack.findMany({ where: { state: "withdrawn" }, select: { id: true } });
  for (const { id } of withdrawn) await deletePack(id);
  for await (const sha256 of storedOriginals())
    await inTransaction(database, async (tx) => {
      await lockOriginal(tx, sha256);
      const where = { where: { sha256 } };
      if ((await tx.original.count(where)) + (await tx.upload.count(where)) === 0) await deleteOriginal(sha256);
    });
  return accept(undefined);
};
