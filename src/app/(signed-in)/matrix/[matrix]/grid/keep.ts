import { z } from "zod";
import { RowFields } from "@/core/matrix/row";
import type { Pending } from "@/core/shared/pending";

const Kept = z.record(z.string(), z.object({ fields: RowFields.partial(), base: RowFields.partial() }));

/** Keeps what is not confirmed in this browser, so that a reload, a sign-out or a dead network loses nothing. */
export function keepPending(key: string, pending: ReadonlyMap<string, Pending<RowFields>>): void {
  try {
    if (pending.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(pending)));
  } catch {
    // A full or forbidden store: the edits stay in memory and are sent from there.
  }
}

/** Finds what was kept; anything that does not read as edits is left out. */
export function keptPending(key: string): Map<string, Pending<RowFields>> {
  try {
    const kept = Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? "{}"));
    return new Map(kept.success ? Object.entries(kept.data as Record<string, Pending<RowFields>>) : []);
  } catch {
    return new Map();
  }
}
