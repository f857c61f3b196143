import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { projectFolder } from "@/platform/project";

/** Runs a few lines with the real logger and gives what it wrote. */
function logged(lines: string): Record<string, unknown>[] {
  const script = `import { note, noteError, noteOutcome } from "./src/platform/log.ts"; ${lines}`;
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: projectFolder,
    encoding: "utf8",
    env: { ...process.env, TOCSIN_LOG: "info" },
  });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("the log", () => {
  it("holds ids, codes and figures, and leaves out whatever else it is given", () => {
    const canary = "kim@example.com";
    const lines = logged(`
      note("info", "tested", { command: "matrix.save-row", email: ${JSON.stringify(canary)}, status: 200 });
      noteError("broke", new Error("value ${canary} is not unique"), { job: "mail" });
      noteOutcome("access.sign-in", { kind: "visitor" }, { ok: false, refusal: { code: "sign-in-failed", values: { email: "${canary}" } } });
    `);
    expect(lines).toMatchObject([
      { msg: "tested", command: "matrix.save-row", status: 200 },
      { msg: "broke", kind: "Error", job: "mail" },
      { msg: "command-refused", command: "access.sign-in", code: "sign-in-failed" },
    ]);
    expect(JSON.stringify(lines)).not.toContain("kim");
  });
});
