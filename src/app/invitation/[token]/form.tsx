"use client";

import { type ReactNode, useActionState } from "react";
import { RecoveryCodes } from "@/app/enrol/recovery-codes";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { acceptAction, type CodesShown } from "./actions";

type AcceptFormProps = {
  token: string;
  /** Whether the link still works, and what stands here when it does not. */
  open: boolean;
  closed: ReactNode;
  name: string;
  email: string;
  sealed: string;
  /** The authenticator's picture, for people whose roles need a second factor. */
  picture: ReactNode;
};

/** Asks an invited person for password and second factor; then shows the recovery codes. */
export function AcceptForm({ token, open, closed, name, email, sealed, picture }: AcceptFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState<CodesShown>, FormData>(acceptAction, untouched);
  if (state.value) return <RecoveryCodes codes={state.value.recoveryCodes} onwards="/today" />;
  if (!open) return closed;
  return (
    <form action={send} className="grid gap-8">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="totpSecret" value={picture ? sealed : ""} />
      {/* So that a password manager files the password under the right account. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Section title={say("invitation.you")} shape="panel">
        <div className="grid gap-4">
          <TextInput
            id="name"
            name="name"
            label={say("invitation.name")}
            autoComplete="name"
            defaultValue={state.typed.name ?? name}
            error={errorAt(state, "name")}
            required
          />
          <TextInput
            id="password"
            name="password"
            type="password"
            label={say("secrets.password")}
            hint={say("secrets.passwordHint")}
            autoComplete="new-password"
            error={errorAt(state, "password")}
            required
          />
        </div>
      </Section>
      {picture && (
        <Section title={say("invitation.factor")} description={say("authenticator.why")} shape="panel">
          <div className="grid gap-4">
            {picture}
            <TextInput
              id="totp"
              name="totp"
              label={say("authenticator.code")}
              inputMode="numeric"
              autoComplete="one-time-code"
              mono
              error={errorAt(state, "totp")}
              required
            />
          </div>
        </Section>
      )}
      <SubmitButton size="large">{say("invitation.submit")}</SubmitButton>
    </form>
  );
}
