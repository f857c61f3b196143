import { command, done } from "@/application/runner/act";
import { SaveProfile } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Changes one's own name and language. */
export const saveProfile = command({
  name: "access.save-profile",
  action: "access:own-account",
  browserOnly: true,
  input: SaveProfile,
  async run({ tx, input, actor }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    await tx.person.update({ where: { id: actor.id }, data: { ...input, revision: { increment: 1 } } });
    return done(undefined, {
      entries: [
        {
          stream: accessStream,
          type: "access.profile-saved",
          meta: { person: actor.id, language: input.language },
          fields: { name: input.name },
        },
      ],
    });
  },
});
