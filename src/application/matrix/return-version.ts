import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { takeSeat } from "@/core/access/review";
import { matrixStream } from "@/core/ledger/streams";
import { barredFrom, ReturnVersion, sendBack } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import { claim } from "./claim";
import { reviewOf } from "./reviews";
import { versionNotices } from "./version-notices";
import { lockVersion } from "./versions";

/**
 * Sends a version back to its editors with a comment; one reviewer is enough for that. Refuses `already-decided`,
 * `editor-cannot-decide`, `not-a-reviewer` and `not-their-turn`.
 */
export const returnVersion = command({
  name: "matrix.return-version",
  action: "matrix:decide",
  input: ReturnVersion,
  async run({ tx, input, actor, now, authorise }) {
    const by = personOf(actor);
    const version = await lockVersion(tx, input.version);
    if (!version.ok) return version;
    if (!by) return refuse("not-signed-in");
    const returned = sendBack(version.value, by, input.comment, now);
    if (!returned.ok) return returned;
    const allowed = authorise({ editors: barredFrom(version.value) });
    if (!allowed.ok) return allowed;
    const seat = takeSeat(await reviewOf(tx, input.version), by);
    if (!seat.ok) return seat;
    const claimed = await claim(tx, returned.value, { comment: input.comment });
    if (!claimed.ok) return claimed;

    const { matrixId: matrix, number } = version.value;
    const about = { version: input.version, matrix, number };
    return done(about, {
      entries: [
        {
          stream: matrixStream(matrix),
          type: "matrix.version-returned",
          meta: { matrix, version: input.version, number: String(number) },
          fields: { comment: input.comment },
        },
      ],
      notices: versionNotices("version-returned", about, barredFrom(version.value)),
      changed: [matrix],
    });
  },
});
