"use client";

import { type ReactNode, useActionState } from "react";
import { RecoveryCodes } from "@/app/enrol/recovery-codes";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { type CodesShown, changeAuthenticatorAction, renewCodesAction } from "./actions";

type FactorFormProps = {
  /** The sealed secret of a new authenticator; without one only new recovery codes are made. */
  sealed?: string;
  picture?: ReactNode;
  submit: string;
};

/** Connects an authenticator, or makes new recovery codes with the one there is; shows the codes then. */
export function FactorForm({ sealed, picture, submit }: FactorFormProps) {
  const say = useSay();
  const action = sealed ? changeAuthenticatorAction : renewCodesAction;
  const [state, send] = useActionState<FormState<CodesShown>, FormData>(action, untouched);
  if (state.value) return <RecoveryCodes codes={state.value.recoveryCodes} onwards="/settings/account?kept" />;
  const prefix = sealed ? "connect" : "codes";
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      {sealed && <input type="hidden" name="totpSecret" value={sealed} />}
      {picture}
      <div className="grid max-w-md gap-4">
        <TextInput
          id={`${prefix}-password`}
          name="password"
          type="password"
          label={say("secrets.currentPassword")}
          autoComplete="current-password"
          required
        />
        <TextInput
          id={`${prefix}-totp`}
          name="totp"
          label={say(sealed ? "authenticator.code" : "settings.account.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          mono
          required
        />
        <SubmitButton variant="secondary" className="justify-self-start">
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
