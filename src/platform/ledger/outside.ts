import { say } from "@/core/language/say";
import type { Loss } from "@/core/ledger/loss";
import { environment } from "@/platform/environment";
import { note } from "@/platform/log";
import { currentSecrets } from "@/platform/secrets";
import { anchorSettings } from "./anchor-settings";
import { keptFile, readKept } from "./kept";
import { findLoss } from "./losses";
import { signedAsCheckpoint } from "./signing";

/** Of each place the newest checkpoints are compared; a history that was rolled back lacks those first. */
const compared = 1000;

/** So many are enough to notice it while Tocsin runs. */
const glanced = 10;

const here = globalThis as { tocsinLoss?: Loss | undefined };

/** Says what this process knows to be missing in its ledger; while something is, it changes nothing. */
export function currentLoss(): Loss | undefined {
  return here.tocsinLoss;
}

/**
 * Compares the ledger with what was kept beside the database and in the folder elsewhere, and remembers what it lacks.
 * What this process did not know before is told to whoever reads its log.
 */
export async function lookOutside(): Promise<Loss | undefined> {
  const before = here.tocsinLoss;
  const loss = await compare(compared);
  here.tocsinLoss = loss;
  if (loss && !before) tell(loss);
  return loss;
}

/** Looks whether the ledger has the newest of what was kept, and at all of it when not; cheap enough for every minute. */
export async function glanceOutside(): Promise<Loss | undefined> {
  return (await compare(glanced)) && lookOutside();
}

async function compare(newest: number): Promise<Loss | undefined> {
  const { dataFolder, databaseUrl } = environment();
  const settings = anchorSettings();
  const folder = settings.ok ? settings.value.folder : null;
  const places = [keptFile(dataFolder), ...(folder ? [folder] : [])];
  const read = await Promise.all(places.map(async (place) => (await readKept(place, newest)).slice(-newest)));
  // Whoever can write there must not be able to stop us with checkpoints of his own.
  const ours = signedAsCheckpoint(currentSecrets());
  const kept = read.flat().filter(({ body, signature }) => ours(Buffer.from(body), signature));
  return findLoss(databaseUrl, kept);
}

function tell(loss: Loss): void {
  note("error", "ledger-behind", { part: "ledger", name: `${loss.after} < ${loss.until}` });
  console.error(say("en", "start.ledgerBehind", { ...loss }));
}
