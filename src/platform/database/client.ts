import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

export type Database = PrismaClient;
/** The transaction a command works in. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Opens a pooled client for one connection string; the caller disconnects it. */
export function openDatabase(connectionString: string, poolSize = 10): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: poolSize }) });
}
