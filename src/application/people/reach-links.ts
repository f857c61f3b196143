import type { Notice } from "@/application/runner/act";
import { messagesAreConfigured } from "@/platform/messages/webhook";

type Target = { readonly id: string; readonly kind: string };

/** Asks for the one-time links of targets whose path carries one; `round` 0 is the first message, then the reminders. */
export function linkNotices(targets: readonly Target[], round: number): Notice[] {
  return targets
    .filter(({ kind }) => kind === "email" || (kind === "sms" && messagesAreConfigured()))
    .map(({ id, kind }) => ({
      key: `reach:${id}:${round}`,
      kind: kind === "email" ? "reach-mail" : "reach-message",
      payload: { target: id, round },
    }));
}
