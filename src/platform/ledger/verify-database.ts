import { Client } from "pg";
import type { KeptCheckpoint, Tools } from "@/core/ledger/check-seals";
import { isAcceptedLoss } from "@/core/ledger/loss";
import { type Counts, type Verdict, verifyLedger } from "@/core/ledger/verify";
import { sha256 } from "./digest";
import { missingGuards } from "./guards";
import type { KeptText } from "./kept";
import { readAcceptedLosses } from "./losses";
import { ledgerSource } from "./source";

/**
 * Verifies the ledger of a database as it stands at one moment, and the guards around it.
 * `signed` knows the trusted checkpoint keys, `kept` are the checkpoints that were kept outside the database; those that
 * the ledger itself records as lost are counted, not compared.
 */
export async function verifyDatabase(
  databaseUrl: string,
  signed: Tools["signed"],
  kept: ReadonlyArray<KeptCheckpoint & Partial<Pick<KeptText, "incarnation">>>,
  progress?: (counts: Counts) => Promise<void> | void,
): Promise<Verdict> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const guards = await missingGuards(client);
    const accepted = await readAcceptedLosses(client);
    const counting = kept.filter(
      ({ seq, incarnation }) => !incarnation || !isAcceptedLoss({ seq, incarnation }, accepted),
    );
    const tools = { digest: sha256, signed };
    const verdict = await verifyLedger(ledgerSource(client), tools, counting, progress);
    return {
      ...verdict,
      lost: kept.length - counting.length,
      sound: verdict.sound && guards.length === 0,
      problems: [...guards, ...verdict.problems],
      found: verdict.found + guards.length,
    };
  } finally {
    await client.end();
  }
}
