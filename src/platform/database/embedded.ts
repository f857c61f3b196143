import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { accept, type Result, refuse } from "@/core/shared/result";
import { findPort } from "@/platform/server/port";
import type { Place } from "./embedded-place";
import { recoverFolder } from "./embedded-recovery";

/** A running embedded PostgreSQL; it listens on 127.0.0.1 only. */
export type Cluster = {
  readonly port: number;
  /** Settles when the database process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends open connections and shuts down cleanly. */
  readonly stop: () => Promise<void>;
};

export type ClusterSettings = {
  /** The superuser `postgres`; only used on the first start. */
  readonly password: string;
  readonly logFile: string;
  /** False only in tests: a crash of the machine may then lose data. */
  readonly durable: boolean;
};

export const superuser = "postgres";
const loopback = "127.0.0.1";
const portTries = 3;

/** A crash of a large database takes this long to recover at most; milliseconds. */
const startLimit = 120_000;
const stopLimit = 20_000;

/** PG* variables of the caller must not reach the database, nor anything secret. */
const plainEnvironment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv;

/**
 * Starts the embedded database in its place: makes it on the first start, and recovers what a crash left behind.
 * Refuses with `database-in-use`, `database-made-by-other-version` and `database-start-failed`.
 */
export async function startCluster(place: Place, settings: ClusterSettings): Promise<Result<Cluster>> {
  if (!existsSync(join(place.folder, "PG_VERSION"))) {
    const made = initialise(place, settings);
    if (!made.ok) return made;
  }
  const fits = checkVersion(place);
  if (!fits.ok) return fits;
  const recovered = await recoverFolder(place.folder);
  if (!recovered.ok) return recovered;

  turnOver(settings.logFile);
  for (let tries = 1; ; tries += 1) {
    const free = await findPort(loopback, 0);
    if (!free.ok) return free;
    const started = await startOn(free.value, place, settings);
    if (started) return accept(started);
    // Until the database listened, another program may have been given the port: then another one will do.
    const lost = !(await findPort(loopback, free.value)).ok;
    if (!lost || tries === portTries) return refuse("database-start-failed", { values: { log: settings.logFile } });
  }
}

/** Starts the database on a port and waits until it is ready; undefined when it ended instead. */
async function startOn(port: number, place: Place, settings: ClusterSettings): Promise<Cluster | undefined> {
  const log = openSync(settings.logFile, "a", 0o600);
  const child = spawn(join(place.programs, "bin", "postgres"), ["-D", place.folder, ...options(port, settings)], {
    ...place.account,
    cwd: place.folder,
    env: plainEnvironment,
    stdio: ["ignore", log, log],
    // Its own process group: Ctrl-C in a terminal must stop the web server first and the database last.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (await waitUntilReady(place.folder, child)) return { port, ended, stop: () => stop(child, ended) };
  await stop(child, ended);
  return undefined;
}

function options(port: number, settings: ClusterSettings): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: loopback,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(settings.durable ? {} : { fsync: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Makes the database beside its place and moves it there when complete, so that a half-made one is never used. */
function initialise(place: Place, settings: ClusterSettings): Result<void> {
  const unfinished = `${place.folder}.new`;
  const passwordFile = `${place.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, settings.password, { mode: 0o600 });
  if (place.account)
    for (const path of [unfinished, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
  const made = spawnSync(
    join(place.programs, "bin", "initdb"),
    [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order of text on every machine; screens sort for people themselves.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      ...(settings.durable ? [] : ["--no-sync"]),
    ],
    { ...place.account, cwd: "/", env: plainEnvironment, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    writeFileSync(settings.logFile, `${made.stdout}${made.stderr}${made.error ?? ""}\n`, { flag: "a", mode: 0o600 });
    return refuse("database-start-failed", { values: { log: settings.logFile } });
  }
  rmSync(place.folder, { recursive: true, force: true });
  renameSync(unfinished, place.folder);
  return accept(undefined);
}

function checkVersion(place: Place): Result<void> {
  const made = readFileSync(join(place.folder, "PG_VERSION"), "utf8").trim();
  const shipped = spawnSync(join(place.programs, "bin", "postgres"), ["--version"], { encoding: "utf8" }).stdout;
  const ours = shipped.match(/(\d+)(?:\.\d+)?\s*$/)?.[1] ?? "";
  if (made === ours) return accept(undefined);
  return refuse("database-made-by-other-version", { values: { made, ours } });
}

/** PostgreSQL writes its state into line 8 of postmaster.pid; that is what its own pg_ctl waits for. */
async function waitUntilReady(folder: string, child: ChildProcess): Promise<boolean> {
  const deadline = performance.now() + startLimit;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    const lines = readIfThere(join(folder, "postmaster.pid")).split("\n");
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    await delay(10);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const slow = setTimeout(() => child.kill("SIGQUIT"), stopLimit);
  await ended;
  clearTimeout(slow);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Keeps one old log beside the present one, so that they never fill the disk. */
function turnOver(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 1024 * 1024) renameSync(logFile, `${logFile}.1`);
}
