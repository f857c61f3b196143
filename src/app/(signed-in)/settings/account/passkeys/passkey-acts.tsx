"use client";

import { FormDialog } from "@/app/form-dialog";
import { errorAt } from "@/app/form-state";
import { ProofDialog } from "@/app/proof/proof-dialog";
import { ProofForm } from "@/app/proof/proof-form";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { openChangeAction, removePasskeyAction, renamePasskeyAction } from "./actions";

type Passkey = { id: string; name: string };

/** What one can do with one passkey: give it another name, or remove it after a proof. */
export function PasskeyActs({ id, name }: Passkey) {
  const say = useSay();
  return (
    <span className="flex flex-wrap justify-end gap-2">
      <FormDialog
        action={renamePasskeyAction}
        about={{ id }}
        title={say("settings.account.passkeyRenameOne", { name })}
        label={say("settings.account.passkeyRename")}
        fullLabel={say("settings.account.passkeyRenameOne", { name })}
        submit={say("settings.save")}
      >
        {(state) => (
          <TextInput
            id={`name-${id}`}
            name="name"
            label={say("settings.account.passkeyName")}
            hint={say("settings.account.passkeyNameHint")}
            defaultValue={state.typed.name ?? name}
            error={errorAt(state, "name")}
            maxLength={60}
            required
          />
        )}
      </FormDialog>
      <ProofDialog
        open={openChangeAction}
        about={{ change: "remove-passkey" }}
        look={{ size: "small" }}
        label={say("settings.account.passkeyRemove")}
        fullLabel={say("settings.account.passkeyRemoveOne", { name })}
        lead={say("settings.account.passkeyRemoveLead")}
      >
        {(shown, close) => (
          <ProofForm
            action={removePasskeyAction}
            about={{ id }}
            shown={shown}
            submit={say("settings.account.passkeyRemove")}
            orTyped
            done={close}
          >
            <p className="text-ink-soft text-sm">{say("settings.account.passkeyRemoveLost")}</p>
          </ProofForm>
        )}
      </ProofDialog>
    </span>
  );
}
