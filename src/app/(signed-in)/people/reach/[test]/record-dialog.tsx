"use client";

import { Timer } from "lucide-react";
import { useState } from "react";
import { recordReachAction } from "@/app/(signed-in)/people/reach/actions";
import { FormDialog } from "@/app/form-dialog";
import { errorAt } from "@/app/form-state";
import { callMethods, outcomes } from "@/core/people/reach-test";
import { Button } from "@/ui/actions/button";
import { RadioGroup } from "@/ui/form/radio-group";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

/** Takes down what a caller found out, with a clock for the time to answer. */
export function RecordDialog({ target, about }: { target: string; about: string }) {
  const say = useSay();
  return (
    <FormDialog
      action={recordReachAction}
      about={{ target }}
      title={say("reach.record.title")}
      description={about}
      label={say("reach.record.label")}
      fullLabel={say("reach.record.full", { about })}
      submit={say("reach.record.submit")}
    >
      {(state) => (
        <>
          <RadioGroup
            name="outcome"
            label={say("reach.record.outcome")}
            defaultValue={state.typed.outcome ?? "reached"}
            options={outcomes.map((value) => ({ value, label: say(`reach.state.${value}`) }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              name="method"
              label={say("reach.record.method")}
              defaultValue={state.typed.method ?? "phone"}
              options={callMethods.map((value) => ({ value, label: say(`reach.method.${value}`) }))}
            />
            <Clock typed={state.typed.seconds} error={errorAt(state, "seconds")} />
          </div>
          <TextInput
            name="newValue"
            label={say("reach.record.newValue")}
            defaultValue={state.typed.newValue}
            error={errorAt(state, "newValue")}
            optional
          />
          <Textarea name="note" label={say("reach.record.note")} defaultValue={state.typed.note} optional />
        </>
      )}
    </FormDialog>
  );
}

function Clock({ typed, error }: { typed: string | undefined; error: string | undefined }) {
  const say = useSay();
  const [seconds, setSeconds] = useState(typed ?? "");
  const [since, setSince] = useState<number>();
  return (
    <div className="grid content-start gap-2">
      <TextInput
        id="seconds"
        name="seconds"
        type="number"
        min={0}
        label={say("reach.record.seconds")}
        suffix={say("reach.record.unit")}
        value={seconds}
        onChange={({ target }) => setSeconds(target.value)}
        error={error}
      />
      <Button
        size="small"
        variant="quiet"
        icon={<Timer aria-hidden />}
        aria-pressed={since !== undefined}
        onClick={() => {
          if (since === undefined) return setSince(Date.now());
          setSeconds(String(Math.round((Date.now() - since) / 1000)));
          setSince(undefined);
        }}
      >
        {say(since === undefined ? "reach.record.ring" : "reach.record.answered")}
      </Button>
    </div>
  );
}
