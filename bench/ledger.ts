import { randomBytes, randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { Pool, type PoolClient } from "pg";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets } from "@/platform/secrets";
import "./support/environment";
import { anyEntry, append } from "../tests/support/ledger";
import { withDatabase } from "./support/database";

const clients = 16;
const streams = Array.from({ length: 200 }, () => randomUUID());
const seconds = 3;
const rounds = 3;
const entries = 100_000;

/** Measures appending at 16 clients over 200 streams, against inserts of the same bytes, and verifying 100,000 entries. */
await withDatabase(async (url) => {
  const pool = new Pool({ connectionString: url, max: clients });
  const anyStream = () => streams[Math.floor(Math.random() * streams.length)] ?? "";
  // A table of its own to insert into would need the owner; a reading copy of changes is close enough in size.
  const text = JSON.stringify(randomBytes(350).toString("hex"));
  const plain = (client: PoolClient) =>
    client.query(
      `INSERT INTO "Change" (at, actor, noun, "recordId", field, after) VALUES (now(), 'person:1', 'row', $1, 'notes', $2)`,
      [anyStream(), text],
    );
  const appending = (client: PoolClient) => append(client, [anyEntry(anyStream())]);

  const rates = { plain: [] as number[], append: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    rates.plain.push(await rate(pool, plain));
    rates.append.push(await rate(pool, appending));
  }
  const [low, ours] = [median(rates.plain), median(rates.append)];
  console.log(
    `append: ${Math.round(ours)}/s at ${clients} clients over ${streams.length} streams (target 1500/s), ` +
      `plain insert ${Math.round(low)}/s, ratio ${(low / ours).toFixed(2)}`,
  );

  const { rows } = await pool.query("SELECT coalesce(sum(n), 0)::int AS n FROM ledger.stream");
  for (let left = entries - rows[0].n; left > 0; left -= 500)
    await append(
      pool,
      Array.from({ length: Math.min(left, 500) }, () => anyEntry(anyStream())),
    );
  await pool.end();
  const pem = publicPem(currentSecrets().signing.checkpoint);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const verdict = await verifyDatabase(url, signedBy([pem]), []);
    times.push((performance.now() - start) / 1000);
    if (!verdict.sound) throw new Error(JSON.stringify(verdict.problems[0]));
    if (round === 0)
      console.log(`verifying ${verdict.entries} entries, ${verdict.fields} fields, ${verdict.streams} streams`);
  }
  console.log(`verify: ${median(times).toFixed(2)} s (target 2 s)`);
});

async function rate(pool: Pool, work: (client: PoolClient) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = await pool.connect();
      while (performance.now() - start < seconds * 1000) {
        await work(client);
        done += 1;
      }
      client.release();
    }),
  );
  return done / ((performance.now() - start) / 1000);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
