import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { countErasures, lockErasures } from "./erasures";

/**
 * Records that a pack is ready, and what it is; only the job that built it calls this. Throws when something was erased
 * since it was begun, so that it is built again: `erasures` is how many had been carried out by then.
 */
export const finishPack = command({
  name: "evidence.finish-pack",
  action: "evidence:build",
  browserOnly: true,
  input: z.object({ pack: z.uuid(), fileName: z.string(), size: z.int(), sha256: z.string(), erasures: z.int() }),
  async run({ tx, input: { pack, fileName, size, sha256, erasures }, now }) {
    await lockErasures(tx);
    if ((await countErasures(tx)) !== erasures) throw new Error("Something was erased while the pack was built");
    const { count } = await tx.pack.updateMany({
      where: { id: pack, state: "waiting" },
      data: { state: "ready", readyAt: now, fileName, size, sha256, failure: null },
    });
    if (count === 0) return refuse("not-found", { values: { thing: "pack" } });
    return done(
      { pack },
      {
        entries: [
          { stream: singleStreams.packs, type: "packs.pack-built", meta: { pack, sha256, size: String(size) } },
        ],
        changed: [pack],
      },
    );
  },
});
