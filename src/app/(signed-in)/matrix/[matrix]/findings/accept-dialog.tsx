"use client";

import { useRouter } from "next/navigation";
import { useActionState, useState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { Button } from "@/ui/actions/button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { Dialog } from "@/ui/overlay/dialog";
import { acceptAction } from "./actions";

type AcceptProps = {
  /** Matrix, rule, row and field, as the form sends them. */
  place: Readonly<Record<string, string>>;
  sentence: string;
  positions: readonly { id: string; name: string }[];
};

/** Accepts one finding with a reason, somebody who answers for it, and an end. */
export function AcceptDialog(props: AcceptProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={say("findings.accept")}
      description={props.sentence}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="small" aria-label={say("findings.acceptOne", { sentence: props.sentence })}>
          {say("findings.accept")}
        </Button>
      }
    >
      <AcceptForm {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

function AcceptForm({ place, positions, close }: AcceptProps & { close: () => void }) {
  const say = useSay();
  const router = useRouter();
  const [state, send] = useActionState<FormState, FormData>(async (before, form) => {
    const after = await acceptAction(before, form);
    if (!after.problem) {
      close();
      router.refresh();
    }
    return after;
  }, untouched);
  return (
    <form action={send} className="grid gap-4 pb-5">
      <ErrorSummary errors={errorsOf(state)} />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-ink-soft">{say("findings.acceptLead")}</p>
      <Textarea
        id="reason"
        name="reason"
        label={say("findings.reason")}
        defaultValue={state.typed.reason}
        error={errorAt(state, "reason")}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          id="owner"
          name="owner"
          label={say("findings.owner")}
          placeholder={say("findings.chooseOwner")}
          options={positions.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={state.typed.owner}
          error={errorAt(state, "owner")}
          required
        />
        <TextInput
          id="until"
          name="until"
          type="date"
          label={say("findings.until")}
          defaultValue={state.typed.until}
          error={errorAt(state, "until")}
          required
        />
      </div>
      <SubmitButton className="justify-self-end">{say("findings.accept")}</SubmitButton>
    </form>
  );
}
