import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { main } from "@/cli/main";
import { environment } from "@/platform/environment";
import { testDatabase } from "../../support/database";
import { provenMatrix } from "../../support/evidence";
import { testWorld } from "../../support/world";

const database = await testDatabase();
const work = mkdtempSync(join(tmpdir(), "tocsin-terminal-"));
const { secretsFile } = environment();
// The same keys at the terminal as in this process.
writeFileSync(join(work, "secrets.json"), readFileSync(secretsFile));
Object.assign(process.env, { TOCSIN_DATABASE_URL: database.appUrl, TOCSIN_DATA: work });
await provenMatrix(testWorld(database.app));
writeFileSync(join(work, "key"), "correct horse battery staple");
const file = join(work, "state.backup");

process.env.DATABASE_URL = database.ownerUrl;
afterAll(async () => {
  delete process.env.DATABASE_URL;
  const name = new URL(database.ownerUrl).pathname.slice(1);
  await database.superuserPool.query(`DROP OWNED BY tocsin_app_${name}`);
  await database.superuserPool.query(`DROP ROLE tocsin_app_${name}`);
  rmSync(work, { recursive: true, force: true });
});

async function tocsin(...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main([...argv, "--data", work, "--key", join(work, "key")], {
    stdin: new PassThrough().end(),
    stdout,
    stderr,
  });
  return { code, stdout: await text(stdout.end()), stderr: await text(stderr.end()) };
}

async function recorded(type: string): Promise<Array<Record<string, string>>> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT r->'meta' AS meta FROM (SELECT convert_from(record, 'UTF8')::jsonb AS r FROM ledger.entry) e WHERE r->>'type' = $1`,
    [type],
  );
  await client.end();
  return rows.map(({ meta }) => meta);
}

it("writes a backup, and the ledger knows which", async () => {
  const { code, stdout, stderr } = await tocsin("backup", file, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { sha256 } = JSON.parse(stdout);
  expect(await recorded("assurance.backup-made")).toMatchObject([{ sha256, missing: "0" }]);
});

it("a drill restores it, verifies it, builds a pack from it, and leaves a record as evidence", async () => {
  const { code, stdout, stderr } = await tocsin("drill", file, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ sound: true, problems: 0, packed: true });
  const [drill] = await recorded("assurance.restore-drilled");
  expect(drill).toMatchObject({ state: "sound", pack: "sound" });
  expect(await database.app.drill.findMany()).toMatchObject([{ sound: true, sha256: drill?.backup }]);
});

it("bad input is one sentence with the way out, and exit code 2", async () => {
  const cases = [
    [["backup"], "Name one backup file."],
    [["backup", file], "is there already"],
    [["backup", join(work, "no", "such", "folder", "x.backup")], "could not be written (ENOENT)"],
    [["restore", file], "is not empty"],
    [["restore", join(work, "nothing.backup")], "cannot be read"],
    [["restore", join(work, "key")], "is no backup of Tocsin"],
    [["restore", file, "--checkpoints", join(work, "none.txt")], "There are no checkpoints in"],
    [["drill", join(work, "key")], "is no backup of Tocsin"],
  ] as const;
  for (const [argv, sentence] of cases) {
    const { code, stdout, stderr } = await tocsin(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  }
});

it("a passphrase that is missing or short is asked for before anything is done", async () => {
  writeFileSync(join(work, "short"), "too short");
  const streams = () => ({ stdin: new PassThrough().end(), stdout: new PassThrough(), stderr: new PassThrough() });
  for (const [key, sentence] of [
    [join(work, "nowhere"), "There is no passphrase"],
    [join(work, "short"), "at least 15 characters"],
  ] as const) {
    const { stderr, ...rest } = streams();
    expect(await main(["backup", join(work, "y.backup"), "--data", work, "--key", key], { stderr, ...rest })).toBe(2);
    expect(await text(stderr.end())).toContain(sentence);
  }
});
