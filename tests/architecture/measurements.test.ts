import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

const bench = join(projectFolder, "bench");
const measurements = readdirSync(bench).filter((name) => name.endsWith(".ts"));

/** Follows the imports of a file, and gives those of packages with the files that they stand in. */
function packagesUnder(file: string, seen = new Set<string>()): Array<readonly [string, string]> {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...readFileSync(file, "utf8").matchAll(/(?:from|import) "([^"]+)"/g)].flatMap(([, named = ""]) => {
    const place = named.startsWith("@/") ? join(projectFolder, "src", named.slice(2)) : resolve(dirname(file), named);
    const found = [`${place}.ts`, `${place}.tsx`].find(existsSync);
    return found ? packagesUnder(found, seen) : [[named, file] as const];
  });
}

it.each(measurements)("bench/%s needs no test run: nothing that it imports asks for one", (name) => {
  const packages = packagesUnder(join(bench, name));
  expect(packages).not.toEqual([]);
  expect(packages.filter(([named]) => named === "vitest")).toEqual([]);
});
