import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { fingerprint, type Purpose, publicPem, spkiOf } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";

/**
 * Records the public half of each signing key that the log does not know yet, and which ones are no longer used: a pack proves by it which keys were in
 * use when. Refuses `not-found` when all are known.
 */
export const registerKeys = command({
  name: "ledger.register-keys",
  action: "ledger:register-keys",
  browserOnly: true,
  input: z.object({}),
  async run({ tx }) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('register-keys', 0))`;
    const known = await knownKeys(tx);
    const keys = Object.entries(currentSecrets().signing) as Array<[Purpose, string]>;
    const entries = keys.flatMap(([purpose, privatePem]): Entry[] => {
      const pem = publicPem(privatePem);
      const spki = spkiOf(pem) ?? "";
      if (known.includes(`"spki":"${spki}"`)) return [];
      const meta = { purpose, fingerprint: fingerprint(pem), spki };
      return [{ stream: singleStreams.keys, type: "keys.key-registered", meta }];
    });
    for (const { purpose, publicPem: pem, retiredAt } of currentSecrets().retired) {
      const meta = { purpose, fingerprint: fingerprint(pem), retired: retiredAt };
      if (!known.includes(`"retired":"${retiredAt}"`))
        entries.push({ stream: singleStreams.keys, type: "keys.key-retired", meta });
    }
    const [first, ...rest] = entries;
    if (!first) return refuse("not-found", { values: { thing: "key" } });
    return done({ registered: entries.length }, { entries: [first, ...rest] });
  },
});

async function knownKeys(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<Array<{ known: string | null }>>`
    SELECT string_agg(convert_from(record, 'UTF8'), '') AS known FROM ledger.entry WHERE stream_id = ${singleStreams.keys.id}::uuid`;
  return row?.known ?? "";
}
