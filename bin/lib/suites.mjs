import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { project, tool } from "./project.mjs";
import { stopSignal } from "./stop.mjs";

const none = { passed: 0, failed: 1, skipped: 0, names: [] };

/** Tells whether a folder has a test file whose path contains one of the filters. */
export function hasTests(folder, filters) {
  const files = readdirSync(join(project, folder), { recursive: true }).map((file) => `${folder}/${file}`);
  return files.some((file) => /\.(test|spec)\.ts$/.test(file) && filters.some((filter) => file.includes(filter)));
}

/** Runs Vitest and counts its cases; a file that does not even load counts as one failure. */
export async function unitTests(filters, reports) {
  const file = join(reports, "vitest.json");
  const code = await show("vitest", [
    "run",
    ...filters,
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${file}`,
  ]);
  if (!existsSync(file)) return none;
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  const failed = numFailedTests + unloaded.length;
  const names = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const cases = assertionResults.filter((one) => one.status === "failed");
    const unloaded = status === "failed" && !cases.length ? [firstLine(message)] : [];
    const said = cases.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages[0])}`);
    return [...unloaded, ...said].map((one) => `${relative(project, name)}: ${one}`);
  });
  if (!failed && code !== 0) names.push("an error outside of every test, shown above");
  return { passed: numPassedTests, failed: failed || Number(code !== 0), skipped: numPendingTests, names };
}

/** Runs Playwright and counts its cases; one that only passed at a second try counts as failed. */
export async function browserTests(filters, reports) {
  const file = join(reports, "playwright.json");
  const code = await show("playwright", ["test", ...filters, "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  if (!existsSync(file)) return none;
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  const failed = stats.unexpected + stats.flaky;
  const names = suites.flatMap(brokenSpecs);
  return { passed: stats.expected, failed: failed || Number(code !== 0), skipped: stats.skipped, names };
}

function brokenSpecs({ file, specs, suites = [] }) {
  const broken = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(
        ({ projectName, results }) =>
          `e2e/${file} [${projectName}]: ${title}: ${firstLine(results[0]?.error?.message)}`,
      ),
  );
  return [...broken, ...suites.flatMap(brokenSpecs)];
}

/** The first line of a message without the colours of a terminal. */
function firstLine(message = "") {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
  return message.replace(/\u001b\[[0-9;]*m/g, "").split("\n", 1)[0];
}

function show(program, args, env = {}) {
  // A database of the developer's own must never be tested on.
  const { DATABASE_URL, ...kept } = process.env;
  const child = spawn(tool(program), args, {
    cwd: project,
    env: { ...kept, ...env },
    stdio: ["ignore", "inherit", "inherit"],
    signal: stopSignal,
  });
  return new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
}
