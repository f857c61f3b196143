import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";
import { hashOfToken } from "@/platform/sign-in/token";
import { totpEnrolment, totpSecretFor } from "@/platform/sign-in/totp";

/** Checks the link of the set-up and makes a secret for the first administrator's authenticator. */
export const readSetup = query({
  name: "organisation.read-setup",
  action: "organisation:set-up",
  browserOnly: true,
  input: z.object({ token: z.string().max(100) }),
  async run({ db, input, now }) {
    if (await db.organisation.findFirst()) return refuse("already-set-up");
    const link = await db.setupLink.findUnique({ where: { tokenHash: hashOfToken(input.token) } });
    if (!link || link.usedAt || link.expiresAt <= now) return refuse("setup-link-over");
    const sealed = totpSecretFor(link.tokenHash);
    return accept({ authenticator: { sealed, ...totpEnrolment(sealed, "Tocsin", "administrator") } });
  },
});
