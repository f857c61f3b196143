import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier, Pool } from "pg";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "@/platform/database/client";
import { superuser } from "@/platform/database/embedded";
import { appLogin, databaseName, ownerRole } from "@/platform/database/roles";

export type TestDatabase = {
  /** Prisma, connected as the role of the web server. */
  readonly app: Database;
  /** Plain connections: as the app's role, as the owner of the tables, and as the superuser (for tampering). */
  readonly appPool: Pool;
  readonly ownerPool: Pool;
  readonly superuserPool: Pool;
  readonly appUrl: string;
  readonly ownerUrl: string;
};

/**
 * Gives the test file a migrated, empty database of its own, dropped when the file is done.
 * Call it at the top of the file: `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  if (!cluster) throw new Error("Only tests in the database project have a database; see vitest.config.ts.");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = (user: string, database = name) =>
    `postgresql://${user}:${cluster.password}@127.0.0.1:${cluster.port}/${database}`;
  const administer = async (statement: string) => {
    const client = new Client({ connectionString: url(superuser, "postgres") });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  await administer(`CREATE DATABASE ${name} TEMPLATE ${databaseName} OWNER ${escapeIdentifier(ownerRole)}`);
  // A connection that is still closing when its database is dropped says so; nobody waits for it any more.
  const pool = (user: string) => new Pool({ connectionString: url(user), max: 20 }).on("error", () => {});
  const database = {
    app: openDatabase(url(appLogin(databaseName))),
    appPool: pool(appLogin(databaseName)),
    ownerPool: pool(ownerRole),
    superuserPool: pool(superuser),
    appUrl: url(appLogin(databaseName)),
    ownerUrl: url(ownerRole),
  };
  afterAll(async () => {
    await Promise.all([
      database.app.$disconnect(),
      database.appPool.end(),
      database.ownerPool.end(),
      database.superuserPool.end(),
    ]);
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return database;
}
