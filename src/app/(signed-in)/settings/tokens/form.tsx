"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, typedAll, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { FieldError } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { createTokenAction, type TokenShown } from "./actions";

const days = [7, 30, 90, 365];

/** Makes a token and shows it once. */
export function TokenForm({ scopes }: { scopes: readonly string[] }) {
  const say = useSay();
  const [state, send] = useActionState<FormState<TokenShown>, FormData>(createTokenAction, untouched);
  const chosen = state.value ? [] : typedAll(state, "scopes");
  const scopeProblem = errorAt(state, "scopes");
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      {state.value && (
        <div className="grid gap-2">
          <Banner tone="good" title={say("settings.tokens.created")}>
            {say("settings.tokens.once")}
          </Banner>
          <code className="select-all break-all rounded-md border border-line bg-sunken p-3 font-mono">
            {state.value.token}
          </code>
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          id="name"
          name="name"
          label={say("settings.tokens.name")}
          hint={say("settings.tokens.nameHint")}
          defaultValue={state.typed.name}
          error={errorAt(state, "name")}
          required
        />
        <Select
          id="days"
          name="days"
          label={say("settings.tokens.days")}
          defaultValue={state.typed.days ?? "90"}
          options={days.map((count) => ({
            value: String(count),
            label: say("settings.tokens.daysOption", { days: count }),
          }))}
        />
      </div>
      <fieldset id="scopes" className="grid gap-2">
        <legend className="font-medium text-sm">{say("settings.tokens.scopes")}</legend>
        {scopeProblem && <FieldError>{scopeProblem}</FieldError>}
        <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              name="scopes"
              defaultChecked={chosen.includes(scope)}
              value={scope}
              label={<code className="font-mono text-sm">{scope}</code>}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton className="justify-self-start">{say("settings.tokens.create")}</SubmitButton>
    </form>
  );
}
