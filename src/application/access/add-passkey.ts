import { command, done } from "@/application/runner/act";
import { AddPasskey } from "@/core/access/account";
import { passkeysAtMost } from "@/core/access/passkeys";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { fingerprint } from "@/platform/ledger/signing";
import { spendChallenge } from "@/platform/sign-in/challenge";
import { challengeIn, readMadePasskey } from "@/platform/sign-in/passkeys";
import { accountNotice } from "./account-notice";
import { addingIn } from "./open-passkey";

/**
 * Keeps a passkey that a device has made for a challenge of this session, and tells its person by mail. The ledger keeps
 * the fingerprint of the public key, so that what it signs later can be checked without this database.
 * Refuses with `passkey-not-made` and `passkeys-full`.
 */
export const addPasskey = command({
  name: "access.add-passkey",
  action: "access:own-account",
  browserOnly: true,
  input: AddPasskey,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    // One after the other, so that nobody has more than that.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${actor.id}::uuid FOR UPDATE`;
    if ((await tx.passkey.count({ where: { personId: actor.id } })) >= passkeysAtMost)
      return refuse("passkeys-full", { values: { most: passkeysAtMost } });
    const challenge = challengeIn(input.made);
    if (!(await spendChallenge(tx, addingIn(actor.sessionId), challenge, now))) return refuse("passkey-not-made");
    const made = await readMadePasskey(input.made, challenge);
    if (!made || (await tx.passkey.findUnique({ where: { credentialId: made.credentialId } })))
      return refuse("passkey-not-made");

    const { pem, ...kept } = made;
    const passkey = newId();
    await tx.passkey.create({ data: { ...kept, id: passkey, personId: actor.id, name: input.name, createdAt: now } });
    return done(
      { passkey },
      {
        entries: [
          {
            stream: accessStream,
            type: "access.passkey-added",
            meta: { person: actor.id, passkey, fingerprint: fingerprint(pem) },
            fields: { name: input.name },
          },
        ],
        notices: await accountNotice(tx, "passkey-added", actor.id, passkey, now),
      },
    );
  },
});
