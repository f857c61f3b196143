import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { StoredEntry, StoredField, StoredHead } from "@/core/ledger/check-chain";
import type { StoredCheckpoint } from "@/core/ledger/check-seals";
import { checkpointText, type Head, headsText, totals } from "@/core/ledger/checkpoint";
import { disclosure, type Entry, seal } from "@/core/ledger/entry";
import type { LedgerSource, Verdict } from "@/core/ledger/verify";
import { verifyLedger } from "@/core/ledger/verify";
import { canonical } from "@/core/shared/canonical";

export const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

/** An entry of a communication log with one field, for tests that only care about the chain. */
export function anyEntry(stream: string, text = "Told the regulator"): Entry {
  return {
    stream: { kind: "communications", id: stream },
    type: "communications.communication-logged",
    meta: { communication: randomUUID() },
    fields: { summary: text, recipients: ["Regulator", "Board"] },
  };
}

/** Appends entries on a plain connection, as the app's role does through Prisma. */
export async function append(client: Pool | PoolClient, entries: readonly Entry[], at = new Date()) {
  const sealed = entries.map((entry) => seal(entry, "system:test", at, () => randomBytes(32).toString("hex")));
  const { rows } = await client.query<{ stream: string; n: string; hash: Buffer }>(
    "SELECT stream, n, hash FROM ledger.append($1::jsonb)",
    [JSON.stringify(sealed)],
  );
  return rows.map((row) => ({ stream: row.stream, n: Number(row.n), hash: row.hash.toString("hex") }));
}

type MemoryEntry = StoredEntry & { stream: string };

/** A ledger in memory, written independently of the database, for the verifier to judge. */
export type MemoryLedger = {
  entries: MemoryEntry[];
  heads: Map<string, StoredHead>;
  checkpoints: StoredCheckpoint[];
};

export function memoryLedger(plan: ReadonlyArray<readonly [stream: number, fields: readonly string[]]>): MemoryLedger {
  const heads = new Map<string, StoredHead>();
  const byStream = new Map<string, MemoryEntry[]>();
  for (const [index, values] of plan) {
    const stream = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const before = heads.get(stream);
    const n = (before?.n ?? 0) + 1;
    const fields: StoredField[] = values.map((value, place) => {
      const name = `f${place}`;
      return { name, body: Buffer.from(disclosure(randomBytes(32).toString("hex"), name, value)) };
    });
    const record = {
      actor: "system:test",
      at: "2026-11-22T09:00:00.000Z",
      kind: "matrix",
      meta: { row: String(n) },
      n: String(n),
      prev: before?.hash ?? "",
      recorded: "2026-11-22T09:00:00.000000Z",
      sd: Object.fromEntries(fields.map(({ name, body }) => [name, sha256(body as Uint8Array)])),
      stream,
      type: "matrix.row-changed",
      v: "1",
    };
    const bytes = Buffer.from(`${canonical(record)}\n`);
    const hash = sha256(bytes);
    byStream.set(stream, [...(byStream.get(stream) ?? []), { stream, n, record: bytes, hash, fields }]);
    heads.set(stream, { kind: "matrix", n, hash });
  }
  const entries = [...byStream.keys()].sort().flatMap((stream) => byStream.get(stream) ?? []);
  return { entries, heads, checkpoints: [] };
}

export const fakeSignature = (body: Uint8Array) =>
  Buffer.from(sha256(Buffer.concat([Buffer.from("key"), body])), "hex");

/** Seals a ledger in memory as it stands. */
export function sealMemory(ledger: MemoryLedger): void {
  const heads: Head[] = [...ledger.heads].map(([stream, { n, hash }]) => ({ stream, n, hash }));
  const before = ledger.checkpoints.at(-1);
  const list = headsText(heads);
  const body = Buffer.from(
    checkpointText({
      origin: "0b6a8f63-9c3d-4d0e-8f0a-0d5a9f6f2a01",
      incarnation: "0b6a8f63-9c3d-4d0e-8f0a-0d5a9f6f2a01",
      seq: ledger.checkpoints.length + 1,
      time: "2026-11-22T10:00:00.000Z",
      ...totals(heads),
      headsHash: sha256(list),
      prev: before ? sha256(before.body) : "",
    }),
  );
  ledger.checkpoints.push({ seq: ledger.checkpoints.length + 1, body, signature: fakeSignature(body), heads: list });
}

export function memorySource(ledger: MemoryLedger): LedgerSource {
  return {
    whole: true,
    async *checkpoints() {
      yield* ledger.checkpoints;
    },
    heads: async () => ledger.heads,
    async *entries() {
      yield ledger.entries;
    },
  };
}

export function verifyMemory(ledger: MemoryLedger, kept: Array<{ seq: number; hash: string }> = []): Promise<Verdict> {
  const signed = (body: Uint8Array, signature: Uint8Array) => fakeSignature(body).equals(signature);
  return verifyLedger(memorySource(ledger), { digest: sha256, signed }, kept);
}
