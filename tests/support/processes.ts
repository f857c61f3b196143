import { readFileSync } from "node:fs";

/** Reads a file of a process below /proc; undefined when the process has ended, before or while it was read. */
export function readProcess(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}

/** Lists the processes that a process has started and that still run. */
export function childrenOf(parent: number): number[] {
  return (readProcess(parent, `task/${parent}/children`) ?? "").split(" ").filter(Boolean).map(Number);
}

/** Tells whether a process still runs; one that only waits for its parent to notice does not. */
export function runs(pid: number): boolean {
  const stat = readProcess(pid, "stat");
  return stat !== undefined && !/\) Z /.test(stat);
}

/** Kills processes at once; one that has just ended by itself is as good. */
export function killAll(pids: Iterable<number>): void {
  for (const pid of pids)
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
}
