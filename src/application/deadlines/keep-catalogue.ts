import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { singleStreams } from "@/core/ledger/entry";
import type { JsonValue } from "@/core/shared/canonical";
import { refuse } from "@/core/shared/result";
import { hashOfShipped } from "./catalogue";
import { releaseLock } from "./release-lock";

/**
 * Keeps the catalogue that an installation starts with, so that a later one changes nothing until somebody has seen how
 * it differs. Refuses `nothing-changed` where one is kept already.
 */
export const keepCatalogue = command({
  name: "deadlines.keep-catalogue",
  action: "deadlines:keep-catalogue",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    if ((await tx.catalogueRelease.count()) > 0) return refuse("nothing-changed");
    await releaseLock(tx);
    if ((await tx.catalogueRelease.count()) > 0) return refuse("nothing-changed");
    const catalogue = builtInCatalogue();
    const [sha256, content] = [hashOfShipped(), JSON.parse(JSON.stringify(catalogue)) as JsonValue & object];
    await tx.catalogueRelease.create({
      data: { version: catalogue.version, sha256, content, appliedAt: now, appliedBy: "system:catalogue" },
    });
    const meta = { version: catalogue.version, sha256 };
    return done(undefined, { entries: [{ stream: singleStreams.deadlines, type: "deadlines.catalogue-kept", meta }] });
  },
});
