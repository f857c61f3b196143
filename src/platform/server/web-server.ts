import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { accept, type Result, refuse } from "@/core/shared/result";
import { projectFolder } from "@/platform/project";

export type WebServer = {
  /** Settles with the exit code when the server ends, whoever ended it. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
};

export type WebSettings = {
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
  /** Ends the wait for a server that is still starting. */
  readonly stop: AbortSignal;
  /** What `platform/environment` reads. */
  readonly variables: Readonly<Record<string, string>>;
};

/** The server may finish work and requests for so long when it is stopped (bin/lib/web.mjs); milliseconds. */
const stopLimit = 20_000;

/** These would give the web server the database as its owner. */
const kept = ({ DATABASE_URL, TOCSIN_OWNER_DATABASE_URL, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => rest;

/** Gives the name under which this machine itself reaches an address that may mean "all of its addresses". */
export function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** Starts the web process and waits until it answers. Refuses with `server-not-started`. */
export async function startWebServer(settings: WebSettings): Promise<Result<WebServer>> {
  const { mode, host, port, variables } = settings;
  const [leash, web] = ["leash.mjs", "web.mjs"].map((file) => join(projectFolder, "bin", "lib", file)) as [
    string,
    string,
  ];
  const child = spawn(process.execPath, ["--import", leash, web, mode, host, String(port)], {
    cwd: projectFolder,
    env: {
      ...kept(process.env),
      ...variables,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      TOCSIN_LAUNCHER: String(process.pid),
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    // Ctrl-C in a terminal must reach the launcher only, which then stops the server and the database in order.
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  passOn(child.stdout);
  if (await answers(settings, child)) return accept({ ended, stop: () => stop(child, ended) });
  await stop(child, ended);
  return refuse("server-not-started");
}

/** What Next.js says at every start: where it listens, which may not be the public address, and how quick it was. */
const banner = /^(▲|- |✓|\s*$)/;

/** Passes the log on from here, so that whoever reads ours slowly (a pager, a pipe) does not hold up the web process. */
function passOn(output: Readable | null): void {
  if (!output) return;
  createInterface(output).on("line", (line) => banner.test(line) || process.stdout.write(`${line}\n`));
}

/** Waits for any answer at all: whether the installation is well is not for the launcher to judge. */
async function answers({ host, port, stop }: WebSettings, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && !stop.aborted) {
    const answer = await fetch(`http://${reachable(host)}:${port}/api/health/live`).catch(() => undefined);
    if (answer) return true;
    await delay(20);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const slow = setTimeout(() => child.kill("SIGKILL"), stopLimit);
  await ended;
  clearTimeout(slow);
}
