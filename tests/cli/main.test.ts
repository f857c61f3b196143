import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { main } from "@/cli/main";

async function tocsin(...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(argv, { stdin: new PassThrough().end(), stdout, stderr });
  return { code, stdout: await text(stdout.end()), stderr: await text(stderr.end()) };
}

it("without a command it lists every command with a line about it", async () => {
  const { code, stdout } = await tocsin();
  expect(code).toBe(0);
  for (const name of ["check", "deadline", "import", "outage", "verify-ledger"])
    expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S+`, "m"));
});

it("every listed command explains itself with --help and exit code 0", async () => {
  const { stdout } = await tocsin("--help");
  const names = [...stdout.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map((match) => match[1] ?? "");
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) expect(await tocsin(name, "--help")).toMatchObject({ code: 0, stderr: "" });
});

it("a command that does not exist is bad input, and so is the name of something every object has", async () => {
  for (const name of ["improt", "toString"]) {
    const { code, stdout, stderr } = await tocsin(name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`“${name}”`);
  }
});

it("a ledger of no installation is bad input, and nothing is made", async () => {
  const { code, stderr } = await tocsin("verify-ledger", "--data", "no/such/folder");
  expect(code).toBe(2);
  expect(stderr).toContain("There is no Tocsin in");
});
