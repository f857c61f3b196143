"use client";

import { useActionState, useState } from "react";
import type { Option } from "@/app/(signed-in)/_register/entry";
import { errorAt, errorsOf, type FormState, typedAll, untouched } from "@/app/form-state";
import { pathKinds } from "@/core/people/register";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { Combobox } from "@/ui/form/combobox";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { startReachTestAction } from "./actions";

const usualKinds: readonly string[] = ["email", "mobile", "phone"];
const testable = pathKinds.filter((kind) => kind !== "portal" && kind !== "post");
const reminders = ["", "4", "24", "48"];

/** Chooses whom a reach test asks, over which kinds of path, and for how long. */
export function StartForm({ contacts, open }: { contacts: readonly Option[]; open: boolean }) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(startReachTestAction, untouched);
  const [named, setNamed] = useState<readonly string[]>([]);
  const groups = state.problem ? typedAll(state, "groups") : ["posts", "thirdParties"];
  const kinds = state.problem ? typedAll(state, "kinds") : usualKinds;
  return (
    <details open={open || Boolean(state.problem)} className="rounded-lg border border-line bg-surface px-4 py-3">
      <summary className="cursor-pointer font-medium">{say("reach.start.title")}</summary>
      <form action={send} className="grid gap-5 pt-4">
        <ErrorSummary errors={errorsOf(state)} />
        <TextInput
          id="name"
          name="name"
          label={say("reach.start.name")}
          defaultValue={state.typed.name}
          error={errorAt(state, "name")}
          required
        />
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium">{say("reach.start.whom")}</legend>
          {(["posts", "thirdParties"] as const).map((group) => (
            <Checkbox
              key={group}
              name="groups"
              value={group}
              label={say(`reach.start.${group}`)}
              defaultChecked={groups.includes(group)}
            />
          ))}
          <Combobox
            label={say("reach.start.contacts")}
            multiple
            options={contacts}
            values={named}
            onChange={setNamed}
          />
          {named.map((id) => (
            <input key={id} type="hidden" name="contacts" value={id} />
          ))}
        </fieldset>
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium">{say("reach.start.kinds")}</legend>
          <p className="max-w-prose text-ink-soft text-sm">{say("reach.start.kindsHint")}</p>
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {testable.map((kind) => (
              <Checkbox
                key={kind}
                name="kinds"
                value={kind}
                label={say(`register.kinds.path.${kind}`)}
                defaultChecked={kinds.includes(kind)}
              />
            ))}
          </div>
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            id="hours"
            name="hours"
            type="number"
            min={1}
            max={720}
            label={say("reach.start.hours")}
            suffix={say("reach.start.hoursUnit")}
            defaultValue={state.typed.hours ?? "72"}
            error={errorAt(state, "hours")}
            required
          />
          <Select
            id="remindHours"
            name="remindHours"
            label={say("reach.start.remind")}
            defaultValue={state.typed.remindHours ?? "24"}
            options={reminders.map((value) => ({
              value,
              label: value === "" ? say("reach.start.never") : say("reach.start.every", { count: Number(value) }),
            }))}
          />
        </div>
        <SubmitButton className="justify-self-start">{say("reach.start.submit")}</SubmitButton>
      </form>
    </details>
  );
}
