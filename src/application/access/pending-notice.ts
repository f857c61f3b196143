import type { Notice } from "@/application/runner/act";
import { mailIsConfigured } from "@/platform/mail/configured";

/** Tells the other administrators by mail that a grant waits for one of them. */
export function pendingNotice(grantId: string): Notice[] {
  if (!mailIsConfigured()) return [];
  return [{ key: `grant:${grantId}`, kind: "mail", payload: { template: "grant-pending", grantId } }];
}
