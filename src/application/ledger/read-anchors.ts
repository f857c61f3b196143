import { z } from "zod";
import { query } from "@/application/runner/act";
import { type AnchorKind, anchorKinds } from "@/core/ledger/anchors";
import { readTimestampAnswer } from "@/core/ledger/timestamp/answer";
import { accept } from "@/core/shared/result";
import { anchorSettings } from "@/platform/ledger/anchor-settings";

export type AnchorState = {
  readonly kind: AnchorKind;
  readonly seq: number;
  readonly at: Date | null;
  readonly failure: string | null;
  readonly failingSince: Date | null;
};

/** Tells on which ways checkpoints leave the machine, how far each has come, and what fails. */
export const readAnchors = query({
  name: "ledger.read-anchors",
  action: "ledger:read",
  input: z.object({}),
  async run({ db, may }) {
    const settings = anchorSettings();
    if (!settings.ok) return settings;
    const known = new Map((await db.anchor.findMany()).map((anchor) => [anchor.kind, anchor]));
    const anchors = anchorKinds.flatMap((kind): AnchorState[] => {
      const { seq = 0, at = null, failure = null, failingSince = null } = known.get(kind) ?? {};
      return settings.value[kind] ? [{ kind, seq, at, failure, failingSince }] : [];
    });
    const [newest] = await db.$queryRaw<Array<{ seq: bigint; answer: Uint8Array }>>`
      SELECT seq, answer FROM ledger.stamped ORDER BY ledger.stamped.seq DESC LIMIT 1`;
    const time = newest && readTimestampAnswer(newest.answer)?.time;
    return accept({
      anchors,
      stamped: newest && time ? { seq: Number(newest.seq), time } : null,
      may: { anchor: may("ledger:anchor") && anchors.length > 0 },
    });
  },
});
