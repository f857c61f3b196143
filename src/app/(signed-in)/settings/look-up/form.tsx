"use client";

import { useActionState } from "react";
import { errorsOf, type FormState, untouched } from "@/app/form-state";
import type { LookUpAccess } from "@/core/lookup/access";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { RadioGroup } from "@/ui/form/radio-group";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";
import { saveAccessAction } from "./actions";

/** Opens the look-up to everybody, or to some networks and the shared link. */
export function AccessForm({ access, revision }: { access: LookUpAccess; revision: number }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(saveAccessAction, untouched);
  return (
    <form key={revision} action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state).map(({ sentence }) => ({ sentence }))} />
      <input type="hidden" name="revision" value={revision} />
      <RadioGroup
        name="restricted"
        label={say("settings.lookUp.who")}
        defaultValue={state.typed.restricted ?? (access.restricted ? "yes" : "no")}
        options={[
          { value: "no", label: say("settings.lookUp.everybody") },
          { value: "yes", label: say("settings.lookUp.some") },
        ]}
      />
      <Textarea
        id="networks"
        name="networks"
        label={say("settings.lookUp.networks")}
        hint={say("settings.lookUp.networksHint")}
        defaultValue={state.typed.networks ?? access.networks.join("\n")}
      />
      {access.key !== "" && <Checkbox name="renew" label={say("settings.lookUp.renew")} />}
      <SubmitButton className="justify-self-start">{say("settings.lookUp.save")}</SubmitButton>
    </form>
  );
}
