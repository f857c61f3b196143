import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { Pool } from "pg";
import { editsOf } from "@/application/matrix/edits";
import { saveRow } from "@/application/matrix/save-row";
import { run } from "@/application/runner/run";
import { actorName } from "@/core/access/actor";
import { seal } from "@/core/ledger/entry";
import { openDatabase } from "@/platform/database/client";
import { realWorld } from "@/platform/world";
import { accepted } from "../tests/support/accepted";
import { withDatabase } from "./support/database";
import { inTurn } from "./support/load";
import { makeManager, makeMatrices } from "./support/matrices";

const rowsInMatrix = 5000;
const [savesEach, rounds] = [40, 40];

type Save = (client: number, turn: number) => Promise<unknown>;

/** Measures one save of a row through the runner against plain pg that does the same writes (target: at most 4 times). */
await withDatabase(async (url) => {
  const database = openDatabase(url);
  const pool = new Pool({ connectionString: url, max: 10 });
  pool.on("error", () => {});
  const world = realWorld(database);
  const { actor: manager } = await makeManager(world);
  const made = (await makeMatrices(world, manager, [rowsInMatrix])).get(rowsInMatrix);
  if (!made) throw new Error("No matrix was made");
  const revisions = made.rows.map(() => 1);
  // Each client is a session of its own and keeps to rows of its own.
  const actors = Array.from({ length: 8 }, () => ({ ...manager, sessionId: randomUUID() }));
  const next = (client: number, turn: number) => {
    const index = client * 100 + (turn % 100);
    const [row = "", revision = 1, actor = manager] = [made.rows[index], revisions[index], actors[client]];
    revisions[index] = revision + 1;
    return { row, revision, actor, notes: `Saved ${turn} ${Math.random()}` };
  };

  const throughRunner: Save = async (client, turn) => {
    const { row, revision, actor, notes } = next(client, turn);
    accepted(await run(world, saveRow, { row, revision, fields: { notes } }, actor));
  };
  const plain: Save = async (client, turn) => {
    const { row, revision, actor, notes } = next(client, turn);
    const now = new Date();
    const entry = {
      stream: editsOf(made.matrix, actor),
      type: "matrix.row-saved",
      meta: { matrix: made.matrix, row },
      fields: { notes },
    };
    const sealed = JSON.stringify([seal(entry, actorName(actor), now, () => "00".repeat(32))]);
    const connection = await pool.connect();
    try {
      await connection.query("BEGIN");
      await connection.query('UPDATE "Row" SET notes = $1, revision = revision + 1 WHERE id = $2 AND revision = $3', [
        ...[notes, row, revision],
      ]);
      await connection.query(
        `INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after) VALUES ($1, $2, 'row', $3, 'notes', '""', $4)`,
        [now, actorName(actor), row, JSON.stringify(notes)],
      );
      await connection.query("SELECT stream, n, hash FROM ledger.append($1::jsonb)", [sealed]);
      await connection.query("COMMIT");
    } finally {
      connection.release();
    }
  };

  for (const clients of [1, 8]) {
    const { floor, ours } = await inTurn(
      rounds,
      () => time(clients, plain),
      () => time(clients, throughRunner),
    );
    const figures = `plain pg ${floor.toFixed(2)} ms, through the runner ${ours.toFixed(2)} ms`;
    console.log(`save 1 of ${rowsInMatrix} rows, ${clients} client(s): ${figures}; ratio ${(ours / floor).toFixed(2)}`);
  }
  await pool.end();
  await database.$disconnect();
});

/** Gives the milliseconds for one save when so many clients save one after the other. */
async function time(clients: number, save: Save): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; turn < savesEach / clients; turn++) await save(client, turn);
    }),
  );
  return (performance.now() - start) / savesEach;
}
