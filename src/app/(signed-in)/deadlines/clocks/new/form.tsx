"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, typedAll, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Combobox, type ComboboxOption } from "@/ui/form/combobox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { openCaseAction } from "./actions";

type CaseFormProps = {
  /** The assessment it begins from; empty for none. */
  assessment: string;
  title: string;
  source: string;
  zone: string;
  zones: readonly string[];
  regimes: readonly ComboboxOption[];
  chosen: readonly string[];
};

/** Opens a case: what it is called, whose clock counts, and which regimes are watched. */
export function CaseForm({ assessment, title, source, zone, zones, regimes, chosen }: CaseFormProps) {
  const say = useSay();
  const [state, send] = useActionState(openCaseAction, untouched);
  return (
    <form action={send} className="grid max-w-3xl gap-5">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="assessment" value={assessment} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextInput
          id="title"
          name="title"
          required
          maxLength={200}
          label={say("deadlineScreens.clocks.case")}
          hint={say("deadlineScreens.clocks.caseHint")}
          error={errorAt(state, "title")}
          defaultValue={state.typed.title ?? title}
        />
        <Select
          id="zone"
          name="zone"
          label={say("deadlineScreens.calculator.zone")}
          hint={say("deadlineScreens.calculator.zoneHint")}
          options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
          error={errorAt(state, "zone")}
          defaultValue={state.typed.zone ?? zone}
        />
      </div>
      <Combobox
        id="regimes"
        name="regimes"
        multiple
        label={say("deadlineScreens.clocks.watched")}
        hint={say("deadlineScreens.clocks.watchedHint")}
        options={regimes}
        error={errorAt(state, "regimes")}
        defaultValues={state.typed.regimes === undefined ? chosen : typedAll(state, "regimes")}
      />
      <TextInput
        id="source"
        name="source"
        required
        label={say("deadlineScreens.clocks.source")}
        hint={say("deadlineScreens.clocks.sourceHint")}
        error={errorAt(state, "source")}
        defaultValue={state.typed.source ?? source}
      />
      <SubmitButton className="justify-self-start">{say("deadlineScreens.clocks.open")}</SubmitButton>
    </form>
  );
}
