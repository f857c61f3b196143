import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@/platform/database/client";
import { joinInstallation } from "@/platform/server/installation";
import { realWorld } from "@/platform/world";
import { startProduct } from "../e2e/support/product";
import { inTurn, time } from "./support/load";
import { makeManager, makeMatrices } from "./support/matrices";

const sizes = [100, 5000, 10_000];
const [listsEach, savesEach, rounds] = [48, 48, 15];

/**
 * Measures the HTTP API against a floor: plain Node http and pg with SQL by hand, on the same database. A list of 100
 * rows with owner and channels, filtered and sorted (target: at most 2 times), and a save of one row, ours with
 * sign-in, check, merge, history and sealed ledger entry, the floor's with history only (target: at most 4 times).
 */
const product = await startProduct();
const joined = joinInstallation(product.dataFolder);
if (!joined) throw new Error("The started product cannot be joined");
const database = openDatabase(joined.appUrl);
const floor = await startFloor(joined.appUrl);
try {
  const world = realWorld(database);
  const { actor, token } = await makeManager(world);
  const matrices = await makeMatrices(world, actor, sizes);
  const api = `${product.origin}/api/v1/matrix`;

  for (const [size, { matrix }] of matrices) {
    const ours = { address: `${api}/list-rows?matrix=${matrix}&direction=external&sort=what&limit=100`, token };
    const plain = { address: `${floor.origin}/list?matrix=${matrix}` };
    for (const clients of [1, 16]) {
      const one = await inTurn(
        rounds,
        () => time(clients, listsEach, () => plain),
        () => time(clients, listsEach, () => ours),
      );
      report(`list 100 of ${size} rows, ${clients} client(s)`, one);
    }
  }

  for (const [size, { rows }] of matrices) {
    const revisions = new Map(rows.map((row) => [row, 1]));
    let turn = 0;
    // Each client keeps to rows of its own.
    const next = (client: number) => {
      const row = rows[(client * 12 + (turn++ % 12)) % rows.length] as string;
      const revision = revisions.get(row) ?? 1;
      revisions.set(row, revision + 1);
      return { row, revision, notes: `Saved ${turn} ${Math.random()}` };
    };
    for (const clients of [1, 8]) {
      const one = await inTurn(
        rounds,
        () => time(clients, savesEach, (client) => ({ address: `${floor.origin}/save`, body: next(client) })),
        () =>
          time(clients, savesEach, (client) => {
            const { row, revision, notes } = next(client);
            return { address: `${api}/save-row`, token, body: { row, revision, fields: { notes } } };
          }),
      );
      report(`save 1 of ${size} rows, ${clients} client(s)`, one);
    }
  }
} finally {
  floor.stop();
  await database.$disconnect();
  await product.stop();
}

function report(what: string, { floor, ours }: { floor: number; ours: number }): void {
  console.log(
    `${what}: floor ${floor.toFixed(2)} ms, Tocsin ${ours.toFixed(2)} ms; ratio ${(ours / floor).toFixed(2)}`,
  );
}

async function startFloor(url: string) {
  const script = fileURLToPath(new URL("support/floor.mjs", import.meta.url));
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, FLOOR_DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise((resolve) => createInterface(server.stdout).once("line", resolve));
  return { origin: `http://127.0.0.1:${port}`, stop: () => void server.kill() };
}
