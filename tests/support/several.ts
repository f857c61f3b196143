import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@/platform/database/client";
import { freePort } from "../../e2e/support/free-port";
import { makeDataFolder, type Product, type ProductSettings, startProduct } from "../../e2e/support/product";
import { startMigrated } from "./cluster";
import { emptyDatabases } from "./empty-database";
import { childrenOf, killAll, runs } from "./processes";
import { type RoundRobin, startRoundRobin } from "./round-robin";

/** A process with the address at which it answers itself; people use the proxy's. */
export type Running = Product & { readonly address: string };

/** A PostgreSQL, a data folder and a proxy that several processes of Tocsin share. */
export type Several = {
  readonly proxy: RoundRobin;
  readonly dataFolder: string;
  /** An empty database of the owner's at first. */
  readonly ownerUrl: string;
  /** Opens a connection of the test's own. */
  readonly open: () => Database;
  /** Starts one more process, which the proxy does not know yet. */
  readonly start: () => Promise<Running>;
  readonly stop: () => Promise<void>;
};

/** Prepares everything but the processes. */
export async function prepareSeveral(variables: ProductSettings["variables"] = {}): Promise<Several> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `tocsin-tests-${process.pid}-`)));
  chmodSync(folder, 0o711);
  const cluster = await startMigrated(folder, true);
  const ownerUrl = await emptyDatabases(cluster.port).make();
  const proxy = await startRoundRobin();
  const dataFolder = makeDataFolder();
  const started: Product[] = [];
  const opened: Database[] = [];
  return {
    ...{ proxy, dataFolder, ownerUrl },
    open() {
      const database = openDatabase(ownerUrl);
      opened.push(database);
      return database;
    },
    async start() {
      const shared = { DATABASE_URL: ownerUrl, TOCSIN_ORIGIN: proxy.origin, TOCSIN_PROXIES: "1" };
      const port = freePort();
      const product = await startProduct({ port, dataFolder, variables: { ...shared, ...variables } });
      started.push(product);
      return { ...product, address: `http://127.0.0.1:${port}` };
    },
    async stop() {
      await proxy.stop();
      await Promise.all(started.map((product) => product.stop()));
      await Promise.all(opened.map((database) => database.$disconnect()));
      await cluster.stop();
      for (const path of [folder, dataFolder]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Kills a process of Tocsin at once, launcher and web server. */
export async function killProduct({ launcher }: Product): Promise<void> {
  const all = [launcher.pid ?? 0, ...childrenOf(launcher.pid ?? 0)];
  killAll(all);
  while (all.some(runs)) await new Promise((resolve) => setImmediate(resolve));
}
