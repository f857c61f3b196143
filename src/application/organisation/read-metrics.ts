import { z } from "zod";
import { query } from "@/application/runner/act";
import type { Gauge } from "@/core/shared/prometheus";
import { accept } from "@/core/shared/result";
import { currentLoss } from "@/platform/ledger/outside";

const seconds = (at: Date | null | undefined) => (at ? at.getTime() / 1000 : 0);

/** Counts what whoever watches this installation wants to be woken for; nothing in it names a person. */
export const readMetrics = query({
  name: "organisation.read-metrics",
  action: "organisation:read-metrics",
  browserOnly: true,
  input: z.object({}),
  async run({ db }) {
    const [[ledger], [sealed], notices, backup, drill, anchors] = await Promise.all([
      db.$queryRaw<Array<{ streams: number; entries: number }>>`
        SELECT count(*)::int AS streams, coalesce(sum(n), 0)::int AS entries FROM ledger.stream WHERE n > 0`,
      db.$queryRaw<Array<{ seq: number; at: Date }>>`
        SELECT seq::int, recorded_at AS at FROM ledger.checkpoint ORDER BY ledger.checkpoint.seq DESC LIMIT 1`,
      db.notice.groupBy({ by: ["state"], _count: true }),
      db.backup.findFirst({ where: { state: "ready" }, orderBy: { finishedAt: "desc" } }),
      db.drill.findFirst({ orderBy: { at: "desc" } }),
      db.anchor.findMany(),
    ]);
    const count = (state: string) => notices.find((notice) => notice.state === state)?._count ?? 0;
    const byKind = (value: (anchor: (typeof anchors)[number]) => number) =>
      Object.fromEntries(anchors.map((anchor) => [anchor.kind, value(anchor)]));
    return accept<readonly Gauge[]>([
      { name: "tocsin_ledger_streams", help: "Streams of the ledger.", value: ledger?.streams ?? 0 },
      { name: "tocsin_ledger_entries", help: "Entries of the ledger.", value: ledger?.entries ?? 0 },
      {
        name: "tocsin_ledger_missing",
        help: "1 while the ledger lacks what was kept outside.",
        value: Number(!!currentLoss()),
      },
      { name: "tocsin_checkpoint_number", help: "Number of the newest checkpoint.", value: sealed?.seq ?? 0 },
      { name: "tocsin_checkpoint_time_seconds", help: "When it was sealed.", value: seconds(sealed?.at) },
      { name: "tocsin_anchor_number", help: "Newest checkpoint that went outside.", value: byKind(({ seq }) => seq) },
      {
        name: "tocsin_anchor_failing",
        help: "1 while a way outside fails.",
        value: byKind(({ failure }) => Number(!!failure)),
      },
      {
        name: "tocsin_backup_time_seconds",
        help: "When the newest good backup ended; 0 for none.",
        value: seconds(backup?.finishedAt),
      },
      { name: "tocsin_backup_bytes", help: "How large it is.", value: Number(backup?.size ?? 0) },
      {
        name: "tocsin_drill_time_seconds",
        help: "When a restore was drilled last; 0 for never.",
        value: seconds(drill?.at),
      },
      {
        name: "tocsin_drill_sound",
        help: "1 when that drill was sound.",
        value: Number(!!drill?.sound && drill.packed !== false),
      },
      {
        name: "tocsin_outbox_notices",
        help: "Notices in the outbox by state.",
        label: "state",
        value: { waiting: count("waiting"), dead: count("dead"), skipped: count("skipped") },
      },
    ]);
  },
});
