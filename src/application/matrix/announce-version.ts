import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { barredFrom } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import { supersede } from "./supersede";
import { versionNotices } from "./version-notices";

/**
 * Publishes one version whose time has come: records that it is in force, marks what it supersedes, tells those who made
 * and approved it, and lets open screens refresh. Refuses `nothing-changed` when none is left.
 */
export const announceVersion = command({
  name: "matrix.announce-version",
  action: "matrix:announce",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    const [due] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Version" WHERE status = 'approved' AND "announcedAt" IS NULL AND "effectiveFrom" <= ${now}
      ORDER BY "effectiveFrom", number FOR NO KEY UPDATE SKIP LOCKED LIMIT 1`;
    if (!due) return refuse("nothing-changed");
    const version = await tx.version.update({
      where: { id: due.id },
      data: { announcedAt: now },
      select: { id: true, matrixId: true, number: true, submittedBy: true, editors: true, decidedBy: true },
    });
    const about = { version: version.id, matrix: version.matrixId, number: version.number };
    const superseded = await supersede(tx, version.matrixId, now);
    const told = [...new Set([...barredFrom(version), version.decidedBy ?? []].flat())];
    return done(about, {
      entries: [
        {
          stream: matrixStream(version.matrixId),
          type: "matrix.version-in-force",
          meta: { matrix: version.matrixId, version: version.id, number: String(version.number) },
        },
        ...superseded,
      ],
      notices: versionNotices("version-in-force", about, told),
      changed: [version.matrixId],
    });
  },
});
