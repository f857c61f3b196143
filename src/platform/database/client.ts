import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { statementNames } from "./statements";

export type Database = PrismaClient;
/** The transaction a command works in. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** The isolation that all commands are written for, whatever the database's default. */
const options = "-c default_transaction_isolation=read\\ committed";

/** Opens a pooled client for one connection string; the caller disconnects it. */
export function openDatabase(connectionString: string, poolSize = 10): Database {
  const pool = { connectionString, max: poolSize, options };
  return new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }) });
}
