import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "./say.mjs";
import { stopSignal } from "./stop.mjs";

/** The checkout. */
export const project = fileURLToPath(new URL("../../", import.meta.url));

/** Preloaded into a Node program, ends it with us. */
export const leash = ["--import", new URL("leash.mjs", import.meta.url).href];

/** Gives the path of a program that one of our packages brings along. */
export const tool = (name) => join(project, "node_modules", ".bin", name);

/** Runs a program in the checkout and keeps what it says; it is shown only when the program fails. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: project,
      env: { ...process.env, ...env, TOCSIN_LAUNCHER: String(process.pid) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      signal: stopSignal,
    });
    const said = [];
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve();
      process.stderr.write(`\n${Buffer.concat(said)}\n`);
      reject(new Failed(say("command-failed", { command: [command, ...args].join(" ") })));
    });
  });
}

/** A failure that has been said in a sentence; `code` is what the launcher ends with. */
export class Failed extends Error {
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

/** Digests the contents of files and folders, so that a changed source is noticed whatever its date says. */
export function digestOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(join(project, path))).sort())
    hash
      .update(`${relative(project, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.name === "generated" ? [] : filesBelow(join(path, entry.name)),
    );
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}
