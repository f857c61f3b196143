"use client";

import { FormDialog } from "@/app/form-dialog";
import { errorAt } from "@/app/form-state";
import { testResults } from "@/core/channels/test";
import { RadioGroup } from "@/ui/form/radio-group";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { planAction, recordAction } from "./actions";

type Props = { channel: string; name: string; today: string };

/** Plans a day for the next test of a channel. */
export function PlanDialog({ channel, name, today }: Props) {
  const say = useSay();
  return (
    <FormDialog
      action={planAction}
      about={{ channel }}
      title={say("channelTests.planOne", { name })}
      label={say("channelTests.plan")}
      fullLabel={say("channelTests.planOne", { name })}
      variant="quiet"
      submit={say("channelTests.plan")}
    >
      {(state) => (
        <TextInput
          id="on"
          name="on"
          type="date"
          min={today}
          label={say("channelTests.on")}
          defaultValue={state.typed.on}
          error={errorAt(state, "on")}
          required
        />
      )}
    </FormDialog>
  );
}

/** Takes down what a test showed, and where its proof is kept. */
export function RecordTestDialog({ channel, name, today }: Props) {
  const say = useSay();
  return (
    <FormDialog
      action={recordAction}
      about={{ channel }}
      title={say("channelTests.recordOne", { name })}
      label={say("channelTests.record")}
      fullLabel={say("channelTests.recordOne", { name })}
      submit={say("channelTests.save")}
    >
      {(state) => (
        <>
          <RadioGroup
            name="result"
            label={say("channelTests.what")}
            defaultValue={state.typed.result ?? "works"}
            options={testResults.map((value) => ({ value, label: say(`channelTests.result.${value}`) }))}
          />
          <TextInput
            id="on"
            name="on"
            type="date"
            max={today}
            label={say("channelTests.testedOn")}
            defaultValue={state.typed.on ?? today}
            error={errorAt(state, "on")}
            required
          />
          <Textarea
            id="evidence"
            name="evidence"
            label={say("channelTests.evidence")}
            hint={say("channelTests.evidenceHint")}
            defaultValue={state.typed.evidence}
            error={errorAt(state, "evidence")}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
