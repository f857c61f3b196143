"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import type { FreshnessPolicy } from "@/core/people/freshness";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { savePolicyAction } from "./policy-action";

type PolicyFormProps = { policy: FreshnessPolicy & { revision: number }; mayEdit: boolean };

/** Shows how long verifications hold, and lets those who may change it. */
export function PolicyForm({ policy, mayEdit }: PolicyFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(savePolicyAction, untouched);
  const days = (name: "closeDays" | "otherDays") => (
    <TextInput
      id={name}
      name={name}
      type="number"
      min={1}
      max={3650}
      label={say(`reach.policy.${name}`)}
      suffix={say("reach.policy.days")}
      defaultValue={state.typed[name] ?? policy[name]}
      readOnly={!mayEdit}
      error={errorAt(state, name)}
      required
    />
  );
  return (
    <details className="rounded-lg border border-line bg-surface px-4 py-3">
      <summary className="cursor-pointer font-medium">
        {say("reach.policy.summary", { close: policy.closeDays, other: policy.otherDays })}
      </summary>
      <form action={send} className="grid gap-4 pt-3">
        <ErrorSummary errors={errorsOf(state)} />
        <p className="max-w-prose text-ink-soft">{say("reach.policy.lead")}</p>
        <input type="hidden" name="revision" value={policy.revision} />
        <div className="grid gap-4 sm:grid-cols-2">
          {days("closeDays")}
          {days("otherDays")}
        </div>
        {mayEdit && <SubmitButton className="justify-self-start">{say("reach.policy.save")}</SubmitButton>}
      </form>
    </details>
  );
}
