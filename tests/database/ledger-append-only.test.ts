import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { missingGuards } from "@/platform/ledger/guards";
import { testDatabase } from "../support/database";
import { anyEntry, append } from "../support/ledger";

const database = await testDatabase();
const stream = randomUUID();

beforeAll(async () => {
  await append(database.appPool, [anyEntry(stream), anyEntry(stream)]);
});

describe("the app's role", () => {
  it.each([
    "UPDATE ledger.entry SET recorded_at = now()",
    "DELETE FROM ledger.entry",
    "TRUNCATE ledger.entry CASCADE",
    "INSERT INTO ledger.entry SELECT stream_id, n + 5, record, sha256('x'), now() FROM ledger.entry LIMIT 1",
    "UPDATE ledger.stream SET n = 0",
    "DELETE FROM ledger.stream",
    "INSERT INTO ledger.stream (id, kind) VALUES (gen_random_uuid(), 'matrix')",
    "UPDATE ledger.field SET body = NULL, erased_by = sha256('x')",
    "DELETE FROM ledger.field",
    "INSERT INTO ledger.checkpoint VALUES (1, 'x', sha256('x'), 'x', now())",
    "DELETE FROM ledger.checkpoint",
    "INSERT INTO ledger.sealed SELECT 1, stream_id, n, hash FROM ledger.entry",
    "UPDATE ledger.incarnation SET id = gen_random_uuid()",
    "ALTER TABLE ledger.entry DISABLE TRIGGER ALL",
    "DROP TABLE ledger.entry CASCADE",
    "CREATE OR REPLACE FUNCTION ledger.deny() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
    "SET session_replication_role = replica",
    "SET ROLE tocsin_owner",
    "UPDATE \"Communication\" SET summary = 'x'",
    'DELETE FROM "Original"',
    'DELETE FROM "Change"',
  ])("may not %s", async (statement) => {
    await expect(database.appPool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("everybody else", () => {
  it.each([
    "UPDATE ledger.entry SET recorded_at = now()",
    "DELETE FROM ledger.entry",
    "TRUNCATE ledger.entry, ledger.field, ledger.sealed",
    "DELETE FROM ledger.field",
    "DELETE FROM ledger.stream",
    "UPDATE ledger.incarnation SET opened_at = now()",
  ])("is refused %s, even a superuser who passes for a replica", async (statement) => {
    const client = await database.superuserPool.connect();
    try {
      await client.query("BEGIN; SET LOCAL session_replication_role = replica");
      await expect(client.query(statement)).rejects.toThrow("append-only");
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });
});

describe("the guards", () => {
  it("are all there after the migrations", async () => {
    const client = await database.appPool.connect();
    expect(await missingGuards(client)).toEqual([]);
    client.release();
  });

  it("are missed by name when somebody took one away", async () => {
    const client = await database.superuserPool.connect();
    try {
      await client.query("BEGIN");
      await client.query("ALTER TABLE ledger.entry ENABLE TRIGGER entry_is_permanent");
      await client.query("DROP TRIGGER sealed_is_permanent ON ledger.sealed");
      await client.query("GRANT UPDATE ON ledger.field TO tocsin_app");
      await client.query("SET LOCAL synchronous_commit = off");
      expect((await missingGuards(client)).map(({ name }) => name).toSorted()).toEqual([
        "ledger.entry entry_is_permanent",
        "ledger.field update",
        "ledger.sealed sealed_is_permanent",
        "synchronous_commit",
      ]);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });
});
