import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { matrixStream } from "@/core/ledger/streams";
import { barredFrom, ReturnVersion, sendBack } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import { claim } from "./claim";
import { versionNotices } from "./version-notices";
import { findVersion } from "./versions";

/** Sends a version back to its editors with a comment. Refuses `already-decided` and `editor-cannot-decide`. */
export const returnVersion = command({
  name: "matrix.return-version",
  action: "matrix:decide",
  input: ReturnVersion,
  async run({ tx, input, actor, now, authorise }) {
    const by = personOf(actor);
    const version = await findVersion(tx, input.version);
    if (!version.ok) return version;
    if (!by) return refuse("not-signed-in");
    const returned = sendBack(version.value, by, input.comment, now);
    if (!returned.ok) return returned;
    const allowed = authorise({ editors: barredFrom(version.value) });
    if (!allowed.ok) return allowed;
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
