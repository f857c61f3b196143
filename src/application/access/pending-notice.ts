import type { Notice } from "@/application/runner/act";
import type { Tx } from "@/platform/database/client";
import { mailServer } from "@/platform/mail/server";

/** Tells the other administrators by mail that a grant waits for one of them. */
export async function pendingNotice(tx: Tx, grantId: string): Promise<Notice[]> {
  if (!(await mailServer(tx))) return [];
  return [{ key: `grant:${grantId}`, kind: "mail", payload: { template: "grant-pending", grantId } }];
}
