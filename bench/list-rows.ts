import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { Pool } from "pg";
import { channelActs } from "@/application/channels/channel-register";
import { addRows } from "@/application/matrix/add-rows";
import { createMatrix } from "@/application/matrix/create-matrix";
import { listRows } from "@/application/matrix/list-rows";
import { positionActs } from "@/application/people/position-register";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import type { Result } from "@/core/shared/result";
import { openDatabase } from "@/platform/database/client";
import { realWorld } from "@/platform/world";
import { withDatabase } from "./support/database";

const sizes = [100, 5000, 10_000];
const clients = [1, 16];
/** Short rounds in turn, so that what else the machine does falls on both alike. */
const listsEach = 32;
const rounds = 20;

/**
 * Measures a list of 100 rows with owner and channels, filtered and sorted, through the runner against plain pg with SQL
 * written for that list alone; both end with the JSON text (target: at most 2 times).
 */
await withDatabase(async (url) => {
  const database = openDatabase(url, 20);
  const world = realWorld(database);
  const pool = new Pool({ connectionString: url, max: 20 });
  pool.on("error", () => {});
  const actor: Actor = { kind: "person", id: randomUUID(), roles: ["isms-manager"], sessionId: randomUUID() };
  const ok = async <Value>(result: Promise<Result<Value>>): Promise<Value> => {
    const answer = await result;
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };
  const posts = await Promise.all(
    Array.from(
      { length: 40 },
      async (_, n) => (await ok(run(world, positionActs.add, { name: `Post ${n}` }, actor))).id,
    ),
  );
  const ways = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => (await ok(run(world, channelActs.add, { name: `Way ${n}` }, actor))).id),
  );
  for (const size of sizes) {
    const { matrix } = await ok(run(world, createMatrix, { name: `Bench ${size}` }, actor));
    const rows = Array.from({ length: size }, (_, n) => ({
      what: `Subject ${(n * 7919) % size}`,
      trigger: "A confirmed event",
      direction: n % 2 ? ("external" as const) : ("internal" as const),
      owner: posts[n % posts.length] as string,
      channels: [ways[n % ways.length] as string],
      notes: "n".repeat(200),
    }));
    await ok(run(world, addRows, { matrix, rows }, actor));
    await pool.query('ANALYZE "Row"').catch(() => {});

    const ours = async () =>
      JSON.stringify(
        await ok(ask(world, listRows, { matrix, direction: "external", sort: "what", limit: 100 }, actor)),
      );
    const plain = async () => {
      const [list, count] = await Promise.all([
        pool.query(
          `SELECT r.*, p.name AS "ownerName", ARRAY(SELECT c.name FROM "Channel" c WHERE c.id = ANY (r."channelIds")) AS "channelNames"
           FROM "Row" r LEFT JOIN "Position" p ON p.id = r."ownerId"
           WHERE r."matrixId" = $1 AND r."archivedAt" IS NULL AND r.direction = 'external'
           ORDER BY lower(r.what), r.place, r.id LIMIT 100`,
          [matrix],
        ),
        pool.query(
          `SELECT count(*)::int AS total FROM "Row" WHERE "matrixId" = $1 AND "archivedAt" IS NULL AND direction = 'external'`,
          [matrix],
        ),
      ]);
      return JSON.stringify({ rows: list.rows, total: count.rows[0].total });
    };
    for (const count of clients) {
      const [floor, high]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        floor.push(await time(count, plain));
        high.push(await time(count, ours));
      }
      const [low, top] = [median(floor), median(high)];
      const ratio = (top / low).toFixed(2);
      console.log(
        `${size} rows, ${count} client(s): plain pg ${low.toFixed(2)} ms, runner ${top.toFixed(2)} ms; ratio ${ratio}`,
      );
    }
  }
  await pool.end();
  await database.$disconnect();
});

/** Gives the milliseconds that one list takes when so many clients ask one after the other. */
async function time(count: number, list: () => Promise<string>): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let turn = 0; turn < listsEach / count; turn++) await list();
    }),
  );
  return (performance.now() - start) / listsEach;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
