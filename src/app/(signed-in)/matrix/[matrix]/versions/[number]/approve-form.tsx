"use client";

import { useActionState, useState } from "react";
import { approveAction, openApprovalAction } from "@/app/(signed-in)/matrix/[matrix]/versions/actions";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { Proof } from "@/app/proof/proof";
import type { Shown } from "@/app/proof/shown";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { RadioGroup } from "@/ui/form/radio-group";
import { TextInput } from "@/ui/form/text-input";
import { useReader, useSay } from "@/ui/language";

/** Approves in two steps: from when, which gives the exact statement; then a passkey or password and code over that statement. */
export function ApproveForm({ version, proven }: { version: string; proven: Shown | undefined }) {
  const [shown, show] = useActionState<FormState<Shown>, FormData>(openApprovalAction, untouched);
  const statement = shown.value ?? proven;
  return (
    <div className="grid gap-5">
      <WhenForm version={version} state={shown} send={show} />
      {statement && <SignForm key={statement.nonce} version={version} shown={statement} />}
    </div>
  );
}

type WhenProps = { version: string; state: FormState<Shown>; send: (form: FormData) => void };

function WhenForm({ version, state, send }: WhenProps) {
  const say = useSay();
  const { zone } = useReader();
  const [when, setWhen] = useState(state.typed.when ?? "now");
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        // The browser resets the form after its action to the choice that it was drawn with, so it is drawn anew.
        key={state.typed.when}
        label={say("versions.when")}
        name="when"
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
        options={[
          { value: "now", label: say("versions.now") },
          { value: "later", label: say("versions.laterOn") },
        ]}
      />
      {when === "later" && (
        <TextInput
          id="from"
          name="from"
          type="datetime-local"
          label={say("versions.from")}
          hint={say("versions.onHint", { zone })}
          defaultValue={state.typed.from}
          error={errorAt(state, "from")}
          required
        />
      )}
      <SubmitButton variant={state.value ? "secondary" : "primary"} className="justify-self-start">
        {say("versions.statement")}
      </SubmitButton>
    </form>
  );
}

function SignForm({ version, shown }: { version: string; shown: Shown }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(approveAction, untouched);
  return (
    <form action={send} className="grid gap-4 border-line border-t pt-4">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <input type="hidden" name="version" value={version} />
      <Proof shown={shown} submit={say("versions.sign")} />
    </form>
  );
}
