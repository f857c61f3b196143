"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { confirmAction, removeAction, switchOffAction } from "./actions";

type DecideProps = {
  regime: string;
  /** Number of the last decision that this reader has seen. */
  number: number;
  today: string;
};

/** Confirms an entry with a source that somebody has read. */
export function ConfirmForm({ regime, number, today }: DecideProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(confirmAction, untouched);
  const field = (name: string) => ({ name, id: name, error: errorAt(state, name), defaultValue: state.typed[name] });
  return (
    <form action={send} className="grid max-w-3xl gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="regime" value={regime} />
      <input type="hidden" name="number" value={number} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput {...field("title")} required label={say("deadlineScreens.decide.source")} />
        <TextInput {...field("address")} required label={say("deadlineScreens.decide.address")} />
        <Select
          {...field("kind")}
          label={say("deadlineScreens.decide.kind")}
          options={(["official", "reproduction", "quotation", "secondary"] as const).map((value) => ({
            value,
            label: say(`deadlineScreens.evidence.${value}`),
          }))}
        />
        <TextInput
          {...field("on")}
          type="date"
          required
          label={say("deadlineScreens.decide.on")}
          defaultValue={today}
        />
      </div>
      <TextInput
        {...field("reason")}
        required
        label={say("deadlineScreens.decide.reason")}
        hint={say("deadlineScreens.decide.reasonHint")}
      />
      <SubmitButton className="justify-self-start">{say("deadlineScreens.decide.confirm")}</SubmitButton>
    </form>
  );
}

const acts = { "switch-off": switchOffAction, remove: removeAction } as const;

/** Takes a confirmation back, or an entry of one's own away; says why. */
export function TakeBackForm({ regime, number, act }: Omit<DecideProps, "today"> & { act: keyof typeof acts }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(acts[act], untouched);
  return (
    <form action={send} className="grid max-w-3xl gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
      <input type="hidden" name="regime" value={regime} />
      <input type="hidden" name="number" value={number} />
      <TextInput
        id={`reason-${act}`}
        name="reason"
        required
        label={say("deadlineScreens.decide.why")}
        error={state.problem?.sentence}
        defaultValue={state.typed.reason}
      />
      <SubmitButton variant="secondary">{say(`deadlineScreens.decide.${act}`)}</SubmitButton>
    </form>
  );
}
