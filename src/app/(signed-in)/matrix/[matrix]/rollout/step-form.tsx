"use client";

import { useActionState } from "react";
import type { Option } from "@/app/(signed-in)/_register/entry";
import { type FormState, untouched } from "@/app/form-state";
import type { RolloutStepId } from "@/core/matrix/rollout";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { FieldError } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { saveStepAction } from "./actions";

type StepFormProps = {
  matrix: string;
  step: RolloutStepId;
  owner: string | null;
  note: string;
  said: boolean;
  positions: readonly Option[];
};

/** Says who sees to a step, and that it is done where Tocsin cannot see it. */
export function StepForm({ matrix, step, owner, note, said, positions }: StepFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(saveStepAction, untouched);
  return (
    <form action={send} className="grid max-w-prose gap-3 pt-3">
      <input type="hidden" name="matrix" value={matrix} />
      <input type="hidden" name="step" value={step} />
      <Select
        name="owner"
        label={say("rollout.owner")}
        placeholder={say("rollout.nobody")}
        options={positions}
        defaultValue={state.typed.owner ?? owner ?? ""}
      />
      <Checkbox name="done" label={say("rollout.done")} defaultChecked={said} />
      <Textarea
        name="note"
        label={say("rollout.note")}
        hint={say("rollout.noteHint")}
        rows={2}
        defaultValue={state.typed.note ?? note}
      />
      {state.problem && <FieldError id={`problem-${step}`}>{state.problem.sentence}</FieldError>}
      <SubmitButton size="small" className="justify-self-start">
        {say("rollout.save")}
      </SubmitButton>
    </form>
  );
}
