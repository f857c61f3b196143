import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** A started Tocsin with a data folder of its own. */
export type Product = {
  readonly origin: string;
  /** The one-time link that creates the organisation; undefined once somebody can sign in. */
  readonly setupLink: string | undefined;
  readonly dataFolder: string;
  readonly launcher: ChildProcess;
  /** The lines that it has printed so far. */
  readonly said: readonly string[];
  /** Stops it cleanly and gives the exit code; the data folder stays when it was brought along. */
  readonly stop: () => Promise<number | null>;
};

export type ProductSettings = {
  readonly port?: string;
  /** Made and removed here when it is not brought along. */
  readonly dataFolder?: string;
  readonly options?: readonly string[];
  /** Environment variables of its own. */
  readonly variables?: Readonly<Record<string, string>>;
};

/** Makes an empty folder for data. Started by root, the database runs under another account, which has to pass there. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-data-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs the launcher as a user would, without a database or an address of the developer's own. */
export function spawnLauncher(options: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const { DATABASE_URL, TOCSIN_ORIGIN, ...env } = process.env;
  return spawn(process.execPath, [join(project, "bin", "start.mjs"), ...options], {
    cwd: project,
    env: { ...env, LC_ALL: "C.UTF-8", TOCSIN_DESIGN: "1", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Starts Tocsin and waits until it is ready; fails with what it said when it ends before. */
export async function startProduct(settings: ProductSettings = {}): Promise<Product> {
  const { port = freePort(), options = [], dataFolder = makeDataFolder(), variables = {} } = settings;
  const launcher = spawnLauncher(["--port", port, "--data", dataFolder, ...options], variables);
  const ended = new Promise<number | null>((resolve) => launcher.once("exit", resolve));
  const stop = async () => {
    launcher.kill("SIGTERM");
    const code = await ended;
    if (!settings.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
    return code;
  };

  const lines: string[] = [];
  const ready = new Promise<string | undefined>((resolve) => {
    for (const output of [launcher.stdout, launcher.stderr])
      createInterface(output).on("line", (line) => {
        lines.push(line);
        // The last line before it waits.
        if (line.startsWith("Stop it with")) resolve(lines.join("\n").match(/ready: (\S+)/)?.[1]);
      });
    ended.then(() => resolve(undefined));
  });
  const origin = await ready;
  if (!origin) {
    await stop();
    throw new Error(`Tocsin did not start:\n${lines.join("\n")}`);
  }
  const setupLink = lines.join("\n").match(/http\S+\/set-?up\S*/)?.[0];
  return { origin, setupLink, dataFolder, launcher, said: lines, stop };
}
