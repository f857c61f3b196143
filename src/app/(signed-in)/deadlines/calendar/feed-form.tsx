"use client";

import { useActionState } from "react";
import { errorAt, errorsOf, type FormState, untouched } from "@/app/form-state";
import { SubmitButton } from "@/ui/actions/submit-button";
import { ErrorSummary } from "@/ui/form/error-summary";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import { Banner } from "@/ui/show/banner";
import { createFeedAction, type FeedLink } from "./actions";

type FeedFormProps = { choices: ReadonlyArray<{ value: string; label: string; group?: string }> };

/** Makes a secret address for a calendar program and shows it this once. */
export function FeedForm({ choices }: FeedFormProps) {
  const say = useSay();
  const [state, send] = useActionState<FormState<FeedLink>, FormData>(createFeedAction, untouched);
  return (
    <form action={send} className="grid max-w-3xl gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      {state.value && (
        <Banner tone="good" title={say("deadlineScreens.feeds.made")}>
          {say("deadlineScreens.feeds.once")} <code className="break-all">{state.value.link}</code>
        </Banner>
      )}
      <div className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <Select
          id="scope"
          name="scope"
          label={say("deadlineScreens.feeds.about")}
          options={choices}
          error={errorAt(state, "scope")}
        />
        <SubmitButton variant="secondary">{say("deadlineScreens.feeds.make")}</SubmitButton>
      </div>
    </form>
  );
}
