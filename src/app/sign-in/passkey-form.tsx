"use client";

import { useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { signWithPasskey } from "@/app/proof/browser";
import { PasskeyButton } from "@/app/proof/passkey-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { useSay } from "@/ui/language";
import { passkeyOptionsAction, passkeySignInAction } from "./actions";

/** Signs in with a passkey, which says by itself who it belongs to. */
export function PasskeyForm({ to }: { to: string }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(passkeySignInAction, untouched);
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <input type="hidden" name="to" value={to} />
      <PasskeyButton
        ask={async () => {
          const options = await passkeyOptionsAction();
          return options && signWithPasskey(options);
        }}
        cancelled={say("frontDoor.passkeyCancelled")}
        name="passkey"
        variant="secondary"
        size="large"
        className="w-full"
      >
        {say("frontDoor.passkey")}
      </PasskeyButton>
    </form>
  );
}
