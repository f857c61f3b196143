"use client";

import {
  confirmErasureAction,
  declineErasureAction,
  openErasureAction,
  withdrawErasureAction,
} from "@/app/(signed-in)/evidence/privacy/actions";
import { FormDialog } from "@/app/form-dialog";
import { errorAt, type FormState } from "@/app/form-state";
import { ProofDialog } from "@/app/proof/proof-dialog";
import { ProofForm } from "@/app/proof/proof-form";
import type { Shown } from "@/app/proof/shown";
import { Textarea } from "@/ui/form/textarea";
import { useSay } from "@/ui/language";

type DecideProps = {
  erasure: string;
  name: string;
  confirm: boolean;
  withdraw: boolean;
  /** The statement for which the identity provider has just vouched. */
  proven: Shown | undefined;
};

/** What can be done about a request that waits: carry it out, decline it, take it back. */
export function Decide({ erasure, name, confirm, withdraw, proven }: DecideProps) {
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
        <ProofDialog
          open={openErasureAction}
          about={about}
          proven={proven}
          look={{ variant: "danger" }}
          label={say("privacyScreens.decide.confirm")}
          lead={`${say("privacyScreens.decide.confirmTitle", { name })}. ${say("privacyScreens.decide.confirmText")}`}
        >
          {(shown, close) => (
            <ProofForm
              action={confirmErasureAction}
              about={about}
              shown={shown}
              submit={say("privacyScreens.decide.confirmNow")}
              done={close}
            />
          )}
        </ProofDialog>
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
