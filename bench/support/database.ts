import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appLogin, databaseName } from "@/platform/database/roles";
import { connectionUrl, startMigrated } from "../../tests/support/cluster";

/** Runs a measurement on a fresh, migrated, durable PostgreSQL, connected as the web server is. */
export async function withDatabase(measure: (url: string) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tocsin-bench-")));
  chmodSync(folder, 0o711);
  const cluster = await startMigrated(folder, true);
  try {
    await measure(connectionUrl(cluster.port, appLogin(databaseName), databaseName));
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
