"use client";

import { useActionState } from "react";
import { inviteAction, type LinkShown as Shown } from "@/app/(signed-in)/settings/people/actions";
import { LinkShown } from "@/app/(signed-in)/settings/people/link-shown";
import { errorAt, errorsOf, type FormState, typedAll, untouched } from "@/app/form-state";
import { roles } from "@/core/access/roles";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { FieldError } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useReader, useSay } from "@/ui/language";

/** Asks whom to invite and with which roles; shows the link when no mail server sends it. */
export function InviteForm({ languages }: { languages: readonly { value: string; label: string }[] }) {
  const say = useSay();
  const reader = useReader();
  const [state, send] = useActionState<FormState<Shown>, FormData>(inviteAction, untouched);
  const typed = state.value ? {} : state.typed;
  const chosen = state.value ? [] : typedAll(state, "roles");
  const roleProblem = errorAt(state, "roles");
  return (
    <div className="grid gap-6">
      {state.value && (
        <LinkShown
          key={state.value.link}
          shown={state.value}
          title={say("settings.people.invited", { name: state.typed.name ?? "" })}
        />
      )}
      <form action={send} className="grid gap-4">
        <ErrorSummary errors={errorsOf(state)} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            id="name"
            name="name"
            label={say("settings.people.name")}
            autoComplete="off"
            defaultValue={typed.name}
            error={errorAt(state, "name")}
            required
          />
          <TextInput
            id="email"
            name="email"
            type="email"
            label={say("settings.people.email")}
            autoComplete="off"
            defaultValue={typed.email}
            error={errorAt(state, "email")}
            required
          />
          <Select
            id="language"
            name="language"
            label={say("settings.people.language")}
            defaultValue={typed.language ?? reader.language}
            options={languages}
          />
          <TextInput
            id="lastDay"
            name="lastDay"
            type="date"
            label={say("settings.people.lastDay")}
            hint={say("settings.people.lastDayHint")}
            defaultValue={typed.lastDay}
            error={errorAt(state, "lastDay")}
            optional
          />
        </div>
        <fieldset id="roles" className="grid gap-2">
          <legend className="mb-1 font-medium text-sm">{say("settings.people.roles")}</legend>
          {roleProblem && <FieldError>{roleProblem}</FieldError>}
          <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-2">
            {roles.map((role) => (
              <Checkbox
                key={role}
                name="roles"
                value={role}
                defaultChecked={chosen.includes(role)}
                label={say(`access.roles.${role}`)}
                hint={say(`access.roleHints.${role}`)}
              />
            ))}
          </div>
        </fieldset>
        <SubmitButton className="justify-self-start">{say("settings.people.inviteSubmit")}</SubmitButton>
      </form>
    </div>
  );
}
