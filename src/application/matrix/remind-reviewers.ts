import { z } from "zod";
import { command, done, type Notice } from "@/application/runner/act";
import { remindersDue } from "@/core/access/review";
import type { Entry } from "@/core/ledger/entry";
import { matrixStream } from "@/core/ledger/streams";
import { barredFrom } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import { toReview, withReview } from "./reviews";
import { approversNow } from "./version-notices";

/**
 * Reminds those who are asked about a version and have not answered, and asks their deputies after some days; every
 * reminder goes out once, whichever process finds it due. Refuses `nothing-changed` when none is due.
 */
export const remindReviewers = command({
  name: "matrix.remind-reviewers",
  action: "matrix:remind",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    // One process at a time, so that the ledger tells of each reminder once as well.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('matrix.remind-reviewers'))`;
    const waiting = await tx.version.findMany({
      where: { status: "in-review", matrix: { archivedAt: null } },
      select: {
        ...{ id: true, matrixId: true, number: true, submittedAt: true, submittedBy: true, editors: true },
        ...withReview,
      },
    });
    const due = [];
    for (const version of waiting) {
      const anyone = await approversNow(tx, barredFrom(version), now);
      for (const reminder of remindersDue(toReview(version), version.submittedAt, anyone, now))
        due.push({
          version,
          ...reminder,
          key: `version-${reminder.kind}:${version.id}:${reminder.person}:${reminder.nth}`,
        });
    }
    const sent = await tx.notice.findMany({ where: { key: { in: due.map(({ key }) => key) } }, select: { key: true } });
    const known = new Set(sent.map(({ key }) => key));
    const fresh = due.filter(({ key }) => !known.has(key));
    const entries = fresh.map(
      ({ version, person, kind, nth }): Entry => ({
        stream: matrixStream(version.matrixId),
        type: kind === "reminder" ? "matrix.review-reminded" : "matrix.review-escalated",
        meta: {
          matrix: version.matrixId,
          version: version.id,
          number: String(version.number),
          person,
          nth: String(nth),
        },
      }),
    );
    const [first, ...rest] = entries;
    if (!first) return refuse("nothing-changed");
    const notices = fresh.map(
      ({ version, person, kind, key }): Notice => ({
        key,
        kind: `version-${kind}`,
        payload: { version: version.id, matrix: version.matrixId, number: version.number, person },
      }),
    );
    return done({ reminded: fresh.length }, { entries: [first, ...rest], notices });
  },
});
