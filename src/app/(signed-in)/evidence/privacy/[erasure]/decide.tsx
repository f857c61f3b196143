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
              variant="danger"
              done={close}
            />
          )}
        </ProofDialog>
      )}
      {confirm && <Close action={declineErasureAction} about={about} how="decline" />}
      {withdraw && <Close action={withdrawErasureAction} about={about} how="withdraw" />}
    </div>
  );
}

type CloseProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  about: { erasure: string };
  how: "decline" | "withdraw";
};

/** Ends a request without erasing anything, with a comment that stays. */
function Close({ action, about, how }: CloseProps) {
  const say = useSay();
  return (
    <FormDialog
      {...{ action, about }}
      size="medium"
      title={say(`privacyScreens.decide.${how}Title`)}
      label={say(`privacyScreens.decide.${how}`)}
      submit={say(`privacyScreens.decide.${how}`)}
    >
      {(state) => (
        <Textarea
          id="comment"
          name="comment"
          label={say("privacyScreens.decide.comment")}
          defaultValue={state.typed.comment}
          error={errorAt(state, "comment")}
          required
        />
      )}
    </FormDialog>
  );
}
