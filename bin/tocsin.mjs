#!/usr/bin/env node
import { checkNode, installPackages, packagesAreInstalled } from "./lib/prepare.mjs";
import { Failed } from "./lib/project.mjs";
import { makeSteps } from "./lib/steps.mjs";
import { typescript } from "./lib/typescript.mjs";

checkNode();
try {
  if (!packagesAreInstalled()) await makeSteps(1)("packages", installPackages);
  const { main } = await typescript("src/cli/main.ts");
  process.exitCode = await main(process.argv.slice(2), process);
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
