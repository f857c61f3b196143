import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

const { auditPackages, judge } = await import(pathToFileURL(join(projectFolder, "bin/lib/audit.mjs")).href);

it("the gate of npm test lets no package pass with a high or critical hole, and says when nobody could be asked", () => {
  const hole = (severity: string) => ({ name: severity, severity, range: "<2" });
  const vulnerabilities = Object.fromEntries(["low", "moderate", "high", "critical"].map((one) => [one, hole(one)]));
  expect(judge({ vulnerabilities })).toEqual({ holes: ["high <2 (high)", "critical <2 (critical)"] });
  expect(judge({ vulnerabilities: {} })).toEqual({ holes: [] });
  expect(judge({ statusCode: 405, error: { summary: "" } })).toEqual({ why: "HTTP 405" });
  expect(judge({ error: { code: "ENOTFOUND" } })).toEqual({ why: "ENOTFOUND" });
});

it("whatever npm says or fails to say, the gate gives a reason instead of ending the tests", async () => {
  expect(judge({ error: { summary: "request failed" } })).toEqual({ why: "request failed" });
  expect(judge({})).toEqual({ why: "no report" });
  const silent = { why: "npm audit gave no answer" };
  expect(await auditPackages("no-such-program-anywhere")).toEqual(silent);
  expect(await auditPackages("true")).toEqual(silent);
  expect(await auditPackages("echo")).toEqual(silent);
});
