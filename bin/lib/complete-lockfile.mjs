// Names in package-lock.json the builds for other machines that the registry at hand did not offer. `npm ci` refuses a
// lockfile that lacks one, even where it would not install it. Run it after `npm install` when the architecture tests ask.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { project } from "./project.mjs";

const file = join(project, "package-lock.json");
const systems = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  win32: "win32",
  windows: "win32",
};

/** Lists the optional packages that others in the lockfile ask for and that have no entry of their own. */
export function missingBuilds({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Reads from a name such as `@next/swc-linux-x64-musl` for which machines it is. */
function entryFor({ name, version, dev }) {
  const parts = name.split("/").at(-1).split("-");
  const os = parts.map((part) => systems[part]).filter(Boolean);
  const libc = os.includes("linux") ? [parts.includes("musl") ? "musl" : "glibc"] : undefined;
  const cpu = parts.filter((part) => ["x64", "arm64", "arm", "ia32", "wasm32"].includes(part));
  return { version, cpu, dev, libc, optional: true, os: os.length ? os : undefined };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lockfile = JSON.parse(readFileSync(file, "utf8"));
  for (const missing of missingBuilds(lockfile)) lockfile.packages[`node_modules/${missing.name}`] = entryFor(missing);
  const sorted = Object.entries(lockfile.packages).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
