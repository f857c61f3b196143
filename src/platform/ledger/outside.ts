import type { Loss } from "@/core/ledger/loss";
import { environment } from "@/platform/environment";
import { currentSecrets } from "@/platform/secrets";
import { anchorSettings } from "./anchor-settings";
import { type KeptText, keptFile, readKept } from "./kept";
import { findLoss } from "./losses";
import { signedAsCheckpoint } from "./signing";

/** Of each place the newest checkpoints are compared; a history that was rolled back lacks those first. */
const compared = 1000;

const here = globalThis as { tocsinLoss?: Loss | undefined };

/** Says what this process knows to be missing in its ledger; while something is, it changes nothing. */
export function currentLoss(): Loss | undefined {
  return here.tocsinLoss;
}

/** Compares the ledger with what was kept beside the database and in the folder elsewhere, and remembers what it lacks. */
export async function lookOutside(): Promise<Loss | undefined> {
  const { dataFolder, databaseUrl } = environment();
  const settings = anchorSettings();
  const folder = settings.ok ? settings.value.folder : null;
  const places = [keptFile(dataFolder), ...(folder ? [folder] : [])];
  const read = await Promise.all(places.map(async (place) => newestOf(await readKept(place))));
  // Whoever can write there must not be able to stop us with checkpoints of his own.
  const ours = signedAsCheckpoint(currentSecrets());
  const kept = read.flat().filter(({ body, signature }) => ours(Buffer.from(body), signature));
  here.tocsinLoss = await findLoss(databaseUrl, kept);
  return here.tocsinLoss;
}

const newestOf = (kept: readonly KeptText[]) => kept.slice(-compared);
