import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** A started Tocsin with a data folder of its own. */
export type Product = {
  readonly origin: string;
  /** The one-time link that creates the organisation; undefined once somebody can sign in. */
  readonly setupLink: string | undefined;
  readonly dataFolder: string;
  /** Everything it has printed so far, for tests of the terminal. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts Tocsin as a user would, on a port that is free; fails with what it said when it ends before it is ready. */
export async function startProduct(port = "0", ...options: readonly string[]): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tocsin-e2e-"));
  // Started by root, the database runs under another account, which has to pass here.
  chmodSync(dataFolder, 0o711);
  const { DATABASE_URL, TOCSIN_ORIGIN, ...env } = process.env;
  const launcher = join(project, "bin", "start.mjs");
  const child = spawn(process.execPath, [launcher, "--port", port, "--data", dataFolder, ...options], {
    cwd: project,
    env: { ...env, LC_ALL: "C.UTF-8", TOCSIN_DESIGN: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines: string[] = [];
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };

  const ready = new Promise<string | undefined>((resolve) => {
    for (const output of [child.stdout, child.stderr])
      createInterface(output).on("line", (line) => {
        lines.push(line);
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
  return { origin, setupLink, dataFolder, said: () => lines.join("\n"), stop };
}
