import type { Notice } from "@/application/runner/act";
import type { Tx } from "@/platform/database/client";
import { mailServer } from "@/platform/mail/server";
import { invitationToken } from "@/platform/sign-in/invitation-token";

/** How an invitation reaches its person: by mail, or (without a mail server) by hand, the link being shown once. */
export type HandedOver = { readonly invitation: string; readonly by: "mail" | "hand"; readonly path?: string };

/** Decides how an invitation reaches its person; a link that goes by mail is not shown to the administrator. */
export async function handOver(tx: Tx, invitation: string): Promise<{ value: HandedOver; notices: Notice[] }> {
  if (!(await mailServer(tx)))
    return { value: { invitation, by: "hand", path: `/invitation/${invitationToken(invitation)}` }, notices: [] };
  return {
    value: { invitation, by: "mail" },
    notices: [
      { key: `invitation:${invitation}`, kind: "mail", payload: { template: "invitation", invitationId: invitation } },
    ],
  };
}
