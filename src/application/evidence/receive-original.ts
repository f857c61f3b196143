import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { dailyLimit, originalLimit } from "@/core/evidence/original";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { keepReceived } from "@/platform/files/originals";
import { lockOriginal } from "./lock-original";

const dayLength = 86_400_000;

/**
 * Takes a file that has streamed in and records that it was there, before anybody says what it is.
 * Only the upload route calls it, with what it measured itself. Refuses `original-quota`.
 */
export const receiveOriginal = command({
  name: "evidence.receive-original",
  action: "evidence:log",
  browserOnly: true,
  input: z.object({
    name: z.string().min(1).max(300),
    media: z.string(),
    size: z.int().min(1).max(originalLimit),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    waitingAs: z.uuid(),
  }),
  async run({ tx, input, actor, now, newId }) {
    const personId = personOf(actor);
    if (!personId) return refuse("not-signed-in");
    const { name, media, size, sha256 } = input;
    const today = await tx.upload.aggregate({
      where: { personId, createdAt: { gt: new Date(now.getTime() - dayLength) } },
      _sum: { size: true },
    });
    if ((today._sum.size ?? 0) + size > dailyLimit) return refuse("original-quota", { field: "file" });

    await lockOriginal(tx, sha256);
    await keepReceived(input);
    const upload = newId();
    await tx.upload.create({ data: { id: upload, personId, name, media, size, sha256, createdAt: now } });
    return done(
      { upload, name, media, size, sha256 },
      {
        entries: [
          {
            stream: singleStreams.originals,
            type: "originals.file-received",
            meta: { upload },
            fields: { file: { name, media, size: String(size), sha256 } },
          },
        ],
      },
    );
  },
});
