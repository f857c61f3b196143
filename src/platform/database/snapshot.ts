import { Client } from "pg";
import { environment } from "@/platform/environment";

/** Reads everything as of one moment, on the primary: a replica may lack what has just been written. */
export async function withSnapshot<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: environment().databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ replica: boolean }>("SELECT pg_is_in_recovery() AS replica");
    if (rows[0]?.replica) throw new Error("What goes out is read from the primary database only");
    return await work(client);
  } finally {
    await client.end();
  }
}
