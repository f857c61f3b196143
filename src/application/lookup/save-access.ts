import { command, done } from "@/application/runner/act";
import { SaveLookUpAccess } from "@/core/lookup/access";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";
import { newToken } from "@/platform/sign-in/token";
import { lookUpAccess } from "./access";

/** Opens the look-up to everybody, or to some networks and the shared link. Refuses `stale-revision`. */
export const saveAccess = command({
  name: "lookup.save-access",
  action: "lookup:restrict",
  input: SaveLookUpAccess,
  async run({ tx, input: { revision, restricted, networks, renew } }) {
    const before = await lookUpAccess(tx);
    if (before.revision !== revision) return refuse("stale-revision");
    const key = renew || before.key === "" ? newToken() : before.key;
    const data = { restricted, networks: [...networks], key, revision: revision + 1 };
    const { count } = await tx.lookUpAccess.updateMany({ where: { revision }, data });
    if (count === 0) await tx.lookUpAccess.create({ data });
    const meta = {
      restricted: String(restricted),
      renewed: String(key !== before.key),
      revision: String(revision + 1),
    };
    return done(
      { revision: revision + 1 },
      { entries: [{ stream: organisationStream, type: "lookup.access-saved", meta, fields: { networks } }] },
    );
  },
});
