#!/usr/bin/env node
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditPackages } from "./lib/audit.mjs";
import { buildPages, checkNode, generateClient, installPackages } from "./lib/prepare.mjs";
import { Failed, run, tool } from "./lib/project.mjs";
import { refuse, say } from "./lib/say.mjs";
import { makeSteps } from "./lib/steps.mjs";
import { stopSignal } from "./lib/stop.mjs";
import { browserTests, hasTests, unitTests } from "./lib/suites.mjs";
import { typescript } from "./lib/typescript.mjs";

// npm test             everything
// npm test -- core     only the tests whose path contains "core"
checkNode();
const filters = process.argv.slice(2);
const everything = filters.length === 0;
const results = [];
const reports = mkdtempSync(join(tmpdir(), "tocsin-reports-"));
try {
  const inBrowser = everything || hasTests("e2e", filters);
  const inNode = everything || hasTests("tests", filters);
  if (!inBrowser && !inNode) refuse(say("no-test", { filter: filters.join(" ") }));
  const step = makeSteps(2 + (everything ? 3 : 0) + (inBrowser || everything ? 1 : 0));
  await step("packages", installPackages);
  await step("client", generateClient);
  if (everything)
    await check("format and lint", () => step("lint", () => run(tool("biome"), ["ci", "--error-on-warnings", "."])));
  if (everything) await suite("known holes", () => step("audit", findHoles));
  if (inBrowser) await check("build", () => step("build", buildPages));
  if (everything) await check("types", () => step("types", () => run(tool("tsc"), ["--noEmit", "-p", "."])));
  if (inNode) await suite("unit and database", () => unitTests(filters, reports));
  if (inBrowser) {
    const { ensureBrowser } = await typescript("e2e/support/browser.ts");
    const browser = ensureBrowser((line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`\nBrowser: ${browser.said}\n`);
    await suite("browser", () => browserTests(filters, reports));
  }
} catch (error) {
  if (!stopSignal.aborted && !(error instanceof Failed)) throw error;
  results.push({ name: error.message, passed: 0, failed: 1, skipped: 0, seconds: 0 });
} finally {
  rmSync(reports, { recursive: true, force: true });
}
summarise();

/** Runs a check that counts as one case, and goes on when it fails. */
async function check(name, work) {
  await suite(name, async () => {
    try {
      await work();
      return { passed: 1, failed: 0, skipped: 0 };
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      process.stderr.write(`${error.message}\n`);
      return { passed: 0, failed: 1, skipped: 0 };
    }
  });
}

/** Fails when a package that is shipped has a hole that is known; where no registry could say, that is skipped and said. */
async function findHoles() {
  const { holes, why } = await auditPackages();
  if (why) return { passed: 0, failed: 0, skipped: 1, said: [say("audit-unanswered", { why })] };
  if (holes.length === 0) return { passed: 1, failed: 0, skipped: 0 };
  return { passed: 0, failed: 1, skipped: 0, said: [say("audit-holes", { holes: holes.join(", ") })] };
}

async function suite(name, work) {
  const start = performance.now();
  const counts = await work();
  results.push({ name, ...counts, seconds: (performance.now() - start) / 1000 });
}

function summarise() {
  const total = { passed: 0, failed: 0 };
  process.stdout.write("\n");
  for (const { name, passed, failed, skipped, names = [], said = [], seconds } of results) {
    total.passed += passed;
    total.failed += failed;
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    process.stdout.write(`${name.padEnd(20)} ${counts.padEnd(40)} ${seconds.toFixed(1)} s\n`);
    for (const one of names) process.stdout.write(`  failed: ${one}\n`);
    for (const one of said) process.stdout.write(`  ${one}\n`);
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}
