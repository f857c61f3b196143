import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { deleteOriginal } from "@/platform/files/originals";
import { lockOriginal } from "./lock-original";

/** How long an upload that nobody attached is kept, in milliseconds. */
const patience = 7 * 86_400_000;

/**
 * Throws away one upload that nobody attached in a week, with its file unless something else names it.
 * Refuses `not-found` when there is none left.
 */
export const sweepUploads = command({
  name: "evidence.sweep-uploads",
  action: "evidence:sweep",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    const left = await tx.upload.findFirst({
      where: { attachedAt: null, createdAt: { lt: new Date(now.getTime() - patience) } },
      orderBy: { createdAt: "asc" },
    });
    if (!left) return refuse("not-found", { values: { thing: "upload" } });
    const { id, sha256 } = left;
    await lockOriginal(tx, sha256);
    const { count } = await tx.upload.deleteMany({ where: { id, attachedAt: null } });
    if (count === 0) return refuse("not-found", { values: { thing: "upload" } });
    const named = (await tx.original.count({ where: { sha256 } })) + (await tx.upload.count({ where: { sha256 } }));
    if (named === 0) await deleteOriginal(sha256);
    return done(
      { upload: id },
      {
        entries: [
          {
            stream: singleStreams.originals,
            type: "originals.upload-discarded",
            meta: { upload: id, file: named === 0 ? "deleted" : "kept" },
          },
        ],
      },
    );
  },
});
