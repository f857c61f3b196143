"use client";

import { type ReactNode, useActionState } from "react";
import { RecoveryCodes } from "@/app/enrol/recovery-codes";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Combobox } from "@/ui/form/combobox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useReader, useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { type CodesShown, setUpAction } from "./actions";

type Choice = { value: string; label: string };
type SetUpFormProps = {
  token: string;
  /** Whether the link still works, and what stands here when it does not. */
  open: boolean;
  closed: ReactNode;
  /** The sealed secret of the authenticator, and its picture. */
  sealed: string;
  picture: ReactNode;
  zones: readonly string[];
  languages: readonly Choice[];
  jurisdictions: readonly Choice[];
};

/** Asks for the organisation, the first administrator and their second factor; then shows the recovery codes. */
export function SetUpForm({ token, open, closed, sealed, picture, zones, languages, jurisdictions }: SetUpFormProps) {
  const say = useSay();
  const reader = useReader();
  const [state, send] = useActionState<FormState<CodesShown>, FormData>(setUpAction, untouched);
  if (state.value) return <RecoveryCodes codes={state.value.recoveryCodes} onwards="/today" />;
  if (!open) return closed;
  const field = (name: string) => ({ id: name, name, error: errorAt(state, name), defaultValue: state.typed[name] });
  return (
    <form action={send} className="grid gap-8">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="totpSecret" value={sealed} />
      <Section title={say("setUp.organisation")} shape="panel">
        <div className="grid gap-4">
          <TextInput {...field("organisation")} label={say("setUp.name")} autoComplete="organization" required />
          <Textarea {...field("scope")} label={say("setUp.scope")} hint={say("setUp.scopeHint")} optional />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              {...field("zone")}
              defaultValue={state.typed.zone ?? reader.zone}
              key={`zone-${reader.zone}`}
              label={say("setUp.zone")}
              hint={say("setUp.zoneHint")}
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            />
            <Select
              {...field("language")}
              defaultValue={state.typed.language ?? reader.language}
              label={say("setUp.language")}
              options={languages}
            />
          </div>
          <Combobox
            name="jurisdictions"
            multiple
            label={say("setUp.jurisdictions")}
            hint={say("setUp.jurisdictionsHint")}
            optional
            options={jurisdictions}
          />
        </div>
      </Section>
      <Section title={say("setUp.administrator")} shape="panel">
        <div className="grid gap-4">
          <TextInput {...field("name")} label={say("setUp.yourName")} autoComplete="name" required />
          <TextInput {...field("email")} type="email" label={say("setUp.yourEmail")} autoComplete="username" required />
          <TextInput
            {...field("password")}
            type="password"
            label={say("secrets.password")}
            hint={say("secrets.passwordHint")}
            autoComplete="new-password"
            required
          />
        </div>
      </Section>
      <Section title={say("setUp.signIn")} description={say("authenticator.why")} shape="panel">
        <div className="grid gap-4">
          {picture}
          <TextInput
            {...field("totp")}
            label={say("authenticator.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            mono
            required
          />
        </div>
      </Section>
      <SubmitButton size="large">{say("setUp.submit")}</SubmitButton>
    </form>
  );
}
