import { command, done } from "@/application/runner/act";
import { RenamePasskey } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Gives one of one's own passkeys another name. */
export const renamePasskey = command({
  name: "access.rename-passkey",
  action: "access:own-account",
  browserOnly: true,
  input: RenamePasskey,
  async run({ tx, input, actor }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { count } = await tx.passkey.updateMany({
      where: { id: input.passkey, personId: actor.id },
      data: { name: input.name },
    });
    if (count === 0) return refuse("not-found", { values: { thing: "passkey" } });
    const meta = { person: actor.id, passkey: input.passkey };
    const fields = { name: input.name };
    return done(meta, { entries: [{ stream: accessStream, type: "access.passkey-renamed", meta, fields }] });
  },
});
