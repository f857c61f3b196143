"use client";

import { useActionState } from "react";
import { errorAt, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { startAction } from "./actions";

/** Begins the 90 days on a day, or moves their beginning. */
export function StartForm({ matrix, startOn, begun }: { matrix: string; startOn: string; begun: boolean }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(startAction, untouched);
  return (
    <form action={send} className="flex flex-wrap items-end justify-center gap-3">
      <input type="hidden" name="matrix" value={matrix} />
      <TextInput
        type="date"
        name="startOn"
        label={say("rollout.startOn")}
        defaultValue={startOn}
        error={errorAt(state, "startOn") ?? state.problem?.sentence}
        required
      />
      <SubmitButton variant={begun ? "secondary" : "primary"}>
        {say(begun ? "rollout.move" : "rollout.start")}
      </SubmitButton>
    </form>
  );
}
