import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { runImport } from "@/cli/import";

const folder = mkdtempSync(join(tmpdir(), "tocsin-import-"));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runImport(argv, { stdin: new PassThrough(), stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

const plan = file(
  "plan.csv",
  "No;Subject;Audience;Channel;Frequency;\n1;Flood;[Name];Siren, bell;Yearly;dam\n2;Fire;Staff;;Monthly;\n",
);

describe("tocsin import FILE --dry-run", () => {
  it("prints for programs what it found and what a person should check", async () => {
    const { code, out } = await run(plan, "--dry-run", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      tables: [
        {
          name: "plan",
          kind: "matrix",
          headerRows: 1,
          rows: 2,
          imports: 2,
          mapping: {
            No: "dropped",
            Subject: "what",
            Audience: "audience",
            Channel: "channel",
            Frequency: "cadence",
            "Column 6": "notes",
          },
          defaults: {},
          problems: [
            { row: null, column: null, message: expect.stringContaining("Owner") },
            { row: 2, column: "Audience", message: expect.stringContaining("[Name]") },
            { row: 3, column: "Channel", message: "The Channel is empty." },
          ],
          decoy: false,
        },
      ],
    });
  });

  it("prints the same for people", async () => {
    const { code, out } = await run(plan, "--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/^plan \(matrix rows\)\n {2}2 data rows, 1 heading row, 2 rows to import\n/);
    expect(out).toContain("  Subject -> What\n");
    expect(out).toContain("  ! row 3, Channel: The Channel is empty.");
  });

  it("names the file and the way out when it cannot be read, with exit code 2", async () => {
    expect(await run(file("photo.png", "\u0089PNG\r\n\u001a\n\u0000\u0000"), "--dry-run")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^photo\.png is not .+\n$/),
    });
    expect(await run(join(folder, "missing.csv"), "--dry-run", "--json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/missing\.csv cannot be read\..+\n$/),
    });
    expect(await run(file("empty.csv", ""), "--dry-run")).toMatchObject({
      code: 2,
      err: expect.stringContaining("empty.csv"),
    });
  });

  it("asks for one file and for --dry-run, explains itself, and refuses what it does not know", async () => {
    expect((await run("--dry-run")).code).toBe(2);
    expect(await run(plan)).toMatchObject({ code: 2, err: expect.stringContaining("--dry-run") });
    expect((await run(plan, "--dry", "--json")).code).toBe(2);
    expect(await run("--help")).toMatchObject({ code: 0, out: expect.stringContaining("--json") });
  });
});
