import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";
import { newChallenge } from "@/platform/sign-in/challenge";
import { signingOptions } from "@/platform/sign-in/passkeys";

/** What the challenges are for that visitors answer. */
export const signingIn = "sign in";

/** Asks a browser for a passkey of this installation, whoever it belongs to. Refuses with `passkeys-unavailable`. */
export const openPasskeySignIn = query({
  name: "access.open-passkey-sign-in",
  action: "access:sign-in",
  browserOnly: true,
  input: z.object({}),
  async run({ now }) {
    const options = signingOptions(newChallenge(signingIn, now), []);
    return options ? accept(options) : refuse("passkeys-unavailable");
  },
});
