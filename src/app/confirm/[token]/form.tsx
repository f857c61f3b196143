"use client";

import { CircleX, HandHeart, PencilLine, UserCheck } from "lucide-react";
import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { Button } from "@/ui/actions/button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { type Answer, answerAction } from "./actions";

/** Asks "is this you?" with three answers, each one button; works without JavaScript. */
export function AnswerForm({ token, closed }: { token: string; closed: string | undefined }) {
  const say = useSay();
  const [state, send, busy] = useActionState<FormState<{ answer: Answer }>, FormData>(answerAction, untouched);
  if (state.value)
    return (
      <Banner tone="good" icon={<HandHeart aria-hidden />} title={say("reach.answer.thanks")}>
        {say(`reach.answer.thanksFor.${state.value.answer}`)}
      </Banner>
    );
  if (closed) return <Banner tone="neutral">{closed}</Banner>;
  const answer = (value: Answer, icon: React.ReactNode, first = false) => (
    <Button
      type="submit"
      name="answer"
      value={value}
      size="large"
      variant={first ? "primary" : "secondary"}
      icon={icon}
      busy={busy}
    >
      {say(`reach.answer.${value}`)}
    </Button>
  );
  return (
    <form action={send} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="token" value={token} />
      {answer("reached", <UserCheck aria-hidden />, true)}
      {answer("wrong", <CircleX aria-hidden />)}
      <div className="grid gap-3 rounded-lg border border-line p-4">
        <TextInput
          id="newValue"
          name="newValue"
          label={say("reach.answer.newValue")}
          hint={say("reach.answer.newValueHint")}
          defaultValue={state.typed.newValue}
          error={errorAt(state, "newValue")}
          optional
        />
        {answer("changed", <PencilLine aria-hidden />)}
      </div>
      <p className="text-ink-soft text-sm">{say("reach.answer.privacy")}</p>
    </form>
  );
}
