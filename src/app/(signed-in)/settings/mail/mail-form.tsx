"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { type MailSecurity, mailSecurities } from "@/core/organisation/mail";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { type Saved, saveMailAction } from "./actions";

type MailFormProps = {
  settings: {
    host: string;
    port: number;
    security: MailSecurity;
    user: string;
    from: string;
    hasPassword: boolean;
    revision: number;
  };
};

/** Sets up the mail server; the password goes in and never comes out. */
export function MailForm({ settings }: MailFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState<Saved>, FormData>(saveMailAction, untouched);
  const field = (name: "host" | "port" | "security" | "user" | "from") => ({
    id: name,
    name,
    label: say(`settings.mail.${name}`),
    error: errorAt(state, name),
    defaultValue: state.typed[name] ?? String(settings[name]),
  });
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="revision" value={settings.revision} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextInput {...field("host")} hint={say("settings.mail.hostHint")} required />
        <TextInput {...field("port")} type="number" min={1} max={65535} required />
      </div>
      <Select
        {...field("security")}
        options={mailSecurities.map((value) => ({ value, label: say(`settings.mail.securities.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput {...field("user")} autoComplete="off" optional />
        <TextInput
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          label={say("settings.mail.password")}
          hint={say(settings.hasPassword ? "settings.mail.passwordKept" : "settings.mail.passwordHint")}
          error={errorAt(state, "password")}
          optional
        />
      </div>
      <TextInput {...field("from")} type="email" hint={say("settings.mail.fromHint")} required />
      <SubmitButton className="justify-self-start">{say("settings.mail.save")}</SubmitButton>
    </form>
  );
}
