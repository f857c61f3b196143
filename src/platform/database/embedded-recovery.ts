import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { accept, type Result, refuse } from "@/core/shared/result";

/** How long a database that lost its launcher may take to shut down; milliseconds. */
const limit = 30_000;

/**
 * Makes a database folder startable after a crash: ends a database process that outlived its launcher, and frees
 * the folder from a process id that by now belongs to another program (PostgreSQL would refuse to start).
 * The caller holds the instance lock, so no other Tocsin can be using the folder. Refuses with `database-in-use`.
 */
export async function recoverFolder(folder: string): Promise<Result<void>> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return accept(undefined);
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!isDatabaseOf(pid, folder)) {
    // Our own id reads as stale to the child we start; the file's other lines let it check for shared memory still in use.
    writeFileSync(file, [process.pid, ...lines.slice(1)].join("\n"));
    return accept(undefined);
  }
  process.kill(pid, "SIGINT");
  const deadline = performance.now() + limit;
  while (isDatabaseOf(pid, folder)) {
    if (performance.now() > deadline) return refuse("database-in-use", { values: { folder, pid } });
    await delay(20);
  }
  return accept(undefined);
}

/** Tells whether a process is PostgreSQL working in this folder: Linux says its folder, others its command line. */
function isDatabaseOf(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === folder;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(folder);
  } catch {
    return false;
  }
}
