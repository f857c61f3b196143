import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";
import { totpEnrolment, totpSecretFor } from "@/platform/sign-in/totp";

/** Makes a secret for a new authenticator; it counts once `change-authenticator` has seen a code of it. */
export const newAuthenticator = query({
  name: "access.new-authenticator",
  action: "access:own-account",
  browserOnly: true,
  input: z.object({}),
  async run({ db, actor }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const [person, organisation] = await Promise.all([
      db.person.findUniqueOrThrow({ where: { id: actor.id } }),
      db.organisation.findFirstOrThrow(),
    ]);
    // Another one as soon as this one is in use.
    const sealed = totpSecretFor(`${person.id} ${person.totpSecret ?? ""}`);
    return accept({ sealed, ...totpEnrolment(sealed, organisation.name, person.email) });
  },
});
