import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Gives a pack out and records to whom; auditors get those that they asked for. */
export const downloadPack = command({
  name: "evidence.download-pack",
  action: "evidence:download",
  browserOnly: true,
  input: z.object({ pack: z.uuid() }),
  async run({ tx, input, authorise }) {
    const pack = await tx.pack.findUnique({ where: { id: input.pack } });
    const allowed = authorise({ belongsTo: pack?.requestedBy ?? "" });
    if (!allowed.ok) return allowed;
    if (pack?.state !== "ready") return refuse("not-found", { values: { thing: "pack" } });
    const { id, fileName, size, sha256 } = pack;
    return done(
      { id, fileName: fileName ?? `${id}.zip`, size: Number(size) },
      {
        entries: [
          {
            stream: singleStreams.packs,
            type: "packs.pack-downloaded",
            meta: { pack: id, sha256: sha256 ?? "" },
          },
        ],
      },
    );
  },
});
