import { kindsInOrder, type RetentionKind, retentionKinds } from "@/core/privacy/retention";
import type { Database, Tx } from "@/platform/database/client";

export type KeptRule = { readonly period: string; readonly revision: number; readonly savedAt: Date | null };

export type Policy = Readonly<Record<RetentionKind, KeptRule>>;

/** Reads the retention policy; a kind about which nothing was saved has its usual period and revision 0. */
export async function policyHere(db: Database | Tx): Promise<Policy> {
  const saved = new Map((await db.retentionRule.findMany()).map((rule) => [rule.kind, rule]));
  const rules = kindsInOrder.map((kind) => {
    const { period = retentionKinds[kind].usual, revision = 0, savedAt = null } = saved.get(kind) ?? {};
    return [kind, { period, revision, savedAt }] as const;
  });
  return Object.fromEntries(rules) as Policy;
}
