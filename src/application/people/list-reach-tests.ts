import { z } from "zod";
import { query } from "@/application/runner/act";
import { sumUp } from "@/core/people/reach-test";
import { accept } from "@/core/shared/result";
import { toFacts } from "./reach-facts";

const pageSize = 50;

/** Lists reach tests with their results, the newest first: together they are the trend. */
export const listReachTests = query({
  name: "people.list-reach-tests",
  action: "people:read",
  input: z.object({ page: z.int().min(1).max(10_000).default(1) }),
  async run({ db, input: { page }, now, may }) {
    const [total, tests] = await Promise.all([
      db.reachTest.count(),
      db.reachTest.findMany({
        orderBy: [{ startedAt: "desc" }, { id: "asc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
        include: {
          targets: { select: { contactId: true, outside: true, outcome: true, deliveredAt: true, seconds: true } },
        },
      }),
    ]);
    return accept({
      ...{ total, page, pageSize, now },
      tests: tests.map(({ id, name, startedAt, endsAt, closedAt, targets }) => ({
        ...{ id, name, startedAt, endsAt, closedAt },
        result: sumUp(targets.map(toFacts)),
      })),
      may: { test: may("people:test") },
    });
  },
});
