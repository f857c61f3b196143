"use client";

import { useActionState } from "react";
import type { Option } from "@/app/(signed-in)/_register/entry";
import { errorAt, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Combobox } from "@/ui/form/combobox";
import { Problem } from "@/ui/form/problem";
import { useSay } from "@/ui/language";
import { settleVacancyAction } from "./actions";

type SettleFormProps = {
  about: Readonly<Record<string, string>>;
  name: string;
  /** The first deputy who is still here. */
  proposed: string | null;
  contacts: readonly Option[];
};

/** Puts somebody in a leaver's seat; the first deputy is proposed, and nobody is a choice as well. */
export function SettleForm({ about, name, proposed, contacts }: SettleFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState, FormData>(settleVacancyAction, untouched);
  const problem = errorAt(state, "successor") ?? state.problem?.sentence;
  return (
    <form action={send} className="flex flex-wrap items-end gap-2">
      {Object.entries(about).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Combobox
        className="min-w-48 flex-1"
        name="successor"
        label={say(proposed ? "leavers.proposed" : "leavers.successor", { name })}
        placeholder={say("leavers.nobody")}
        options={contacts}
        defaultValues={proposed ? [proposed] : []}
      />
      <SubmitButton aria-label={say("leavers.settleOne", { name })}>{say("leavers.settle")}</SubmitButton>
      <Problem>{problem}</Problem>
    </form>
  );
}
