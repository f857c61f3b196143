"use client";

import { useActionState } from "react";
import {
  grantRoleAction,
  renewAction,
  type LinkShown as Shown,
  savePersonAction,
} from "@/app/(signed-in)/settings/people/actions";
import { LinkShown } from "@/app/(signed-in)/settings/people/link-shown";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { type Role, roles } from "@/core/access/roles";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";

/** Gives a role, or an auditor a later end. */
export function GrantForm({ person, held }: { person: string; held: readonly Role[] }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(grantRoleAction, untouched);
  const offered = roles.filter((role) => role === "auditor" || !held.includes(role));
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="person" value={person} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          id="role"
          name="role"
          label={say("settings.people.role")}
          defaultValue={state.typed.role}
          options={offered.map((role) => ({ value: role, label: say(`access.roles.${role}`) }))}
        />
        <TextInput
          id="lastDay"
          name="lastDay"
          type="date"
          label={say("settings.people.lastDay")}
          hint={say("settings.people.lastDayHint")}
          defaultValue={state.typed.lastDay}
          error={errorAt(state, "lastDay")}
          optional
        />
      </div>
      <SubmitButton variant="secondary" className="justify-self-start">
        {say("settings.people.grantSubmit")}
      </SubmitButton>
    </form>
  );
}

/** Corrects name and mail address. */
export function PersonForm({ person, name, email }: { person: string; name: string; email: string }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(savePersonAction, untouched);
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="person" value={person} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          id="name"
          name="name"
          label={say("settings.people.name")}
          autoComplete="off"
          defaultValue={state.typed.name ?? name}
          error={errorAt(state, "name")}
          required
        />
        <TextInput
          id="email"
          name="email"
          type="email"
          label={say("settings.people.email")}
          hint={say("settings.people.emailHint")}
          autoComplete="off"
          defaultValue={state.typed.email ?? email}
          error={errorAt(state, "email")}
          required
        />
      </div>
      <SubmitButton variant="secondary" className="justify-self-start">
        {say("settings.save")}
      </SubmitButton>
    </form>
  );
}

/** Makes a link with which the person sets password and authenticator anew. */
export function RenewForm({ person }: { person: string }) {
  const say = useSay();
  const [state, send] = useActionState<FormState<Shown>, FormData>(renewAction, untouched);
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="person" value={person} />
      {state.value && <LinkShown key={state.value.link} shown={state.value} />}
      <SubmitButton variant="secondary" className="justify-self-start">
        {say("settings.people.renew")}
      </SubmitButton>
    </form>
  );
}
