import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import type { NoticeModel } from "@/platform/database/generated/models";
import { mailServer } from "@/platform/mail/server";

const pageSize = 50;
export const noticeStates = ["dead", "waiting", "skipped", "delivered"] as const;

export type ListedNotice = Pick<
  NoticeModel,
  "id" | "kind" | "attempts" | "nextAt" | "createdAt" | "deliveredAt" | "lastError"
> & { readonly state: (typeof noticeStates)[number] };

/** Lists what waits in the outbox, what went out, and what was given up; payloads hold ids and are left out. */
export const listNotices = query({
  name: "organisation.list-notices",
  action: "organisation:read-outbox",
  input: z.object({ state: z.enum(noticeStates).optional(), page: z.int().min(1).max(100_000).default(1) }),
  async run({ db, input }) {
    const where = input.state ? { state: input.state } : {};
    const [server, counts, notices] = await Promise.all([
      mailServer(db),
      db.notice.groupBy({ by: ["state"], _count: true }),
      db.notice.findMany({
        where,
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        skip: (input.page - 1) * pageSize,
        take: pageSize,
      }),
    ]);
    const count = Object.fromEntries(counts.map(({ state, _count }) => [state, _count]));
    const total = input.state ? (count[input.state] ?? 0) : counts.reduce((sum, { _count }) => sum + _count, 0);
    return accept({
      ...{ total, page: input.page, pageSize, configured: server !== undefined },
      counts: noticeStates.map((state) => ({ state, count: count[state] ?? 0 })),
      notices: notices.map(({ id, kind, state, attempts, nextAt, createdAt, deliveredAt, lastError }) => ({
        ...{ id, kind, attempts, nextAt, createdAt, deliveredAt, lastError },
        state: state as ListedNotice["state"],
      })),
    });
  },
});
