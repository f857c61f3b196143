import type { Notice } from "@/application/runner/act";
import type { Tx } from "@/platform/database/client";
import { mailServer } from "@/platform/mail/server";

/** What happens to an account that its person hears of by mail, so that somebody else's doing is noticed. */
export const accountEvents = ["passkey-added", "passkey-removed", "identity-linked", "identity-unlinked"] as const;
export type AccountEvent = (typeof accountEvents)[number];

/** Tells a person by mail what happened to their account; `about` is the id of what it happened to. */
export async function accountNotice(
  tx: Tx,
  event: AccountEvent,
  person: string,
  about: string,
  now: Date,
): Promise<Notice[]> {
  if (!(await mailServer(tx))) return [];
  const payload = { event, person, at: now.toISOString() };
  return [{ key: `account:${event}:${about}`, kind: "account-changed", payload }];
}
