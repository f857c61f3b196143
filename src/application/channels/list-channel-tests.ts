import { z } from "zod";
import { query } from "@/application/runner/act";
import { channelStanding, neverUsed, testResults } from "@/core/channels/test";
import { accept } from "@/core/shared/result";
import { dateOfWhen } from "@/core/time/when";

type Used = { id: string; name: string; rows: number; usedAt: Date | null };

/** Lists the channels with their tests: when each was last tried and used, which are overdue, and which never were. */
export const listChannelTests = query({
  name: "channels.list-channel-tests",
  action: "channels:read",
  input: z.object({}),
  async run({ db, now, may }) {
    const [organisation, channels, tests] = await Promise.all([
      db.organisation.findFirst({ select: { zone: true } }),
      db.$queryRaw<Used[]>`
        SELECT c.id, c.name, count(r.id)::int AS rows, (
          SELECT max(m."happenedAt") FROM "Communication" m WHERE lower(m.channel) = lower(c.name)
        ) AS "usedAt"
        FROM "Channel" c LEFT JOIN "Row" r ON r."archivedAt" IS NULL AND c.id = ANY (r."channelIds" || r."fallbackIds")
        WHERE c."archivedAt" IS NULL GROUP BY c.id, c.name ORDER BY c.name`,
      db.channelTest.findMany({ orderBy: [{ testedAt: "desc" }, { id: "asc" }] }),
    ]);
    const people = await db.person.findMany({
      where: { id: { in: tests.flatMap(({ testedBy }) => testedBy ?? []) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const zone = organisation?.zone ?? "UTC";
    const today = dateOfWhen(zone, now);
    return accept({
      now,
      today,
      channels: channels.map(({ id, name, rows, usedAt }) => {
        const own = tests.filter((test) => test.channelId === id);
        const done = own.flatMap(({ id: test, testedAt, result, testedBy, evidence }) => {
          const known = testResults.find((one) => one === result);
          return testedAt && known
            ? [{ id: test, at: testedAt, result: known, by: names.get(testedBy ?? "") ?? "", evidence }]
            : [];
        });
        const plannedOn = own.find(({ testedAt }) => testedAt === null)?.plannedOn ?? null;
        const facts = { rows, last: done[0] ?? null, plannedOn, usedAt };
        return {
          ...{ id, name, rows, plannedOn, usedAt },
          tests: done,
          standing: channelStanding(facts, today, now),
          neverUsed: neverUsed(facts),
        };
      }),
      may: { test: may("channels:test") },
    });
  },
});
