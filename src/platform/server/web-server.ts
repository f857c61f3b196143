import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
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

/** The server may finish requests for so long when it is stopped; milliseconds. */
const stopLimit = 10_000;

/** These would give the web server the database as its owner. */
const kept = ({ DATABASE_URL, TOCSIN_OWNER_DATABASE_URL, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => rest;

/** Starts Next.js as a process of its own and waits until it answers. Refuses with `server-not-started`. */
export async function startWebServer(settings: WebSettings): Promise<Result<WebServer>> {
  const { mode, host, port, variables } = settings;
  const next = join(projectFolder, "node_modules", "next", "dist", "bin", "next");
  const leash = join(projectFolder, "bin", "lib", "leash.mjs");
  const child = spawn(process.execPath, ["--import", leash, next, mode, "--hostname", host, "--port", String(port)], {
    cwd: projectFolder,
    env: {
      ...kept(process.env),
      ...variables,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    // Ctrl-C in a terminal must reach the launcher only, which then stops the server and the database in order.
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const banner = holdOutput(child);
  if (await answers(settings, child)) {
    banner.drop();
    return accept({ ended, stop: () => stop(child, ended) });
  }
  banner.show();
  await stop(child, ended);
  return refuse("server-not-started");
}

/** Keeps back what Next.js prints while it starts (an address that may not be the public one), unless it fails. */
function holdOutput(child: ChildProcess) {
  const held: Buffer[] = [];
  const hold = (chunk: Buffer) => held.push(chunk);
  child.stdout?.on("data", hold);
  const release = () => child.stdout?.off("data", hold).pipe(process.stdout);
  return {
    drop: release,
    show: () => {
      process.stderr.write(Buffer.concat(held));
      release();
    },
  };
}

async function answers({ host, port, stop }: WebSettings, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && !stop.aborted) {
    if (await connects(host, port)) return true;
    await delay(20);
  }
  return false;
}

function connects(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  return new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy());
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const slow = setTimeout(() => child.kill("SIGKILL"), stopLimit);
  await ended;
  clearTimeout(slow);
}
