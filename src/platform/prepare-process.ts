import { say } from "@/core/language/say";
import { lacks } from "./health";
import { lookOutside } from "./ledger/outside";
import { note } from "./log";
import { noteAddresses } from "./sign-in/address";

/**
 * Makes a web process ready: addresses are noted, and it refuses to serve over a database that is not as it must be. A
 * ledger that is behind what was kept outside is shown and not changed, until two people have accepted the loss.
 */
export async function prepareProcess(): Promise<void> {
  noteAddresses();
  const missing = await lacks();
  if (missing.length === 0) {
    await lookOutside();
    return;
  }
  for (const { part, name } of missing) note("error", "not-ready", { part, name });
  const names = missing.map(({ part, name }) => `${part}: ${name}`).join("; ");
  console.error(say("en", "start.notReady", { names }));
  process.exit(1);
}
