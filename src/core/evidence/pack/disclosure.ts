import type { LedgerRecord } from "@/core/ledger/record";

/** From when to when a pack tells what was said; null means without end. */
export type Period = { readonly from: Date | null; readonly to: Date | null };

/** Why the fields of an entry are in a pack or not. */
export type Disclosure = "disclosed" | "personal" | "outside-period" | "other-use";

/** Streams whose fields hold people's data that a pack does not need. */
const personal: ReadonlySet<string> = new Set(["access", "register", "privacy"]);
/** Streams whose fields are working material: how a draft came about, files that nobody attached. */
const working: ReadonlySet<string> = new Set(["edits", "originals"]);
/** Streams that are told whole: without them nothing else could be judged. */
const whole: ReadonlySet<string> = new Set(["matrix", "keys", "organisation"]);

/** Decides whether a pack discloses the fields of an entry; the record itself is always there, so that chains verify. */
export function disclosureOf(record: Pick<LedgerRecord, "kind" | "at">, { from, to }: Period): Disclosure {
  if (personal.has(record.kind)) return "personal";
  if (working.has(record.kind)) return "other-use";
  if (whole.has(record.kind)) return "disclosed";
  const at = new Date(record.at);
  return (from && at < from) || (to && at >= to) ? "outside-period" : "disclosed";
}
