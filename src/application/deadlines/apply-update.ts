import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { actorName } from "@/core/access/actor";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { diffCatalogues } from "@/core/deadlines/catalogue/diff";
import { singleStreams } from "@/core/ledger/entry";
import type { JsonValue } from "@/core/shared/canonical";
import { refuse } from "@/core/shared/result";
import { appliedCatalogue, hashOfShipped } from "./catalogue";
import { releaseLock } from "./release-lock";

/**
 * Applies an update of the catalogue exactly as it was reviewed: `from` and `to` are the hashes that the reader saw.
 * Own decisions stay on top. Refuses `stale-revision` and `nothing-changed`.
 */
export const applyUpdate = command({
  name: "deadlines.apply-update",
  action: "deadlines:edit",
  input: z.object({
    from: z.string().length(64),
    to: z.string().length(64),
    reason: z.string().trim().min(1).max(2_000),
  }),
  async run({ tx, input: { from, to, reason }, actor, now }) {
    await releaseLock(tx);
    const [{ catalogue: applied, sha256 }, shipped] = [await appliedCatalogue(tx), builtInCatalogue()];
    if (sha256 !== from || hashOfShipped() !== to) return refuse("stale-revision");
    if (from === to) return refuse("nothing-changed");
    const content = JSON.parse(JSON.stringify(shipped)) as JsonValue & object;
    const { version } = shipped;
    const { number } = await tx.catalogueRelease.create({
      data: { version, sha256: to, content, appliedAt: now, appliedBy: actorName(actor) },
    });
    const diff = diffCatalogues(applied, shipped);
    return done(
      { number },
      {
        entries: [
          {
            stream: singleStreams.deadlines,
            type: "deadlines.catalogue-updated",
            meta: { version, from, sha256: to, release: String(number) },
            fields: {
              reason,
              added: diff.added.map(({ id }) => id),
              removed: diff.removed.map(({ id }) => id),
              changed: diff.changed.map(({ regime }) => regime),
            },
          },
        ],
      },
    );
  },
});
