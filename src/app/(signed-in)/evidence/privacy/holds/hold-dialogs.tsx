"use client";

import { liftHoldAction, placeHoldAction } from "@/app/(signed-in)/evidence/privacy/actions";
import { FormDialog } from "@/app/form-dialog";
import { errorAt, type FormState } from "@/app/form-state";
import { Combobox, type ComboboxOption } from "@/ui/form/combobox";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

/** Places a hold on a person, an incident or a matrix, under a name that people know and for a reason. */
export function PlaceHold({ options }: { options: readonly ComboboxOption[] }) {
  const say = useSay();
  return (
    <FormDialog
      action={placeHoldAction}
      variant="primary"
      size="medium"
      title={say("privacyScreens.hold.place")}
      description={say("privacyScreens.hold.placeText")}
      label={say("privacyScreens.hold.place")}
      submit={say("privacyScreens.hold.place")}
    >
      {(state) => (
        <>
          <Combobox
            name="thing"
            label={say("privacyScreens.hold.thing")}
            options={options}
            error={errorAt(state, "id")}
          />
          <TextInput
            id="name"
            name="name"
            label={say("privacyScreens.hold.name")}
            hint={say("privacyScreens.hold.nameHint")}
            defaultValue={state.typed.name}
            error={errorAt(state, "name")}
            required
          />
          <Reason state={state} />
        </>
      )}
    </FormDialog>
  );
}

/** Lifts a hold for a reason. */
export function LiftHold({ hold, name }: { hold: string; name: string }) {
  const say = useSay();
  return (
    <FormDialog
      action={liftHoldAction}
      about={{ hold }}
      title={say("privacyScreens.hold.liftTitle", { name })}
      description={say("privacyScreens.hold.liftText")}
      label={say("privacyScreens.hold.lift")}
      fullLabel={say("privacyScreens.hold.liftTitle", { name })}
      submit={say("privacyScreens.hold.lift")}
    >
      {(state) => <Reason state={state} />}
    </FormDialog>
  );
}

function Reason({ state }: { state: FormState }) {
  const say = useSay();
  return (
    <Textarea
      id="reason"
      name="reason"
      label={say("privacyScreens.hold.reason")}
      defaultValue={state.typed.reason}
      error={errorAt(state, "reason")}
      required
    />
  );
}
