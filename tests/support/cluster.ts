import { chmodSync, lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { type Cluster, startCluster, superuser } from "@/platform/database/embedded";
import { choosePlace } from "@/platform/database/embedded-place";
import { recoverFolder } from "@/platform/database/embedded-recovery";
import { migrate } from "@/platform/database/migrate";
import { databaseName, ensureAppRole, ensureOwner, ownerRole } from "@/platform/database/roles";
import { accepted } from "./accepted";

/** What test files need to clone the migrated database; every role has the same password. */
export type TestCluster = { readonly port: number; readonly password: string };

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

const password = "only-for-tests";

/** Starts one embedded PostgreSQL for the whole run, with a migrated database that test files clone. */
export default async function startTestCluster(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `tocsin-tests-${process.pid}-`)));
  chmodSync(folder, 0o711);
  const cluster = await startMigrated(folder);
  project.provide("cluster", { port: cluster.port, password });
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Starts an embedded PostgreSQL in a folder, with a migrated database; benches want a durable one. */
export async function startMigrated(folder: string, durable = false): Promise<Cluster> {
  const place = accepted(choosePlace(join(folder, "postgres")));
  const logFile = join(folder, "postgres.log");
  const cluster = accepted(await startCluster(place, { password, logFile, durable }));
  try {
    await connected(connectionUrl(cluster.port, superuser, "postgres"), (client) => ensureOwner(client, password));
    const ownerUrl = connectionUrl(cluster.port, ownerRole, databaseName);
    await connected(ownerUrl, async (client) => accepted(await ensureAppRole(client, password)));
    accepted(await migrate(ownerUrl));
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Removes what runs of this account that were killed have left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    // Folders of test files have six random letters in the place of the process id, which may look like a number.
    const pid = Number(/^tocsin-tests-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(realpathSync(tmpdir()), name);
    if (lstatSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    await recoverFolder(join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Writes the connection string of a role on the test cluster. */
export function connectionUrl(port: number, user: string, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

async function connected(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
