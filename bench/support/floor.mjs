// The least that a server could do: plain Node http and pg, SQL written by hand for these two requests alone. No sign-in,
// no check of what comes in, no look at what others changed. Prints its port.
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 10 });
pool.on("error", () => {});

const listSql = `
  SELECT r.*, p.name AS "ownerName",
    ARRAY(SELECT c.name FROM "Channel" c WHERE c.id = ANY (r."channelIds")) AS "channelNames"
  FROM "Row" r LEFT JOIN "Position" p ON p.id = r."ownerId"
  WHERE r."matrixId" = $1 AND r."archivedAt" IS NULL AND r.direction = 'external'
  ORDER BY lower(r.what), r.place, r.id LIMIT 100`;
const countSql = `
  SELECT count(*)::int AS total FROM "Row" WHERE "matrixId" = $1 AND "archivedAt" IS NULL AND direction = 'external'`;

async function list(matrix) {
  const [rows, count] = await Promise.all([
    pool.query({ name: "list", text: listSql, values: [matrix] }),
    pool.query({ name: "count", text: countSql, values: [matrix] }),
  ]);
  return { rows: rows.rows, total: count.rows[0].total };
}

async function save({ row, notes }) {
  const connection = await pool.connect();
  try {
    await connection.query("BEGIN");
    const old = await connection.query({
      name: "old",
      text: 'SELECT notes, revision FROM "Row" WHERE id = $1 FOR UPDATE',
      values: [row],
    });
    await connection.query({
      name: "save",
      text: 'UPDATE "Row" SET notes = $1, revision = revision + 1 WHERE id = $2',
      values: [notes, row],
    });
    await connection.query({
      name: "history",
      text: `INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after)
             VALUES (now(), 'floor', 'row', $1, 'notes', $2, $3)`,
      values: [row, JSON.stringify(old.rows[0].notes), JSON.stringify(notes)],
    });
    await connection.query("COMMIT");
    return { revision: old.rows[0].revision + 1 };
  } finally {
    connection.release();
  }
}

const server = createServer(async (request, response) => {
  const address = new URL(request.url, "http://floor");
  const parts = [];
  for await (const part of request) parts.push(part);
  const value =
    address.pathname === "/save"
      ? await save(JSON.parse(Buffer.concat(parts).toString("utf8")))
      : await list(address.searchParams.get("matrix"));
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ value }));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
