import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { anchorNotices } from "./anchor-wanted";

/** Asks for the ledger to be sealed and brought outside now; a job does it. Refuses `anchors-not-set-up`. */
export const requestAnchor = command({
  name: "ledger.request-anchor",
  action: "ledger:anchor",
  input: z.object({}),
  async run({ newId }) {
    const anchor = newId();
    const notices = anchorNotices(anchor);
    if (notices.length === 0) return refuse("anchors-not-set-up");
    return done(
      { anchor },
      {
        entries: [{ stream: singleStreams.assurance, type: "assurance.anchor-requested", meta: { anchor } }],
        notices,
      },
    );
  },
});
