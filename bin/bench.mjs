#!/usr/bin/env node
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkNode, generateClient, installPackages } from "./lib/prepare.mjs";
import { project } from "./lib/project.mjs";
import { refuse, say } from "./lib/say.mjs";
import { makeSteps } from "./lib/steps.mjs";

// npm run bench             runs every measurement in bench/
// npm run bench -- ledger   runs those whose name contains "ledger"
checkNode();
const filter = process.argv[2] ?? "";
const names = readdirSync(join(project, "bench")).filter((name) => name.endsWith(".ts") && name.includes(filter));
if (names.length === 0) refuse(say("no-bench", { filter }));
const step = makeSteps(2);
await step("packages", installPackages);
await step("client", generateClient);
for (const name of names.sort()) {
  process.stdout.write(`\n${name.replace(/\.ts$/, "")}\n`);
  const args = [
    "--import",
    "tsx",
    join(project, "bin", "lib", "measure.mjs"),
    join(project, "bench", name),
    ...process.argv.slice(3),
  ];
  const child = spawn(process.execPath, args, { cwd: project, stdio: "inherit" });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) process.exitCode = 1;
}
