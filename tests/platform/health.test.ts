import { afterEach, describe, expect, it } from "vitest";
import { lacks } from "@/platform/health";
import { testDatabase } from "../support/database";

const database = await testDatabase();
const undo: string[] = [];
const change = async (sql: string, back: string) => {
  undo.push(back);
  await database.superuserPool.query(sql);
};
afterEach(async () => {
  for (const back of undo.splice(0)) await database.superuserPool.query(back);
});

describe("a process", () => {
  it("can serve over a database that is as the migrations left it", async () => {
    expect(await lacks(database.appUrl)).toEqual([]);
  });

  it.each([
    [
      "a trigger of the ledger no longer fires always",
      "ALTER TABLE ledger.entry ENABLE TRIGGER entry_is_permanent",
      "ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER entry_is_permanent",
      "guards",
    ],
    [
      "the app's role may change the ledger",
      "GRANT UPDATE ON ledger.entry TO tocsin_app",
      "REVOKE UPDATE ON ledger.entry FROM tocsin_app",
      "guards",
    ],
    [
      "a newer version has changed the tables",
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('new', 'x', '2099_new', now())`,
      `DELETE FROM _prisma_migrations WHERE id = 'new'`,
      "migrations",
    ],
  ])("does not serve when %s", async (_, sql, back, part) => {
    await change(sql, back);
    expect(await lacks(database.appUrl)).toEqual([expect.objectContaining({ part })]);
  });

  it("does not serve without its database, and says which error that was, not the address", async () => {
    const lacking = await lacks("postgresql://nobody:hidden@127.0.0.1:1/nothing");
    expect(lacking).toEqual([{ part: "database", name: "ECONNREFUSED" }]);
  });
});
