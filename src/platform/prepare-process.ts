import { say } from "@/core/language/say";
import { lacks } from "./health";
import { note } from "./log";
import { noteAddresses } from "./sign-in/address";

/** Makes a web process ready: addresses are noted, and it refuses to serve over a database that is not as it must be. */
export async function prepareProcess(): Promise<void> {
  noteAddresses();
  const missing = await lacks();
  if (missing.length === 0) return;
  for (const { part, name } of missing) note("error", "not-ready", { part, name });
  const names = missing.map(({ part, name }) => `${part}: ${name}`).join("; ");
  console.error(say("en", "start.notReady", { names }));
  process.exit(1);
}
