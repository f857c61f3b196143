import { expect, it } from "vitest";
import { migrate } from "@/platform/database/migrate";
import { testDatabase } from "../support/database";
import { schemaDrift } from "../support/schema-drift";

const database = await testDatabase();

it("the migrations make exactly the tables that prisma/schema describes", async () => {
  expect(await schemaDrift(database.ownerUrl)).toBe("");
});

it("a migrated database needs no migration", async () => {
  expect(await migrate(database.ownerUrl)).toEqual({ ok: true, value: [] });
});

it("the web server cannot say that a migration ran or did not", async () => {
  await expect(database.appPool.query("DELETE FROM _prisma_migrations")).rejects.toThrow("permission denied");
});

it("a script that was edited after it ran is refused by name", async () => {
  await database.ownerPool.query(
    "UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name LIKE '%_tables'",
  );
  expect(await migrate(database.ownerUrl)).toMatchObject({ ok: false, refusal: { code: "database-edited" } });
});

it("a database that a newer Tocsin has migrated is refused", async () => {
  await database.ownerPool.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
     VALUES ('later', 'x', '29990101000000_later', now())`,
  );
  expect(await migrate(database.ownerUrl)).toMatchObject({
    ok: false,
    refusal: { code: "database-newer", values: { names: "29990101000000_later" } },
  });
});

it("a column that prisma/schema does not know shows as drift", async () => {
  await database.ownerPool.query('ALTER TABLE "Person" ADD COLUMN stray text');
  expect(await schemaDrift(database.ownerUrl)).toContain('DROP COLUMN "stray"');
});
