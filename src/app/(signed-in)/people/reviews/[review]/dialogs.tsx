"use client";

import { approveAction, delegateAction } from "@/app/(signed-in)/people/reviews/actions";
import { FormDialog } from "@/app/form-dialog";
import { errorAt } from "@/app/form-state";
import { Select } from "@/ui/form/select";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

type DelegateProps = { list: string; name: string; people: readonly { id: string; name: string }[] };

/** Hands a list on to somebody else. */
export function DelegateDialog({ list, name, people }: DelegateProps) {
  const say = useSay();
  return (
    <FormDialog
      action={delegateAction}
      about={{ list }}
      title={say("review.one.delegateOne", { list: name })}
      description={say("review.one.delegateLead")}
      label={say("review.one.delegate")}
      fullLabel={say("review.one.delegateOne", { list: name })}
      submit={say("review.one.delegate")}
    >
      {(state) => (
        <Select
          id="to"
          name="to"
          label={say("review.one.delegateTo")}
          options={people.map(({ id, name: label }) => ({ value: id, label }))}
          defaultValue={state.typed.to}
          error={errorAt(state, "to")}
          required
        />
      )}
    </FormDialog>
  );
}

/** Approves a campaign that everybody has signed. */
export function ApproveDialog({ review }: { review: string }) {
  const say = useSay();
  return (
    <FormDialog
      action={approveAction}
      about={{ review }}
      title={say("review.one.approveTitle")}
      description={say("review.one.approveLead")}
      label={say("review.one.approve")}
      variant="primary"
      size="medium"
      submit={say("review.one.approve")}
    >
      {(state) => (
        <Textarea
          id="comment"
          name="comment"
          label={say("review.one.comment")}
          defaultValue={state.typed.comment}
          error={errorAt(state, "comment")}
          optional
        />
      )}
    </FormDialog>
  );
}
