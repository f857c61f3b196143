import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";
import { sizeOfOriginal } from "@/platform/files/originals";

/** Finds an original and where its bytes stand. Refuses `not-found` also when the file itself is missing. */
export const findOriginal = query({
  name: "evidence.find-original",
  action: "evidence:read",
  input: z.object({ original: z.uuid() }),
  async run({ db, input }) {
    const original = await db.original.findUnique({ where: { id: input.original } });
    const size = original ? await sizeOfOriginal(original.sha256) : undefined;
    if (!original || size === undefined) return refuse("not-found", { values: { thing: "original" } });
    const { id, name, media, sha256 } = original;
    return accept({ id, name, media, size, sha256 });
  },
});
