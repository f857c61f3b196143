import { registerKeys } from "@/application/ledger/register-keys";
import { run } from "@/application/runner/run";
import { environment } from "@/platform/environment";
import { keepCheckpoint, keptFile } from "@/platform/ledger/kept";
import { sealLedger } from "@/platform/ledger/seal-ledger";
import { currentSecrets } from "@/platform/secrets";
import type { World } from "@/platform/world";

/**
 * Seals the ledger if something changed, and keeps a copy of the checkpoint beside the database. The keys are in the
 * log before they sign anything.
 */
export async function sealNow(world: World): Promise<void> {
  await run(world, registerKeys, {}, { kind: "system", id: "keys" });
  const sealed = await sealLedger(world.database, currentSecrets().signing.checkpoint, world.now());
  if (sealed) await keepCheckpoint(keptFile(environment().dataFolder), sealed);
}
