"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { type MailPreference, mailModes } from "@/core/access/mail-preference";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { RadioGroup } from "@/ui/form/radio-group";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { type Saved, saveMailPreferenceAction } from "./actions";

type PreferenceFormProps = {
  preference: MailPreference;
  organisationZone: string;
  zones: readonly string[];
};

/** Chooses when mail that can wait comes: at once, once a day, or not at all; and the hours in which it stays quiet. */
export function PreferenceForm({ preference, organisationZone, zones }: PreferenceFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState<Saved>, FormData>(saveMailPreferenceAction, untouched);
  const time = (name: "digestAt" | "quietFrom" | "quietUntil") => ({
    id: name,
    name,
    type: "time",
    label: say(`settings.notices.${name}`),
    error: errorAt(state, name),
    defaultValue: state.typed[name] ?? preference[name],
  });
  return (
    <form action={send} className="grid max-w-xl gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      {state.value && <Banner tone="good">{say("settings.saved")}</Banner>}
      <RadioGroup
        name="mailMode"
        label={say("settings.notices.mode")}
        defaultValue={state.typed.mailMode ?? preference.mailMode}
        options={mailModes.map((value) => ({
          value,
          label: say(`settings.notices.modes.${value}`),
          hint: say(`settings.notices.modeHints.${value}`),
        }))}
      />
      <TextInput {...time("digestAt")} required className="max-w-40" />
      <div className="grid gap-1">
        <div className="flex flex-wrap gap-4">
          <TextInput {...time("quietFrom")} optional className="w-40" />
          <TextInput {...time("quietUntil")} optional className="w-40" />
        </div>
        <p className="text-ink-soft text-sm">{say("settings.notices.quietHint")}</p>
      </div>
      <Select
        id="zone"
        name="zone"
        label={say("settings.notices.zone")}
        error={errorAt(state, "zone")}
        defaultValue={state.typed.zone ?? preference.zone}
        placeholder={say("settings.notices.zoneOfOrganisation", { zone: organisationZone })}
        options={zones.map((value) => ({ value, label: value }))}
      />
      <SubmitButton className="justify-self-start">{say("settings.save")}</SubmitButton>
    </form>
  );
}
