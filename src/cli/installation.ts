import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { accept, type Result, refuse } from "@/core/shared/result";
import { type Connections, joinInstallation, openInstallation } from "@/platform/server/installation";

/**
 * Works with the installation of a data folder: the running one if there is one, otherwise it is opened for as long as
 * the work takes. Refuses with `no-installation` and like `openInstallation`.
 */
export async function withInstallation<Value>(
  data: string,
  work: (connections: Connections) => Promise<Value>,
): Promise<Result<Value>> {
  const folder = resolve(data);
  const databaseUrl = process.env.DATABASE_URL;
  const running = databaseUrl ? undefined : joinInstallation(folder);
  if (running) return accept(await work(running));
  if (!databaseUrl && !existsSync(join(folder, "secrets.json")))
    return refuse("no-installation", { values: { folder } });
  const opened = await openInstallation(folder, databaseUrl);
  if (!opened.ok) return opened;
  try {
    return accept(await work(opened.value));
  } finally {
    await opened.value.close();
  }
}
