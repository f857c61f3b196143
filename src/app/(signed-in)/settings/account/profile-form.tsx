"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { type Saved, saveProfileAction } from "./actions";

type ProfileFormProps = {
  name: string;
  email: string;
  language: string;
  languages: readonly { value: string; label: string }[];
};

export function ProfileForm({ name, email, language, languages }: ProfileFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState<Saved>, FormData>(saveProfileAction, untouched);
  return (
    <form action={send} className="grid max-w-md gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      {state.value && <Banner tone="good">{say("settings.saved")}</Banner>}
      <TextInput
        id="name"
        name="name"
        label={say("settings.account.name")}
        hint={say("settings.account.nameHint")}
        autoComplete="name"
        defaultValue={state.typed.name ?? name}
        error={errorAt(state, "name")}
        required
      />
      <TextInput
        id="email"
        label={say("settings.account.email")}
        hint={say("settings.account.emailHint")}
        value={email}
        readOnly
      />
      <Select
        id="language"
        name="language"
        label={say("settings.account.language")}
        defaultValue={state.typed.language ?? language}
        options={languages}
      />
      <SubmitButton className="justify-self-start">{say("settings.save")}</SubmitButton>
    </form>
  );
}
