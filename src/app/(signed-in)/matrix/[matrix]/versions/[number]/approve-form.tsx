"use client";

import { PenLine } from "lucide-react";
import { useActionState, useState } from "react";
import { approveAction, openApprovalAction, type Shown } from "@/app/(signed-in)/matrix/[matrix]/versions/actions";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { RadioGroup } from "@/ui/form/radio-group";
import { TextInput } from "@/ui/form/text-input";
import { useReader, useSay } from "@/ui/language";

/** Approves in two steps: from when, which gives the exact statement; then password and code over that statement. */
export function ApproveForm({ version }: { version: string }) {
  const [shown, show] = useActionState<FormState<Shown>, FormData>(openApprovalAction, untouched);
  return (
    <div className="grid gap-5">
      <WhenForm version={version} state={shown} send={show} />
      {shown.value && <SignForm key={shown.value.nonce} version={version} shown={shown.value} />}
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
  const { meaning, signer } = JSON.parse(shown.statement) as { meaning: string; signer: string };
  return (
    <form action={send} className="grid gap-4 border-line border-t pt-4">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <figure className="grid gap-1.5 rounded-md border border-accent bg-accent-soft p-3 text-accent-ink">
        <figcaption className="text-sm">{say("versions.statementTitle")}</figcaption>
        <blockquote className="font-medium">{meaning}</blockquote>
        <p className="text-sm">
          {signer} · {say("versions.statementEnds")}
        </p>
      </figure>
      <details>
        <summary className="min-h-6 cursor-pointer text-ink-soft text-sm">{say("versions.statementBytes")}</summary>
        <code className="mt-2 block break-all rounded-md border border-line bg-sunken p-2 font-mono text-xs">
          {shown.statement}
        </code>
      </details>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="nonce" value={shown.nonce} />
      <TextInput
        id="password"
        name="password"
        type="password"
        label={say("versions.password")}
        autoComplete="current-password"
        required
      />
      <TextInput
        id="code"
        name="code"
        label={say("versions.code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        mono
        required
      />
      <SubmitButton className="justify-self-start" icon={<PenLine aria-hidden />}>
        {say("versions.sign")}
      </SubmitButton>
    </form>
  );
}
