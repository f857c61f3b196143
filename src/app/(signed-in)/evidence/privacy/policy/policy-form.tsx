"use client";

import { useActionState } from "react";
import { type Saved, saveRetentionAction } from "@/app/(signed-in)/evidence/privacy/actions";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import { periodUnits, type RetentionKind, readPeriod } from "@/core/privacy/retention";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";

type Rule = { kind: RetentionKind; period: string; revision: number; due: number; proposed: boolean };

/** Shows for each kind of record how long it is kept and what happens then, and lets the period be changed. */
export function PolicyForm({ rules, mayChange }: { rules: readonly Rule[]; mayChange: boolean }) {
  const say = useSay();
  const [state, send] = useActionState<FormState<Saved>, FormData>(saveRetentionAction, untouched);
  const of = (proposed: boolean) => rules.filter((rule) => rule.proposed === proposed);
  return (
    <form action={send} className="grid gap-6">
      <ErrorSummary errors={errorsOf(state)} />
      {[true, false].map((proposed) => (
        <fieldset key={String(proposed)} className="grid gap-2" disabled={!mayChange}>
          <legend className="font-semibold text-lg">
            {say(proposed ? "privacyScreens.policy.proposed" : "privacyScreens.policy.automatic")}
          </legend>
          <p className="max-w-prose text-ink-soft">
            {say(proposed ? "privacyScreens.policy.proposedText" : "privacyScreens.policy.automaticText")}
          </p>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {of(proposed).map((rule) => (
              <RuleLine key={`${rule.kind} ${rule.revision}`} rule={rule} state={state} />
            ))}
          </ul>
        </fieldset>
      ))}
      {mayChange && (
        <div className="grid justify-items-start gap-3">
          <div role="status">
            {state.value && <Banner tone="good">{say("privacyScreens.policy.saved", state.value)}</Banner>}
          </div>
          <SubmitButton>{say("privacyScreens.policy.save")}</SubmitButton>
        </div>
      )}
    </form>
  );
}

function RuleLine({ rule: { kind, period, revision, due }, state }: { rule: Rule; state: FormState<Saved> }) {
  const say = useSay();
  const kept = readPeriod(period);
  const name = say(`privacyScreens.kinds.${kind}`);
  return (
    <li className="grid gap-3 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        <p className="font-medium">
          {name} {due > 0 && <Badge tone="advise">{say("privacyScreens.policy.due", { count: due })}</Badge>}
        </p>
        <p className="max-w-prose text-ink-soft text-sm">{say(`privacyScreens.ends.${kind}`)}</p>
      </div>
      <div className="flex items-end gap-2">
        <input type="hidden" name={`revision.${kind}`} value={revision} />
        <TextInput
          id={`count-${kind}`}
          name={`count.${kind}`}
          label={say("privacyScreens.policy.count", { kind: name })}
          labelHidden
          inputMode="numeric"
          className="w-20"
          defaultValue={state.typed[`count.${kind}`] ?? (kept ? String(kept.count) : "")}
        />
        <Select
          id={`unit-${kind}`}
          name={`unit.${kind}`}
          label={say("privacyScreens.policy.unit", { kind: name })}
          labelHidden
          defaultValue={state.typed[`unit.${kind}`] ?? kept?.unit ?? ""}
          options={[
            ...periodUnits.map((unit) => ({
              value: unit as string,
              label: say(`privacyScreens.policy.units.${unit}`),
            })),
            { value: "", label: say("privacyScreens.policy.noEnd") },
          ]}
        />
      </div>
    </li>
  );
}
