"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { changePasswordAction, type Saved } from "./actions";

export function PasswordForm() {
  const say = useSay();
  const [state, send] = useActionState<FormState<Saved>, FormData>(changePasswordAction, untouched);
  return (
    <form action={send} className="grid max-w-md gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      {state.value && <Banner tone="good">{say("settings.account.passwordChanged")}</Banner>}
      <TextInput
        id="current"
        name="current"
        type="password"
        label={say("secrets.currentPassword")}
        autoComplete="current-password"
        error={errorAt(state, "current")}
        required
      />
      <TextInput
        id="password"
        name="password"
        type="password"
        label={say("secrets.newPassword")}
        hint={say("secrets.passwordHint")}
        autoComplete="new-password"
        error={errorAt(state, "password")}
        required
      />
      <SubmitButton variant="secondary" className="justify-self-start">
        {say("settings.account.changePassword")}
      </SubmitButton>
    </form>
  );
}
