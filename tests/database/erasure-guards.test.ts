import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { erasureType } from "@/core/ledger/record";
import { testDatabase } from "../support/database";
import { anyEntry, append } from "../support/ledger";

const { appPool, superuserPool } = await testDatabase();
const stream = randomUUID();
const [target] = await append(appPool, [anyEntry(stream)]);
const communication = randomUUID();
const matrix = randomUUID();
await appPool.query(`INSERT INTO "Matrix" (id, name, "createdAt", "logStream") VALUES ($1, 'M', now(), $2)`, [
  matrix,
  stream,
]);
await appPool.query(
  `INSERT INTO "Communication" (id, "matrixId", "happenedAt", "recordedAt", "recordedBy", sender, recipients, channel, subject, summary, search, stream, n)
   VALUES ($1, $2, now(), now(), $2, 'S', '{Regulator,Board}', 'C', '', 'Told the regulator', 'all words', $3, 1)`,
  [communication, matrix, stream],
);
await appPool.query(
  `INSERT INTO "Original" (id, "communicationId", name, media, size, sha256) VALUES ($1, $2, 'a.txt', 'text/plain', 1, 'ab')`,
  [randomUUID(), communication],
);

async function entryThatErases(meta: Record<string, string>, type = erasureType) {
  const about = { target: "1", hash: target?.hash ?? "", fields: "summary", basis: "legal-duty" };
  const [place] = await append(appPool, [
    { stream: { kind: "communications", id: stream }, type, meta: { ...about, ...meta } },
  ]);
  return place?.n ?? 0;
}
const erase = (n: number) => appPool.query("SELECT ledger.erase($1, $2)", [stream, n]);

describe("ledger.erase", () => {
  it.each([
    ["an entry of another type", {}, "communications.communication-logged"],
    ["another hash", { hash: "00".repeat(32) }, erasureType],
    ["an entry that is not there", { target: "999" }, erasureType],
    ["a field that is not there", { fields: "summary,nothing" }, erasureType],
  ])("does nothing for %s", async (_, meta, type) => {
    await expect(erase(await entryThatErases(meta, type))).rejects.toMatchObject({ code: "22023" });
  });

  it("erases what the entry names, with its place in the reading copy, once", async () => {
    const n = await entryThatErases({});
    await erase(n);
    const { rows } = await appPool.query(
      `SELECT name, body IS NULL AS gone, erased_by = (SELECT hash FROM ledger.entry e WHERE e.stream_id = $1 AND e.n = $2) AS named
       FROM ledger.field WHERE stream_id = $1 AND n = 1 ORDER BY name`,
      [stream, n],
    );
    expect(rows).toEqual([
      { name: "recipients", gone: false, named: null },
      { name: "summary", gone: true, named: true },
    ]);
    const copy = await appPool.query('SELECT sender, recipients, summary, search FROM "Communication"');
    expect(copy.rows).toEqual([
      { sender: "S", recipients: ["Regulator", "Board"], summary: "", search: "S\nRegulator\nBoard\nC\n\n\n" },
    ]);
    await expect(erase(n)).rejects.toMatchObject({ code: "22023" });
  });
});

describe("even the superuser", () => {
  it.each([
    `UPDATE "Communication" SET sender = ''`,
    `UPDATE "Communication" SET summary = 'Told nobody'`,
    `DELETE FROM "Communication"`,
    `UPDATE "Original" SET sha256 = 'cd'`,
  ])("cannot %s while the ledger has the field", async (statement) => {
    await expect(superuserPool.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("mentions", () => {
  it("are not erased without an erasure that a second person confirmed, nor by a mark that could say something", async () => {
    const call = (id: string, mark: string) =>
      appPool.query("SELECT * FROM public.erase_everywhere($1, '{}', 'Robin', $2)", [id, mark]);
    await expect(call(randomUUID(), "[erased]")).rejects.toMatchObject({ code: "42501" });
    const [id, one, other] = [randomUUID(), randomUUID(), randomUUID()];
    await appPool.query(
      `INSERT INTO "Erasure" (id, about, "aboutId", basis, "requestedBy", "requestedAt", "decidedBy") VALUES ($1, 'contact', $2, 'x', $2, now(), $2)`,
      [id, one],
    );
    await expect(call(id, "[erased]")).rejects.toMatchObject({ code: "42501" });
    await appPool.query('UPDATE "Erasure" SET "decidedBy" = $2 WHERE id = $1', [id, other]);
    await expect(call(id, "Somebody else")).rejects.toMatchObject({ code: "42501" });
    await call(id, "[erased]");
    const alone = `UPDATE "Erasure" SET state = 'carried-out', "decidedBy" = "requestedBy" WHERE id = $1`;
    await expect(appPool.query(alone, [id])).rejects.toMatchObject({ code: "23514" });
  });
});
