import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { Pool } from "pg";
import { addRows } from "@/application/matrix/add-rows";
import { createMatrix } from "@/application/matrix/create-matrix";
import { editsOf } from "@/application/matrix/edits";
import { saveRow } from "@/application/matrix/save-row";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { seal } from "@/core/ledger/entry";
import { openDatabase } from "@/platform/database/client";
import { realWorld } from "@/platform/world";
import { withDatabase } from "./support/database";

const clients = [1, 8];
/** Short rounds in turn, so that what else the machine does falls on both alike. */
const savesEach = 40;
const rounds = 40;

type Save = (client: number, turn: number) => Promise<unknown>;

/** Measures one save of a row through the runner against plain pg that does the same writes (target: at most 4 times). */
await withDatabase(async (url) => {
  const database = openDatabase(url);
  const world = realWorld(database);
  const pool = new Pool({ connectionString: url, max: 10 });
  pool.on("error", () => {});
  const actors = Array.from(
    { length: Math.max(...clients) },
    (): Actor => ({ kind: "person", id: randomUUID(), roles: ["isms-manager"], sessionId: randomUUID() }),
  );
  const [first] = actors as [Actor, ...Actor[]];
  const created = await run(world, createMatrix, { name: "Bench" }, first);
  if (!created.ok) throw new Error(created.refusal.code);
  const { matrix } = created.value;
  const rows = Array.from({ length: 5000 }, (_, n) => ({
    what: `Row ${n}`,
    trigger: "An event",
    notes: "n".repeat(200),
  }));
  const added = await run(world, addRows, { matrix, rows }, first);
  if (!added.ok) throw new Error(added.refusal.code);
  const ids = added.value.rows.map(({ row }) => row);
  const revisions = ids.map(() => 1);

  const throughRunner: Save = async (client, turn) => {
    const index = client * 100 + (turn % 100);
    const [row = "", revision = 1] = [ids[index], revisions[index]];
    const saved = await run(
      world,
      saveRow,
      { row, revision, fields: { notes: `runner ${turn} ${Math.random()}` } },
      actors[client] as Actor,
    );
    if (!saved.ok) throw new Error(saved.refusal.code);
    revisions[index] = saved.value.revision;
  };

  const plain: Save = async (client, turn) => {
    const index = client * 100 + (turn % 100);
    const actor = actors[client] as Actor & { id: string };
    const notes = `plain ${turn} ${Math.random()}`;
    const now = new Date();
    const entry = {
      stream: editsOf(matrix, actor),
      type: "matrix.row-saved",
      meta: { matrix, row: ids[index] ?? "" },
      fields: { notes },
    };
    const sealed = JSON.stringify([seal(entry, `person:${actor.id}`, now, () => "00".repeat(32))]);
    const connection = await pool.connect();
    try {
      await connection.query("BEGIN");
      await connection.query(`UPDATE "Row" SET notes = $1, revision = revision + 1 WHERE id = $2 AND revision = $3`, [
        notes,
        ids[index],
        revisions[index],
      ]);
      await connection.query(
        `INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after) VALUES ($1, $2, 'row', $3, 'notes', '""', $4)`,
        [now, `person:${actor.id}`, ids[index], JSON.stringify(notes)],
      );
      await connection.query("SELECT stream, n, hash FROM ledger.append($1::jsonb)", [sealed]);
      await connection.query("COMMIT");
    } finally {
      connection.release();
    }
    revisions[index] = (revisions[index] ?? 1) + 1;
  };

  for (const count of clients) {
    const floor: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds; round++) {
      floor.push(await time(count, plain));
      ours.push(await time(count, throughRunner));
    }
    const [low, high] = [median(floor), median(ours)];
    const ratio = (high / low).toFixed(2);
    console.log(
      `${count} client(s): plain pg ${low.toFixed(2)} ms, runner ${high.toFixed(2)} ms a save; ratio ${ratio}`,
    );
  }
  await pool.end();
  await database.$disconnect();
});

/** Gives the milliseconds that one save takes when so many clients save one after the other. */
async function time(count: number, save: Save): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count }, async (_, client) => {
      for (let turn = 0; turn < savesEach / count; turn++) await save(client, turn);
    }),
  );
  return (performance.now() - start) / savesEach;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
