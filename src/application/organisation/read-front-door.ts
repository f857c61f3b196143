import { z } from "zod";
import { query } from "@/application/runner/act";
import { passkeyDomain } from "@/core/access/passkeys";
import { accept } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { currentProvider } from "@/platform/sign-in/provider";

/** Tells somebody without sign-in whose installation this is; the name is null before the set-up. */
export const readFrontDoor = query({
  name: "organisation.read-front-door",
  action: "organisation:read-front-door",
  browserOnly: true,
  input: z.object({}),
  async run({ db }) {
    const organisation = await db.organisation.findFirst({ select: { name: true, demo: true, localPasswords: true } });
    return accept({
      organisation: organisation?.name ?? null,
      demo: organisation?.demo ?? false,
      passwords: organisation?.localPasswords ?? true,
      provider: currentProvider()?.name,
      passkeys: passkeyDomain(environment().origin) !== undefined,
    });
  },
});
