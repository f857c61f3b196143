import { generateKeyPairSync } from "node:crypto";
import type { PoolClient } from "pg";
import { signBytes } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { sha256 } from "./ledger";

/** What somebody with all rights in the database can do: no trigger, no foreign key and no check stands in the way. */
export const allRights = `
  SET LOCAL session_replication_role = replica;
  ALTER TABLE ledger.entry DISABLE TRIGGER USER; ALTER TABLE ledger.checkpoint DISABLE TRIGGER USER;
  ALTER TABLE ledger.sealed DISABLE TRIGGER USER; ALTER TABLE ledger.stream DISABLE TRIGGER USER;
  ALTER TABLE ledger.field DISABLE TRIGGER USER;
  ALTER TABLE ledger.entry DROP CONSTRAINT entry_check; ALTER TABLE ledger.checkpoint DROP CONSTRAINT checkpoint_check;
  ALTER TABLE ledger.field DROP CONSTRAINT field_check;`;

/** Writes a stream again from an entry on, links and head included, as if the new text had always stood there. */
async function rechain(client: PoolClient, stream: string, from: number): Promise<void> {
  const { rows } = await client.query(
    "SELECT n, convert_from(record, 'UTF8') AS line, encode(hash, 'hex') AS hash FROM ledger.entry WHERE stream_id = $1 ORDER BY n",
    [stream],
  );
  let prev = "";
  for (const { n, line, hash } of rows) {
    const changed = Number(n) === from ? line.replace(/"at":"\d{4}/, '"at":"2001') : line;
    const record = Buffer.from(changed.replace(/"prev":"[0-9a-f]*"/, `"prev":"${prev}"`));
    prev = Number(n) < from ? hash : sha256(record);
    await client.query(
      "UPDATE ledger.entry SET record = $3, hash = decode($4, 'hex') WHERE stream_id = $1 AND n = $2",
      [stream, n, record, prev],
    );
  }
  await client.query("UPDATE ledger.stream SET head = decode($2, 'hex') WHERE id = $1", [stream, prev]);
}

/** Seals the rewritten history again, with whatever key the attacker has. */
async function reseal(client: PoolClient, privatePem: string): Promise<void> {
  await client.query(
    "UPDATE ledger.sealed s SET head = e.hash FROM ledger.entry e WHERE e.stream_id = s.stream_id AND e.n = s.n",
  );
  const { rows } = await client.query(
    "SELECT seq, convert_from(body, 'UTF8') AS body FROM ledger.checkpoint ORDER BY seq",
  );
  let prev = "none";
  for (const { seq, body } of rows) {
    const heads = await client.query(
      `SELECT string_agg(concat_ws(' ', stream_id, n, encode(head, 'hex')) || E'\\n', '' ORDER BY stream_id::text COLLATE "C") AS list
       FROM (SELECT DISTINCT ON (stream_id) * FROM ledger.sealed WHERE seq <= $1 ORDER BY stream_id, seq DESC) s`,
      [seq],
    );
    const text = Buffer.from(
      body.replace(/heads-sha256 .*/, `heads-sha256 ${sha256(heads.rows[0].list)}`).replace(/prev .*/, `prev ${prev}`),
    );
    prev = sha256(text);
    await client.query(
      "UPDATE ledger.checkpoint SET body = $2, hash = decode($3, 'hex'), signature = $4 WHERE seq = $1",
      [seq, text, prev, signBytes(privatePem, text)],
    );
  }
}

const foreignKey = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();

export type Attack = (client: PoolClient, stream: string, n: number) => Promise<unknown>;
const sql =
  (statement: string): Attack =>
  (client, stream, n) =>
    client.query(statement.replaceAll("$stream", `'${stream}'`).replaceAll("$n", String(n)));

/** `outside` marks what no check within the database can find: only a checkpoint that was kept elsewhere shows it. */
export const attacks: Array<[name: string, attack: Attack, outside?: "outside"]> = [
  ["changes a record", sql("UPDATE ledger.entry SET record = record || ' ' WHERE stream_id = $stream AND n = $n")],
  [
    "changes a record and its hash",
    sql(`UPDATE ledger.entry SET record = r, hash = sha256(r) FROM (SELECT convert_to(replace(convert_from(record, 'UTF8'), 'system', 'person'), 'UTF8') AS r
      FROM ledger.entry WHERE stream_id = $stream AND n = $n) x WHERE stream_id = $stream AND n = $n`),
  ],
  ["rewrites a stream from an entry on", (client, stream, n) => rechain(client, stream, n)],
  ["removes an entry", sql("DELETE FROM ledger.entry WHERE stream_id = $stream AND n = $n")],
  [
    "cuts off the end of a stream and moves its head",
    sql(`DELETE FROM ledger.entry WHERE stream_id = $stream AND n > $n;
      DELETE FROM ledger.field WHERE stream_id = $stream AND n > $n;
      UPDATE ledger.stream SET n = $n, head = (SELECT hash FROM ledger.entry WHERE stream_id = $stream AND n = $n) WHERE id = $stream`),
  ],
  [
    "removes a whole stream",
    sql(`DELETE FROM ledger.field WHERE stream_id = $stream; DELETE FROM ledger.entry WHERE stream_id = $stream;
      DELETE FROM ledger.stream WHERE id = $stream`),
  ],
  [
    "removes a whole stream and its seals",
    sql(`DELETE FROM ledger.field WHERE stream_id = $stream; DELETE FROM ledger.entry WHERE stream_id = $stream;
      DELETE FROM ledger.stream WHERE id = $stream; DELETE FROM ledger.sealed WHERE stream_id = $stream`),
  ],
  [
    "exchanges two entries",
    sql(`UPDATE ledger.entry SET n = 1000 WHERE stream_id = $stream AND n = $n;
      UPDATE ledger.entry SET n = $n WHERE stream_id = $stream AND n = $n + 1;
      UPDATE ledger.entry SET n = $n + 1 WHERE stream_id = $stream AND n = 1000`),
  ],
  ["changes a field", sql("UPDATE ledger.field SET body = body || ' ' WHERE stream_id = $stream AND n = $n")],
  [
    "changes a field and its digest",
    sql(
      "UPDATE ledger.field SET body = body || ' ', digest = sha256(body || ' ') WHERE stream_id = $stream AND n = $n",
    ),
  ],
  ["removes a field", sql("DELETE FROM ledger.field WHERE stream_id = $stream AND n = $n AND name = 'summary'")],
  [
    "renames a field",
    sql("UPDATE ledger.field SET name = 'other' WHERE stream_id = $stream AND n = $n AND name = 'summary'"),
  ],
  [
    "erases a field without an entry that says so",
    sql("UPDATE ledger.field SET body = NULL, erased_by = sha256('x') WHERE stream_id = $stream AND n = $n"),
  ],
  ["changes a checkpoint", sql("UPDATE ledger.checkpoint SET body = body || ' ' WHERE seq = 2")],
  ["forges a signature", sql("UPDATE ledger.checkpoint SET signature = sha256('x') WHERE seq = 2")],
  [
    "removes a checkpoint in the middle",
    sql("DELETE FROM ledger.sealed WHERE seq = 2; DELETE FROM ledger.checkpoint WHERE seq = 2"),
  ],
  ["removes a seal", sql("DELETE FROM ledger.sealed WHERE stream_id = $stream AND seq = 1")],
  [
    "rewrites a stream and seals it with a key of their own",
    async (client, stream, n) => {
      await rechain(client, stream, n);
      await reseal(client, foreignKey);
    },
  ],
  [
    "removes the newest checkpoint",
    sql("DELETE FROM ledger.sealed WHERE seq = 3; DELETE FROM ledger.checkpoint WHERE seq = 3"),
    "outside",
  ],
  [
    "rewrites a stream and seals it with the stolen key",
    async (client, stream, n) => {
      await rechain(client, stream, n);
      await reseal(client, currentSecrets().signing.checkpoint);
    },
    "outside",
  ],
];
