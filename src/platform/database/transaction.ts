import { type PoolClient, type QueryConfig, types } from "pg";
import { bindPrisma } from "./bound";
import { connectionsOf, type Database, type Tx } from "./client";
import type { Prisma } from "./generated/client";
import type { StatementNames } from "./statements";

type Driver = { readonly connection: Pick<PoolClient, "query">; readonly names: StatementNames };

/** The client of a connection, made once because making one takes a while, and the connection of a client; in all bundles. */
const ofConnection = Symbol.for("tocsin.client");
const ofClient = Symbol.for("tocsin.driver");

/**
 * Runs work in one transaction and gives its value; when it throws, nothing of it happened. Prisma's own way into a
 * transaction costs more than all statements of a usual command (decision 86).
 */
export async function inTransaction<Value>(database: Database, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const { pool, names } = connectionsOf(database);
  const connection = await pool.connect();
  let lost: Error | undefined;
  const lose = (error: Error) => {
    lost = error;
  };
  connection.on("error", lose);
  try {
    await connection.query("BEGIN");
    const value = await work(clientOf(connection, names));
    const { command } = await connection.query("COMMIT");
    if (command !== "COMMIT") throw new Error("A statement had failed before, so nothing was committed");
    return value;
  } catch (error) {
    await connection.query("ROLLBACK").catch(lose);
    throw error;
  } finally {
    connection.off("error", lose);
    connection.release(lost);
  }
}

function clientOf(connection: PoolClient & { [ofConnection]?: Tx }, names: StatementNames): Tx {
  const driver: Driver = { connection, names };
  connection[ofConnection] ??= Object.assign(bindPrisma(connection, names), { [ofClient]: driver });
  return connection[ofConnection];
}

/**
 * Answers a statement by the driver itself, in a transaction or on any connection: for the few that come with every
 * request. Eight-byte integers are bigints, as Prisma gives them.
 */
export async function rowsOf<Row extends object>(on: Tx | Database, { text, values }: Prisma.Sql): Promise<Row[]> {
  const { connection, names } = (on as { readonly [ofClient]?: Driver })[ofClient] ?? driverOf(on as Database);
  const { rows } = await connection.query<Row>({ name: names({ sql: text }), text, values, types: parsers });
  return rows;
}

function driverOf(database: Database): Driver {
  const { pool, names } = connectionsOf(database);
  return { connection: pool, names };
}

const parsers: QueryConfig["types"] = {
  getTypeParser: (oid: number) => (oid === types.builtins.INT8 ? BigInt : types.getTypeParser(oid)),
};
