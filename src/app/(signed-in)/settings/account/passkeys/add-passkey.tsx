"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { makePasskey } from "@/app/proof/browser";
import { PasskeyButton } from "@/app/proof/passkey-button";
import { Proof } from "@/app/proof/proof";
import { ProofDialog } from "@/app/proof/proof-dialog";
import type { Shown } from "@/app/proof/shown";
import type { MakingOptions } from "@/platform/sign-in/passkeys";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { addPasskeyAction, openChangeAction, openPasskeyAction } from "./actions";

/** Adds a passkey in two steps: proving that it is you, then naming and making it. */
export function AddPasskey({ proven }: { proven: Shown | undefined }) {
  const say = useSay();
  return (
    <ProofDialog
      open={openChangeAction}
      about={{ change: "add-passkey" }}
      {...(proven && { proven })}
      label={say("settings.account.passkeyAdd")}
      lead={say("settings.account.passkeyAddLead")}
    >
      {(shown, close) => <Steps key={shown.nonce} shown={shown} close={close} />}
    </ProofDialog>
  );
}

function Steps({ shown, close }: { shown: Shown; close: () => void }) {
  const say = useSay();
  const [state, send] = useActionState<FormState<MakingOptions>, FormData>(openPasskeyAction, untouched);
  if (state.value) return <Make options={state.value} close={close} />;
  return (
    <form action={send} className="grid gap-4 pb-5">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <Proof
        shown={shown}
        submit={say("settings.account.passkeyProve")}
        backTo="/settings/account?change=add-passkey"
      />
    </form>
  );
}

function Make({ options, close }: { options: MakingOptions; close: () => void }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(async (before, form) => {
    const after = await addPasskeyAction(before, form);
    if (!after.problem) close();
    return after;
  }, untouched);
  return (
    <form action={send} className="grid gap-4 pb-5">
      <ErrorSummary errors={errorsOf(state)} />
      <TextInput
        id="passkey-name"
        name="name"
        label={say("settings.account.passkeyName")}
        hint={say("settings.account.passkeyNameHint")}
        defaultValue={state.typed.name}
        error={errorAt(state, "name")}
        maxLength={60}
        autoFocus
        required
      />
      <PasskeyButton ask={() => makePasskey(options)} cancelled={say("settings.account.passkeyCancelled")} name="made">
        {say("settings.account.passkeyMake")}
      </PasskeyButton>
    </form>
  );
}
