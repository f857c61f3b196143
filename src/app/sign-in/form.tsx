"use client";

import { useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { signInAction } from "./actions";

/** Asks for mail address, password and code in one step. */
export function SignInForm({ to }: { to: string }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(signInAction, untouched);
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="to" value={to} />
      <TextInput
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        label={say("frontDoor.email")}
        defaultValue={state.typed.email}
        required
      />
      <TextInput
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        label={say("frontDoor.password")}
        required
      />
      <TextInput
        id="code"
        name="code"
        inputMode="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        mono
        label={say("frontDoor.code")}
        hint={say("frontDoor.codeHint")}
      />
      <SubmitButton size="large">{say("frontDoor.submit")}</SubmitButton>
    </form>
  );
}
