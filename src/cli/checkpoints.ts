import { say } from "@/core/language/say";
import { type KeptText, readKept } from "@/platform/ledger/kept";

/** Reads the checkpoints that somebody named with --checkpoints; says in a sentence when there are none to compare with. */
export async function readNamed(place: string): Promise<KeptText[] | string> {
  const kept = await readKept(place).catch(() => []);
  return kept.length > 0 ? kept : say("en", "cli.no-checkpoints", { place });
}
