import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { KeptCheckpoint } from "@/core/ledger/check-seals";
import { verifyLedger } from "@/core/ledger/verify";
import { sealLedger } from "@/platform/ledger/seal-ledger";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { ledgerSource } from "@/platform/ledger/source";
import { currentSecrets } from "@/platform/secrets";
import { testDatabase } from "../support/database";
import { anyEntry, append, sha256 } from "../support/ledger";
import { allRights, attacks } from "../support/ledger-attacks";

const database = await testDatabase();
const { checkpoint: key } = currentSecrets().signing;
const streams = Array.from({ length: 6 }, () => randomUUID());
const kept: KeptCheckpoint[] = [];

beforeAll(async () => {
  for (let round = 0; round < 3; round += 1) {
    await append(
      database.appPool,
      streams.flatMap((stream) => Array.from({ length: 4 }, () => anyEntry(stream))),
    );
    const sealed = await sealLedger(database.app, key, new Date());
    kept.push({ seq: round + 1, hash: sha256(sealed?.body ?? "") });
  }
});

describe("somebody with all rights in the database who", () => {
  it.each(attacks)("%s is found out", async (_, attack, outside) => {
    const client = await database.superuserPool.connect();
    try {
      for (const stream of streams)
        for (const n of [1, 5, 11]) {
          await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
          await client.query(allRights);
          await attack(client, stream, n);
          const tools = { digest: sha256, signed: signedBy([publicPem(key)]) };
          expect((await verifyLedger(ledgerSource(client), tools, kept)).sound).toBe(false);
          if (outside) expect((await verifyLedger(ledgerSource(client), tools)).problems).toEqual([]);
          await client.query("ROLLBACK");
        }
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });

  it("does nothing is not accused", async () => {
    const client = await database.superuserPool.connect();
    const tools = { digest: sha256, signed: signedBy([publicPem(key)]) };
    expect((await verifyLedger(ledgerSource(client), tools, kept)).problems).toEqual([]);
    client.release();
  });

  it("erases a field and says so in an entry is not accused", async () => {
    const client = await database.superuserPool.connect();
    const [stream = ""] = streams;
    try {
      await client.query("BEGIN");
      await client.query(allRights);
      const { rows } = await client.query(
        "SELECT encode(hash, 'hex') AS hash FROM ledger.entry WHERE stream_id = $1 AND n = 2",
        [stream],
      );
      const [place] = await append(client, [
        {
          stream: { kind: "communications", id: stream },
          type: "ledger.fields-erased",
          meta: { target: "2", hash: rows[0].hash, fields: "summary,recipients", basis: "request" },
        },
      ]);
      await client.query(
        "UPDATE ledger.field SET body = NULL, erased_by = decode($2, 'hex') WHERE stream_id = $1 AND n = 2",
        [stream, place?.hash],
      );
      const tools = { digest: sha256, signed: signedBy([publicPem(key)]) };
      expect((await verifyLedger(ledgerSource(client), tools, kept)).problems).toEqual([]);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });
});
