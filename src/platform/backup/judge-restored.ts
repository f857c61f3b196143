import type { Loss } from "@/core/ledger/loss";
import type { Verdict } from "@/core/ledger/verify";
import { type KeptText, keptFile, readKept } from "@/platform/ledger/kept";
import { findLoss } from "@/platform/ledger/losses";
import { signedAsCheckpoint } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { readSecrets } from "@/platform/secrets";
import type { Restored } from "./restore-backup";

/**
 * Verifies what was restored against the checkpoints that came with it and those that were kept outside, and says what
 * the outside knows beyond it.
 */
export async function judgeRestored(
  { installation }: Restored,
  outside: readonly KeptText[],
): Promise<{ verdict: Verdict; loss: Loss | undefined }> {
  const signed = signedAsCheckpoint(readSecrets(installation.secretsFile));
  const all = [...(await readKept(keptFile(installation.folder))), ...outside];
  const loss = await findLoss(installation.ownerUrl, all);
  const here = all.filter(({ seq }) => !loss || seq <= loss.after);
  return { verdict: await verifyDatabase(installation.ownerUrl, signed, here), loss };
}
