"use client";

import {
  confirmErasureAction,
  declineErasureAction,
  withdrawErasureAction,
} from "@/app/(signed-in)/evidence/privacy/actions";
import { FormDialog } from "@/app/form-dialog";
import { errorAt, type FormState } from "@/app/form-state";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

type DecideProps = { erasure: string; name: string; confirm: boolean; withdraw: boolean };

/** What can be done about a request that waits: carry it out, decline it, take it back. */
export function Decide({ erasure, name, confirm, withdraw }: DecideProps) {
  const say = useSay();
  const about = { erasure };
  const comment = (state: FormState) => (
    <Textarea
      id="comment"
      name="comment"
      label={say("privacyScreens.decide.comment")}
      defaultValue={state.typed.comment}
      error={errorAt(state, "comment")}
      required
    />
  );
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {confirm && (
        <FormDialog
          action={confirmErasureAction}
          about={about}
          variant="danger"
          size="medium"
          title={say("privacyScreens.decide.confirmTitle", { name })}
          description={say("privacyScreens.decide.confirmText")}
          label={say("privacyScreens.decide.confirm")}
          submit={say("privacyScreens.decide.confirmNow")}
        >
          {() => null}
        </FormDialog>
      )}
      {confirm && (
        <FormDialog
          action={declineErasureAction}
          about={about}
          size="medium"
          title={say("privacyScreens.decide.declineTitle")}
          label={say("privacyScreens.decide.decline")}
          submit={say("privacyScreens.decide.decline")}
        >
          {comment}
        </FormDialog>
      )}
      {withdraw && (
        <FormDialog
          action={withdrawErasureAction}
          about={about}
          size="medium"
          title={say("privacyScreens.decide.withdrawTitle")}
          label={say("privacyScreens.decide.withdraw")}
          submit={say("privacyScreens.decide.withdraw")}
        >
          {comment}
        </FormDialog>
      )}
    </div>
  );
}
