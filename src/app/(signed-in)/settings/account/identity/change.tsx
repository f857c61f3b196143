"use client";

import { openChangeAction } from "@/app/(signed-in)/settings/account/passkeys/actions";
import { ProofDialog } from "@/app/proof/proof-dialog";
import { ProofForm } from "@/app/proof/proof-form";
import { useSay } from "@/ui/language";
import { linkAction, unlinkAction } from "./actions";

/** Links the account with the identity provider, or takes that back, after a proof. */
export function IdentityChange({ provider, identity }: { provider: string; identity?: string }) {
  const say = useSay();
  if (!identity)
    return (
      <ProofDialog
        open={openChangeAction}
        about={{ change: "link-identity" }}
        label={say("settings.account.providerLink", { provider })}
        lead={say("settings.account.providerLinkLead")}
      >
        {(shown) => (
          <ProofForm action={linkAction} shown={shown} submit={say("settings.account.providerLink", { provider })} />
        )}
      </ProofDialog>
    );
  return (
    <ProofDialog
      open={openChangeAction}
      about={{ change: "unlink-identity" }}
      label={say("settings.account.providerUnlink")}
      lead={say("settings.account.providerUnlinkLead")}
    >
      {(shown, close) => (
        <ProofForm
          action={unlinkAction}
          about={{ id: identity }}
          shown={shown}
          submit={say("settings.account.providerUnlink")}
          done={close}
        />
      )}
    </ProofDialog>
  );
}
