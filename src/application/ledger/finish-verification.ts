import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { Verdict } from "@/core/ledger/verify";
import { refuse } from "@/core/shared/result";

/** Keeps what a verification found, and that it was made; only the job that made it calls this. */
export const finishVerification = command({
  name: "ledger.finish-verification",
  action: "ledger:finish-verification",
  browserOnly: true,
  input: z.object({ verification: z.uuid(), verdict: Verdict }),
  async run({ tx, input: { verification, verdict }, now }) {
    const state = verdict.sound ? "sound" : "unsound";
    const { count } = await tx.verification.updateMany({
      where: { id: verification, state: "waiting" },
      data: { state, verdict, finishedAt: now, done: verdict.entries, total: verdict.entries },
    });
    if (count === 0) return refuse("not-found", { values: { thing: "verification" } });
    const { entries, streams, checkpoints, found } = verdict;
    return done(
      { verification },
      {
        entries: [
          {
            stream: singleStreams.assurance,
            type: "assurance.ledger-verified",
            meta: {
              verification,
              state,
              entries: String(entries),
              streams: String(streams),
              checkpoints: String(checkpoints),
              problems: String(found),
            },
          },
        ],
        changed: [verification],
      },
    );
  },
});
