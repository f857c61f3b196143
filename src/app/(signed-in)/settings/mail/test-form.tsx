"use client";

import { OctagonX, Send } from "lucide-react";
import { useActionState } from "react";
import { type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { type Sent, testMailAction } from "./actions";

/** Sends a mail to oneself and says in full what the server said when it did not go. */
export function TestForm() {
  const say = useSay();
  const [state, send] = useActionState<FormState<Sent>, FormData>(testMailAction, untouched);
  return (
    <form action={send} className="grid gap-3">
      <div aria-live="assertive" className="empty:hidden">
        {state.problem && (
          <Banner tone="stop" icon={<OctagonX aria-hidden />} title={say("settings.mail.failed")}>
            {state.problem.sentence}
          </Banner>
        )}
        {state.value && (
          <Banner tone="good" title={say("settings.mail.sent", { to: state.value.to })}>
            {say("settings.mail.sentText")}
          </Banner>
        )}
      </div>
      <SubmitButton variant="secondary" className="justify-self-start" icon={<Send aria-hidden />}>
        {say("settings.mail.send")}
      </SubmitButton>
    </form>
  );
}
