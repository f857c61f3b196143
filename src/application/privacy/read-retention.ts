import { z } from "zod";
import { query } from "@/application/runner/act";
import { kindsInOrder, proposedKinds, type RetentionKind, retentionKinds } from "@/core/privacy/retention";
import { accept } from "@/core/shared/result";
import { countDue, listDue } from "./due";
import { holdNames } from "./holds";
import { policyHere } from "./policy";

const pageSize = 25;

/** Shows the retention policy: how long each kind is kept, what happens then, and how much is due now. */
export const readRetention = query({
  name: "privacy.read-retention",
  action: "privacy:read",
  input: z.object({}),
  async run({ db, now, may }) {
    const policy = await policyHere(db);
    const due = await countDue(db, policy, kindsInOrder, now);
    return accept({
      rules: kindsInOrder.map((kind) => ({
        ...{ kind, ...policy[kind], usual: retentionKinds[kind].usual, due: due.get(kind) ?? 0 },
        proposed: "about" in retentionKinds[kind],
      })),
      may: { save: may("privacy:set-retention") },
    });
  },
});

/** Lists the records of one kind whose time is over, for somebody to confirm that they go, with the holds that keep them. */
export const listDueRecords = query({
  name: "privacy.list-due-records",
  action: "privacy:read",
  input: z.object({
    kind: z.enum(proposedKinds as [RetentionKind, ...RetentionKind[]]).optional(),
    page: z.int().min(1).max(100_000).default(1),
  }),
  async run({ db, input, now, may }) {
    const policy = await policyHere(db);
    const counts = await countDue(db, policy, proposedKinds, now);
    const kind = input.kind ?? proposedKinds.find((one) => (counts.get(one) ?? 0) > 0) ?? "contact";
    const found = await listDue(db, policy, kind, now, { skip: (input.page - 1) * pageSize, take: pageSize });
    const holds = await holdNames(
      db,
      found.map(({ id }) => id),
    );
    return accept({
      ...{ kind, page: input.page, pageSize, total: counts.get(kind) ?? 0 },
      kinds: proposedKinds.map((one) => ({ kind: one, due: counts.get(one) ?? 0 })),
      items: found.map((item) => ({ ...item, hold: holds.get(item.id) ?? null })),
      may: { confirm: may("privacy:confirm") },
    });
  },
});
