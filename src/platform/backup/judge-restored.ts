import { type Loss, lossAgainst } from "@/core/backup/loss";
import type { Verdict } from "@/core/ledger/verify";
import { type KeptText, keptFile, readKept } from "@/platform/ledger/kept";
import { publicPem } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { readSecrets } from "@/platform/secrets";
import type { Restored } from "./restore-backup";

/**
 * Verifies what was restored against the checkpoints that came with it and those that were kept outside, and says what
 * the outside knows beyond it.
 */
export async function judgeRestored(
  { about, installation }: Restored,
  outside: readonly KeptText[],
): Promise<{ verdict: Verdict; loss: Loss | undefined }> {
  const pem = publicPem(readSecrets(installation.secretsFile).signing.checkpoint);
  const last = about.checkpoint?.seq ?? 0;
  const all = [...(await readKept(keptFile(installation.folder))), ...outside];
  const here = all.filter(({ seq }) => seq <= last);
  const verdict = await verifyDatabase(installation.ownerUrl, [pem], here);
  const newest = all.reduce<KeptText | undefined>((most, one) => (one.seq > (most?.seq ?? 0) ? one : most), undefined);
  const sealed = verdict.sealed && { seq: last, entries: verdict.sealed.entries };
  return { verdict, loss: lossAgainst(newest, sealed) };
}
