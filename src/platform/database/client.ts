import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "./generated/client";
import { type StatementNames, statementNames } from "./statements";

export type Database = PrismaClient;
/** The transaction a command works in. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** The connections behind a database, and the names of the statements that are prepared on them. */
export type Connections = { readonly pool: Pool; readonly names: StatementNames };

/** The build puts this module into several bundles of one process: what one opened, the others know by this. */
const behind = Symbol.for("tocsin.connections");

/** The isolation that all commands are written for, whatever the database's default; and nobody keeps locks and goes away. */
const options = "-c default_transaction_isolation=read\\ committed -c idle_in_transaction_session_timeout=60s";

/** Connections stay open for a while, because what is prepared on one goes with it. Milliseconds. */
const idleTimeoutMillis = 300_000;

/** Opens a pooled client for one connection string; the caller disconnects it. */
export function openDatabase(connectionString: string, poolSize = 10): Database {
  const pool = new Pool({ connectionString, max: poolSize, options, idleTimeoutMillis });
  // A connection that is lost while nobody uses it is replaced when somebody does.
  pool.on("error", () => {});
  const names = statementNames();
  const adapter = new PrismaPg(pool, { statementNameGenerator: names });
  const prisma = new PrismaClient({ adapter });
  const leave = prisma.$disconnect.bind(prisma);
  const $disconnect = async () => {
    await leave();
    if (!pool.ending) await pool.end();
  };
  return Object.assign(prisma, { $disconnect, [behind]: { pool, names } satisfies Connections });
}

/** Gives the connections behind a database. Throws for a client that `openDatabase` did not open. */
export function connectionsOf(database: Database): Connections {
  const known = (database as { readonly [behind]?: Connections })[behind];
  if (!known) throw new Error("This database was not opened by openDatabase");
  return known;
}
