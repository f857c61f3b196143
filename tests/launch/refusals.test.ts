import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { lockInstance } from "@/platform/database/instance-lock";
import { makeDataFolder, spawnLauncher } from "../../e2e/support/product";
import { accepted } from "../support/accepted";
import { fakePostgres } from "./fake-postgres";

const folders: string[] = [];
const servers: Server[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  for (const server of servers.splice(0)) server.close();
});

function dataFolder(): string {
  const folder = makeDataFolder();
  folders.push(folder);
  return folder;
}

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** Runs the launcher to its end; the sentence is what it says besides the lines about its steps. */
async function launch(options: readonly string[], variables: Record<string, string> = {}) {
  const child = spawnLauncher(options, variables);
  const said: string[] = [];
  for (const output of [child.stdout, child.stderr]) output.on("data", (chunk) => said.push(String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const sentences = said.join("").split("\n");
  return { code, sentence: sentences.filter((line) => line && !/^(Step |\(node:|\(Use `node )/.test(line)).join("\n") };
}

it("an option that does not exist is refused with one sentence", async () => {
  const { code, sentence } = await launch(["--prot", "1"]);
  expect({ code, lines: sentence.split("\n").length }).toEqual({ code: 2, lines: 1 });
  expect(sentence).toContain("--prot");
});

it("a port that is no port is refused", async () => {
  expect(await launch(["--port", "http"])).toEqual({
    code: 2,
    sentence: 'The port must be a whole number from 0 to 65535, not "http".',
  });
});

it("--help explains every option and starts nothing", async () => {
  const { code, sentence } = await launch(["--help"]);
  expect(code).toBe(0);
  for (const option of ["--port", "--host", "--data", "--demo", "--build", "DATABASE_URL"])
    expect(sentence).toContain(option);
});

it("--build prepares everything and serves nothing", async () => {
  const data = join(dataFolder(), "never");
  expect(await launch(["--build", "--data", data])).toEqual({ code: 0, sentence: "" });
  expect(existsSync(data)).toBe(false);
});

it("a port that another program has is refused, naming it", async () => {
  const port = await listening(createServer());
  expect(await launch(["--port", String(port), "--data", dataFolder()])).toEqual({
    code: 2,
    sentence: `Port ${port} on 127.0.0.1 is taken by another program. End that program, or choose another port with --port.`,
  });
});

it("a data folder that cannot be made is refused, naming it", async () => {
  const file = join(dataFolder(), "a-file");
  writeFileSync(file, "");
  // In /proc the system takes no folder and says, of each, that the one above is missing.
  for (const folder of [join(file, "data"), "/proc/tocsin/data"]) {
    const { code, sentence } = await launch(["--port", "0", "--data", folder]);
    expect(code).toBe(2);
    expect(sentence).toMatch(/^The data folder \S+\/data cannot be written to \((ENOTDIR|ENOENT)\)\./);
  }
});

it("a second instance on the same data is refused, naming the process that has it", async () => {
  const folder = dataFolder();
  accepted(lockInstance(folder));
  const { code, sentence } = await launch(["--port", "0", "--data", folder]);
  expect(code).toBe(2);
  expect(sentence).toMatch(
    new RegExp(`^Tocsin is already running on the data folder .* \\(process ${process.pid}\\)\\.`),
  );
});

it("a public address that is none is refused", async () => {
  expect(await launch(["--port", "0", "--data", dataFolder()], { TOCSIN_ORIGIN: "tocsin.example.com" })).toEqual({
    code: 2,
    sentence:
      'TOCSIN_ORIGIN is "tocsin.example.com", which is no web address. Write it like https://tocsin.example.com.',
  });
});

it("a DATABASE_URL that is no address of a PostgreSQL is refused", async () => {
  const { code, sentence } = await launch(["--port", "0", "--data", dataFolder()], { DATABASE_URL: "mysql://host/db" });
  expect(code).toBe(2);
  expect(sentence).toMatch(/^DATABASE_URL is not the address of a PostgreSQL database\./);
});

it("a database that cannot be reached is refused, naming its address", async () => {
  // A port that was just given back may be another program's by now; nobody is given this one.
  const { code, sentence } = await launch(["--port", "0", "--data", dataFolder()], {
    DATABASE_URL: "postgresql://somebody@127.0.0.1:1/tocsin",
  });
  expect(code).toBe(2);
  expect(sentence).toMatch(/^The database at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/);
});

it("a PostgreSQL older than 15 is refused, naming both versions", async () => {
  const port = await listening(fakePostgres("140011"));
  const { code, sentence } = await launch(["--port", "0", "--data", dataFolder()], {
    DATABASE_URL: `postgresql://somebody@127.0.0.1:${port}/tocsin`,
  });
  expect(code).toBe(2);
  expect(sentence).toMatch(/^The database is PostgreSQL 14; Tocsin needs 15 or newer\./);
});
