"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Combobox } from "@/ui/form/combobox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { type Saved, saveOrganisationAction } from "./actions";

type Choice = { value: string; label: string };
type OrganisationFormProps = {
  settings: {
    revision: number;
    name: string;
    scope: string;
    zone: string;
    language: string;
    jurisdictions: readonly string[];
    sessionIdleMinutes: number;
    sessionHours: number;
  };
  zones: readonly string[];
  languages: readonly Choice[];
  jurisdictions: readonly Choice[];
};

/** Changes the settings of the organisation. */
export function OrganisationForm({ settings, zones, languages, jurisdictions }: OrganisationFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState<Saved>, FormData>(saveOrganisationAction, untouched);
  const field = (name: keyof OrganisationFormProps["settings"]) => ({
    id: name,
    name,
    error: errorAt(state, name),
    defaultValue: state.typed[name] ?? String(settings[name]),
  });
  return (
    <form action={send} className="grid gap-6">
      <ErrorSummary errors={errorsOf(state)} />
      {state.value && <Banner tone="good">{say("settings.saved")}</Banner>}
      <input type="hidden" name="revision" value={settings.revision} />
      <Section title={say("settings.organisation.title")} shape="panel">
        <div className="grid gap-4">
          <TextInput {...field("name")} label={say("setUp.name")} required />
          <Textarea {...field("scope")} label={say("setUp.scope")} hint={say("setUp.scopeHint")} optional />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              {...field("zone")}
              label={say("setUp.zone")}
              hint={say("setUp.zoneHint")}
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            />
            <Select {...field("language")} label={say("setUp.language")} options={languages} />
          </div>
          <Combobox
            name="jurisdictions"
            multiple
            label={say("setUp.jurisdictions")}
            hint={say("setUp.jurisdictionsHint")}
            optional
            options={jurisdictions}
            defaultValues={settings.jurisdictions}
          />
        </div>
      </Section>
      <Section
        title={say("settings.organisation.sessions")}
        description={say("settings.organisation.sessionsLead")}
        shape="panel"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            {...field("sessionIdleMinutes")}
            type="number"
            min={2}
            max={240}
            label={say("settings.organisation.idle")}
            suffix={say("settings.organisation.idleUnit")}
          />
          <TextInput
            {...field("sessionHours")}
            type="number"
            min={1}
            max={24}
            label={say("settings.organisation.hours")}
            suffix={say("settings.organisation.hoursUnit")}
          />
        </div>
      </Section>
      <SubmitButton className="justify-self-start">{say("settings.save")}</SubmitButton>
    </form>
  );
}
