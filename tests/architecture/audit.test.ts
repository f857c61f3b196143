import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

const { judge } = await import(pathToFileURL(join(projectFolder, "bin/lib/audit.mjs")).href);

it("the gate of npm test lets no package pass with a high or critical hole, and says when nobody could be asked", () => {
  const hole = (severity: string) => ({ name: severity, severity, range: "<2" });
  const vulnerabilities = Object.fromEntries(["low", "moderate", "high", "critical"].map((one) => [one, hole(one)]));
  expect(judge({ vulnerabilities })).toEqual({ holes: ["high <2 (high)", "critical <2 (critical)"] });
  expect(judge({ vulnerabilities: {} })).toEqual({ holes: [] });
  expect(judge({ statusCode: 405, error: { summary: "" } })).toEqual({ why: "HTTP 405" });
  expect(judge({ error: { code: "ENOTFOUND" } })).toEqual({ why: "ENOTFOUND" });
});
