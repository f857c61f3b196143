import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

it("the lockfile names the builds for every machine, or npm ci would refuse it; node bin/lib/complete-lockfile.mjs adds them", async () => {
  const { missingBuilds } = await import(pathToFileURL(join(projectFolder, "bin/lib/complete-lockfile.mjs")).href);
  const lockfile = JSON.parse(readFileSync(join(projectFolder, "package-lock.json"), "utf8"));
  expect(missingBuilds(lockfile)).toEqual([]);
});
