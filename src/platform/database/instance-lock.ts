import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { accept, type Result, refuse } from "@/core/shared/result";

/** Who works with a data folder right now; other programs of Tocsin read from it where the database listens. */
const Instance = z.object({
  pid: z.int(),
  /** Tells the process from a later one that got the same number. */
  started: z.string(),
  databasePort: z.int().optional(),
  origin: z.string().optional(),
});
export type Instance = z.infer<typeof Instance>;

export type InstanceLock = {
  /** Lets others know where the database and the pages are. */
  readonly tell: (news: Pick<Instance, "databasePort" | "origin">) => void;
  readonly release: () => void;
};

/**
 * Claims a data folder for this process; a lock whose process is gone is taken over.
 * Refuses with `data-in-use`, naming the process that has it.
 */
export function lockInstance(folder: string): Result<InstanceLock> {
  const file = fileIn(folder);
  let mine: Instance = { pid: process.pid, started: startOf(process.pid) ?? "" };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  const holder = claim(file, draft);
  rmSync(draft);
  if (holder) return refuse("data-in-use", { values: { folder, pid: holder.pid, origin: holder.origin ?? "" } });
  return accept({
    tell: (news) => {
      mine = { ...mine, ...news };
      writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  });
}

/** Gives the running instance of a data folder; undefined when none runs. */
export function readInstance(folder: string): Instance | undefined {
  const found = parse(fileIn(folder));
  return found && startOf(found.pid) === found.started ? found : undefined;
}

const fileIn = (folder: string) => join(folder, "instance.json");

/** Links the draft into place, which only one process can; gives the holder when that is somebody else. */
function claim(file: string, draft: string): Instance | undefined {
  for (;;) {
    try {
      linkSync(draft, file);
      return undefined;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const found = parse(file);
    if (found && startOf(found.pid) === found.started) return found;
    clear(file, found);
  }
}

/** Moves a dead lock away. Another process may have done so and claimed the folder meanwhile: then its lock goes back. */
function clear(file: string, dead: Instance | undefined): void {
  const aside = `${file}.dead-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (parse(aside)?.started !== dead?.started) linkSync(aside, file);
  rmSync(aside);
}

function parse(file: string): Instance | undefined {
  try {
    return Instance.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Says when a process started, in terms of this boot; undefined when it does not run any more. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)])
        .toString()
        .trim();
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return state === "Z" ? undefined : `${boot}/${fields[18]}`;
  } catch {
    return undefined;
  }
}
