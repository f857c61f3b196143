import type { Kept, Notice } from "@/application/runner/act";
import { accessStream } from "@/core/access/stream";
import type { Tx } from "@/platform/database/client";
import { mailServer } from "@/platform/mail/server";

type Alarm = { readonly entries: Kept[]; readonly notices: Notice[] };

/**
 * Raises the alarm when an account for emergencies signs in: an entry of its own, a mail to everybody who runs this
 * installation, and an item on their screens until one of them has seen to it.
 */
export async function emergencyOf(
  tx: Tx,
  person: { readonly id: string; readonly breakGlass: boolean },
  now: Date,
  newId: () => string,
): Promise<Alarm> {
  if (!person.breakGlass) return { entries: [], notices: [] };
  const use = newId();
  await tx.emergencyUse.create({ data: { id: use, personId: person.id, at: now } });
  const entry = { stream: accessStream, type: "access.emergency-account-used", meta: { person: person.id, use } };
  const notice = { key: `emergency:${use}`, kind: "emergency-used", payload: { use } };
  return { entries: [entry], notices: (await mailServer(tx)) ? [notice] : [] };
}
