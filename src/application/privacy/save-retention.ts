import { command, done } from "@/application/runner/act";
import { privacyEntry } from "@/core/privacy/erasure";
import { SaveRetention } from "@/core/privacy/retention";
import { refuse } from "@/core/shared/result";
import { policyHere } from "./policy";

/** Settles how long kinds of record are kept. Refuses `stale-revision` when somebody else was faster, `nothing-changed`. */
export const saveRetention = command({
  name: "privacy.save-retention",
  action: "privacy:set-retention",
  input: SaveRetention,
  async run({ tx, input: { rules }, now }) {
    await tx.$executeRaw`LOCK TABLE "RetentionRule" IN SHARE ROW EXCLUSIVE MODE`;
    const policy = await policyHere(tx);
    if (rules.some(({ kind, revision }) => policy[kind].revision !== revision)) return refuse("retention-changed");
    const changed = rules.filter(({ kind, period }) => policy[kind].period !== period);
    if (changed.length === 0) return refuse("nothing-changed");
    for (const { kind, period, revision } of changed) {
      const rule = { period, savedAt: now, revision: revision + 1 };
      await tx.retentionRule.upsert({ where: { kind }, create: { kind, ...rule }, update: rule });
    }
    const meta = Object.fromEntries(changed.map(({ kind, period }) => [kind, period || "none"]));
    return done({ changed: changed.length }, { entries: [privacyEntry("retention-saved", meta)] });
  },
});
