import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { Pool, type PoolClient, type QueryConfig } from "pg";
import { PrismaClient } from "./generated/client";
import type { StatementNames } from "./statements";

/** Makes a Prisma client that speaks through one connection alone, in whatever transaction is open on it. */
export function bindPrisma(connection: PoolClient, names: StatementNames): PrismaClient {
  const adapter: SqlDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "tocsin-bound",
    async connect() {
      const one = Object.assign(new Pool(), { query: inTurn(connection) });
      const adapter = await new PrismaPg(one, { statementNameGenerator: names }).connect();
      // Prisma writes some things in several statements and asks for a transaction around them: they join the open one.
      const startTransaction = async (): Promise<Transaction> => ({
        provider: "postgres",
        adapterName: "tocsin-bound",
        options: { usePhantomQuery: true },
        queryRaw: (query) => adapter.queryRaw(query),
        executeRaw: (query) => adapter.executeRaw(query),
        async commit() {},
        async rollback() {},
      });
      return Object.assign(adapter, { startTransaction });
    },
  };
  return new PrismaClient({ adapter });
}

/** Asks one query after the other: relations that are read together would overlap, which a connection does not bear. */
function inTurn(connection: PoolClient) {
  let last: Promise<unknown> = Promise.resolve();
  return (query: QueryConfig) => {
    const answer = last.then(() => connection.query(query));
    last = answer.catch(() => {});
    return answer;
  };
}
