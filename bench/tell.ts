import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { projectFolder } from "@/platform/project";
import { startProduct } from "../e2e/support/product";

const clients = 16;
/** Short rounds in turn, so that what else the machine does falls on both alike. */
const rounds = 10;
const roundMilliseconds = 1_500;

/**
 * Measures answers of the look-up against an empty Next page, both built and on this machine (target: at least half as
 * many a second), and how long one answer takes when nobody else asks.
 */
const empty = await startEmptyPage();
const product = await startProduct({ options: ["--demo"] });
try {
  const tell = `${product.origin}/tell?what=lost-device&where=home&lang=en`;
  await Promise.all([load(tell), load(empty.address)]);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await load(empty.address));
    ours.push(await load(tell));
  }
  const [answers, pages] = [median(ours), median(floor)];
  console.log(
    `${clients} clients: empty Next page ${pages.toFixed(0)}/s, /tell ${answers.toFixed(0)}/s; ratio ${(answers / pages).toFixed(2)}`,
  );
  const alone = await oneByOne(tell, 500);
  console.log(`1 client: median ${at(alone, 0.5)} ms, p95 ${at(alone, 0.95)} ms; ${await size(tell)} bytes`);
} finally {
  await product.stop();
  empty.stop();
}

/** Builds and starts an app with one page that says nothing, drawn anew for every request as /tell is. */
async function startEmptyPage() {
  const folder = join(projectFolder, ".cache", "bench-empty-page");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  const files = {
    "package.json": JSON.stringify({ private: true }),
    "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(projectFolder)} } };`,
    // Of its own, because Next looks for one in the project around it too.
    "instrumentation.js": "export function register() {}",
    "app/layout.jsx": "export default ({ children }) => <html lang='en'><body>{children}</body></html>;",
    "app/page.jsx": "export const dynamic = 'force-dynamic'; export default () => <p>Nothing</p>;",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const next = join(projectFolder, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, [next, "build", folder], { env, stdio: ["ignore", "ignore", "inherit"] });
  if (built.status !== 0) throw new Error("The empty page could not be built");
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn(process.execPath, [next, "start", folder, "--hostname", "127.0.0.1", "--port", String(port)], {
    env,
    stdio: "ignore",
  });
  const address = `http://127.0.0.1:${port}/`;
  while (!(await fetch(address).catch(() => undefined))) await delay(50);
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

/** Asks with all clients for one round and gives the answers per second. */
async function load(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const start = performance.now();
  let answers = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - start < roundMilliseconds) {
        await ask(address, agent);
        answers += 1;
      }
    }),
  );
  agent.destroy();
  return (answers * 1000) / (performance.now() - start);
}

async function oneByOne(address: string, times: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await ask(address, agent);
    taken.push(performance.now() - start);
  }
  agent.destroy();
  return taken.sort((a, b) => a - b);
}

function ask(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address}: ${response.statusCode}`)),
      );
    }).on("error", reject);
  });
}

async function size(address: string): Promise<number> {
  return ask(address, new Agent());
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
