import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealLedger } from "@/platform/ledger/seal-ledger";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets } from "@/platform/secrets";
import { testDatabase } from "../support/database";
import { anyEntry, append } from "../support/ledger";

const database = await testDatabase();
const { checkpoint: key } = currentSecrets().signing;

const verify = () => verifyDatabase(database.appUrl, signedBy([publicPem(key)]), []);

describe("many writers at once", () => {
  it("never fork a chain or leave a gap, while checkpoints are sealed", async () => {
    const streams = Array.from({ length: 5 }, () => randomUUID());
    const clients = Array.from({ length: 16 }, async (_, client) => {
      for (let turn = 0; turn < 20; turn += 1) {
        const chosen = streams.filter((_, place) => (client + turn) % (place + 1) === 0);
        const order = turn % 2 ? chosen : [...chosen].reverse();
        await append(
          database.appPool,
          order.map((stream) => anyEntry(stream)),
        );
      }
    });
    const sealing = Array.from({ length: 8 }, () => sealLedger(database.app, key, new Date()));
    await Promise.all([...clients, ...sealing]);
    await sealLedger(database.app, key, new Date());

    const verdict = await verify();
    expect(verdict.problems).toEqual([]);
    expect(verdict.sealed?.entries).toBe(verdict.entries);
    const { rows } = await database.appPool.query("SELECT sum(n)::int AS n FROM ledger.stream");
    expect(verdict.entries).toBe(rows[0].n);
  });

  it("keep every chain whole in any interleaving, also when some of them change their mind", async () => {
    const step = fc.record({
      stream: fc.integer({ min: 0, max: 2 }),
      count: fc.integer({ min: 1, max: 3 }),
      commits: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 2, maxLength: 8 }), async (scheduler, steps) => {
        const streams = Array.from({ length: 3 }, () => randomUUID());
        const work = steps.map(({ stream, count, commits }) =>
          scheduler.schedule(Promise.resolve()).then(async () => {
            const client = await database.appPool.connect();
            await client.query("BEGIN");
            await append(
              client,
              Array.from({ length: count }, () => anyEntry(streams[stream] ?? "")),
            );
            await client.query(commits ? "COMMIT" : "ROLLBACK");
            client.release();
            return commits ? count : 0;
          }),
        );
        await scheduler.waitAll();
        const written = (await Promise.all(work)).reduce((sum, count) => sum + count, 0);
        const { rows } = await database.appPool.query(
          "SELECT count(*)::int AS n FROM ledger.entry WHERE stream_id = ANY ($1)",
          [streams],
        );
        expect(rows[0].n).toBe(written);
      }),
      { numRuns: 20 },
    );
    expect((await verify()).problems).toEqual([]);
  });
});

describe("sealing", () => {
  it("writes no second checkpoint when nothing changed", async () => {
    await append(database.appPool, [anyEntry(randomUUID())]);
    const now = new Date("2026-11-22T09:00:00Z");
    const first = await Promise.all([1, 2, 3, 4].map(() => sealLedger(database.app, key, now)));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await sealLedger(database.app, key, now)).toBeNull();
  });

  it("never names a time before the checkpoint before it", async () => {
    await append(database.appPool, [anyEntry(randomUUID())]);
    const first = await sealLedger(database.app, key, new Date("2030-01-01T00:00:00Z"));
    await append(database.appPool, [anyEntry(randomUUID())]);
    const second = await sealLedger(database.app, key, new Date("2029-01-01T00:00:00Z"));
    expect(second?.checkpoint.time).toBe(first?.checkpoint.time);
    expect((await verify()).problems).toEqual([]);
  });
});
