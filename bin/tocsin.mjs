#!/usr/bin/env node
import { checkNode, generateClient, installPackages, packagesAreInstalled } from "./lib/prepare.mjs";
import { Failed } from "./lib/project.mjs";
import { makeSteps } from "./lib/steps.mjs";
import { typescript } from "./lib/typescript.mjs";

const argv = process.argv.slice(2);
checkNode();
try {
  if (!packagesAreInstalled()) await makeSteps(1)("packages", installPackages);
  const { main, needsDatabase } = await typescript("src/cli/main.ts");
  if (needsDatabase(argv)) await generateClient();
  process.exitCode = await main(argv, process);
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
