import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { matrixStream } from "@/core/ledger/streams";
import { barredFrom, WithdrawVersion, withdraw } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import { claim } from "./claim";
import { peopleOf, reviewOf } from "./reviews";
import { approversNow, versionNotices } from "./version-notices";
import { lockVersion } from "./versions";

/** Takes a version back before anybody decided. Refuses `already-decided`. */
export const withdrawVersion = command({
  name: "matrix.withdraw-version",
  action: "matrix:submit",
  input: WithdrawVersion,
  async run({ tx, input, actor, now }) {
    const by = personOf(actor);
    const version = await lockVersion(tx, input.version);
    if (!version.ok) return version;
    if (!by) return refuse("not-signed-in");
    const withdrawn = withdraw(version.value, by, now);
    if (!withdrawn.ok) return withdrawn;
    const claimed = await claim(tx, withdrawn.value);
    if (!claimed.ok) return claimed;

    const { matrixId: matrix, number } = version.value;
    const about = { version: input.version, matrix, number };
    const asked = peopleOf(await reviewOf(tx, input.version));
    const told = asked.length > 0 ? asked : await approversNow(tx, barredFrom(version.value), now);
    return done(about, {
      entries: [
        {
          stream: matrixStream(matrix),
          type: "matrix.version-withdrawn",
          meta: { matrix, version: input.version, number: String(number) },
        },
      ],
      notices: versionNotices("version-withdrawn", about, told),
      changed: [matrix],
    });
  },
});
