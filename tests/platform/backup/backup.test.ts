import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { sealNow } from "@/application/ledger/seal-now";
import { judgeRestored } from "@/platform/backup/judge-restored";
import { restoreBackup } from "@/platform/backup/restore-backup";
import { writeBackup } from "@/platform/backup/write-backup";
import { environment } from "@/platform/environment";
import { originalPathIn } from "@/platform/files/originals";
import { packPathIn } from "@/platform/files/packs";
import { keptFile, readKept } from "@/platform/ledger/kept";
import { openInstallation } from "@/platform/server/installation";
import { accepted } from "../../support/accepted";
import { testDatabase } from "../../support/database";
import { emptyDatabases } from "../../support/empty-database";
import { builtPack, provenMatrix } from "../../support/evidence";
import { anyEntry, append, sha256 } from "../../support/ledger";
import { testWorld } from "../../support/world";

const database = await testDatabase();
const work = mkdtempSync(join(tmpdir(), "tocsin-backup-"));
process.env.TOCSIN_DATABASE_URL = database.appUrl;
process.env.TOCSIN_DATA = join(work, "live");
mkdirSync(process.env.TOCSIN_DATA);

const databases = emptyDatabases(inject("cluster").port);
afterAll(async () => {
  await databases.drop();
  rmSync(work, { recursive: true, force: true });
});

const world = testWorld(database.app);
const { owner, matrix } = await provenMatrix(world);
const pack = await builtPack(world, owner, { matrix });
await sealNow(world);
const passphrase = Buffer.from("correct horse battery staple");
const live = {
  databaseUrl: database.appUrl,
  folder: environment().dataFolder,
  secretsFile: environment().secretsFile,
};
const file = join(work, "first.backup");
const written = accepted(await writeBackup(file, live, passphrase, world.now()));

/** Everything that a database holds, as text, but for what a restore changes on purpose. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'ledger')
       AND tablename NOT IN ('_prisma_migrations', 'Session', 'incarnation')`,
    );
    const contents: Record<string, string> = {};
    for (const { name } of rows) {
      const all = await client.query(`SELECT t::text AS line FROM ${name} t ORDER BY 1`);
      contents[name] = all.rows.map(({ line }) => line).join("\n");
    }
    return contents;
  } finally {
    await client.end();
  }
}

const restoreInto = async (name: string, source = file, url?: string) =>
  restoreBackup(source, passphrase, join(work, name), url ?? (await databases.make()));

describe("a backup", () => {
  it("brings back every row, every file and the keys, and the ledger goes on as a new incarnation", async () => {
    const before = await contentOf(database.ownerUrl);
    const restored = accepted(await restoreInto("whole"));
    const { installation } = restored;
    expect(await contentOf(installation.ownerUrl)).toEqual(before);
    expect(Object.values(before).filter(Boolean).length).toBeGreaterThan(15);
    expect(restored.contents).toEqual({ tables: written.tables, files: written.files });

    const [original] = await database.app.original.findMany();
    const path = originalPathIn(installation.folder, original?.sha256 ?? "");
    expect(sha256(readFileSync(path))).toBe(original?.sha256);
    expect(readFileSync(packPathIn(installation.folder, pack.id))).toEqual(readFileSync(pack.path));
    expect(readFileSync(installation.secretsFile)).toEqual(readFileSync(live.secretsFile));

    const { verdict, loss } = await judgeRestored(restored, []);
    expect(verdict).toMatchObject({ sound: true, problems: [], entries: written.about.entries });
    expect(loss).toBeUndefined();
    const client = new Client({ connectionString: installation.ownerUrl });
    await client.connect();
    const { rows } = await client.query("SELECT count(*)::int AS incarnations FROM ledger.incarnation");
    const sessions = await client.query(`SELECT count(*)::int AS n FROM "Session"`);
    const next = await client.query(`SELECT nextval('"Change_id_seq"') > coalesce(max(id), 0) AS ahead FROM "Change"`);
    await client.end();
    expect([rows[0].incarnations, sessions.rows[0].n, next.rows[0].ahead]).toEqual([2, 0, true]);
  });

  it("is not started before the restore has come to its end", async () => {
    const url = await databases.make();
    const restored = accepted(await restoreInto("unsettled", file, url));
    const { folder } = restored.installation;
    expect(await openInstallation(folder, url)).toMatchObject({ refusal: { code: "restore-unfinished" } });
    await restored.settle();
    expect(await openInstallation(folder, url)).toMatchObject({ ok: true });
  });

  it("is of one moment, whatever is written meanwhile", async () => {
    const stream = world.newId();
    await append(database.appPool, [anyEntry(stream)]);
    let stop = false;
    const writing = (async () => {
      while (!stop) await append(database.appPool, [anyEntry(stream), anyEntry(world.newId())]);
    })();
    const busy = join(work, "busy.backup");
    const { about } = accepted(await writeBackup(busy, live, passphrase, world.now()));
    stop = true;
    await writing;
    const { verdict } = await judgeRestored(accepted(await restoreInto("busy", busy)), []);
    expect(verdict).toMatchObject({ sound: true, entries: about.entries, streams: about.streams });
  });

  it("says what a checkpoint outside knows beyond it", async () => {
    await append(database.appPool, [anyEntry(world.newId()), anyEntry(world.newId())]);
    await sealNow(world);
    const outside = await readKept(keptFile(environment().dataFolder));
    const { verdict, loss } = await judgeRestored(accepted(await restoreInto("behind")), outside);
    expect(verdict.sound).toBe(true);
    expect(loss).toMatchObject({ after: written.about.checkpoint?.seq, until: outside.at(-1)?.seq });
    expect(loss?.entries).toBeGreaterThanOrEqual(2);
  });

  it("names the files that the data folder lacks", async () => {
    const lacking = join(work, "lacking");
    mkdirSync(lacking);
    const { missing } = accepted(
      await writeBackup(join(work, "lacking.backup"), { ...live, folder: lacking }, passphrase, world.now()),
    );
    expect(missing).toContain(`packs/${pack.id}.zip`);
  });

  it("refuses a data folder that cannot be made", async () => {
    writeFileSync(join(work, "a-file"), "");
    expect(await restoreInto("a-file/data")).toMatchObject({ refusal: { code: "data-not-writable" } });
  });

  it("never overwrites: neither a file, nor a data folder, nor a database", async () => {
    expect(await writeBackup(file, live, passphrase, world.now())).toMatchObject({
      refusal: { code: "backup-exists" },
    });
    mkdirSync(join(work, "full"));
    writeFileSync(join(work, "full", "note.txt"), "mine");
    expect(await restoreInto("full")).toMatchObject({ refusal: { code: "restore-not-empty" } });
    expect(readdirSync(join(work, "full"))).toEqual(["note.txt"]);
    const before = await contentOf(database.ownerUrl);
    const taken = await restoreInto("onto", file, database.ownerUrl);
    expect(taken).toMatchObject({ refusal: { code: "database-not-empty" } });
    expect(existsSync(join(work, "onto"))).toBe(false);
    expect(await contentOf(database.ownerUrl)).toEqual(before);
  });

  it("is refused whole when it was cut, changed or sealed with another passphrase, and leaves nothing behind", async () => {
    const url = await databases.make();
    const cases = [
      ["cut", (copy: string) => truncateSync(copy, 70_000), "backup-c(ut|hanged)"],
      ["changed", (copy: string) => flip(copy), "backup-changed"],
      [
        "foreign",
        (copy: string) => writeFileSync(copy, "something else entirely, long enough for a head .............."),
        "backup-not-one",
      ],
    ] as const;
    for (const [name, damage, code] of cases) {
      const copy = join(work, `${name}.backup`);
      copyFileSync(file, copy);
      damage(copy);
      const restored = await restoreInto(name, copy, url);
      expect(restored).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(code) } });
      expect(existsSync(join(work, name))).toBe(false);
    }
    const wrong = await restoreBackup(file, Buffer.from("another passphrase altogether"), join(work, "wrong"), url);
    expect(wrong).toMatchObject({ refusal: { code: "backup-wrong-key" } });
    expect(Object.keys(await contentOf(url))).toEqual([]);
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.length - 5000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
