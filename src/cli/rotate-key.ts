import { parseArgs } from "node:util";
import { sealNow } from "@/application/ledger/seal-now";
import { say, sayRefusal } from "@/core/language/say";
import { openDatabase } from "@/platform/database/client";
import { fingerprint, type Purpose, publicPem } from "@/platform/ledger/signing";
import { readSecrets, rotateSigningKey } from "@/platform/secrets";
import { enterInstallation } from "@/platform/server/installation";
import { realWorld } from "@/platform/world";
import { withInstallation } from "./installation";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

const purposes: readonly string[] = ["checkpoint", "pack", "approval"] satisfies Purpose[];

/**
 * Answers `tocsin rotate-key checkpoint|pack|approval [--data PATH]`: makes a new key for one type of message, writes both
 * into the register, and seals. A running Tocsin signs with the new key from then on. Exit code 2 for bad input.
 */
export async function runRotateKey(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = { data: { type: "string", default: ".data" }, help: { type: "boolean", short: "h" } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return badInput(streams, say("en", "cli.rotate-key.usage", { problem: problemOf(error) }));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    streams.stdout.write(`${say("en", "cli.rotate-key.help")}\n`);
    return exit.fine;
  }
  const [purpose = ""] = positionals;
  if (positionals.length !== 1 || !purposes.includes(purpose))
    return badInput(streams, say("en", "cli.rotate-key.usage", { problem: say("en", "cli.rotate-key.one-purpose") }));
  const rotated = await withInstallation(values.data, async (connections) => {
    enterInstallation(connections, process.env.TOCSIN_ORIGIN || "http://127.0.0.1");
    const database = openDatabase(connections.appUrl, 1);
    const world = realWorld(database);
    try {
      // What the old key can still seal, it seals: a backup from before the change does not know the new key, and must
      // be found to be behind all the same.
      await sealNow(world);
      rotateSigningKey(connections.secretsFile, purpose as Purpose, world.now());
      await sealNow(world);
    } finally {
      await database.$disconnect();
    }
    return fingerprint(publicPem(readSecrets(connections.secretsFile).signing[purpose as Purpose]));
  });
  if (!rotated.ok) return badInput(streams, sayRefusal("en", rotated.refusal));
  streams.stdout.write(`${say("en", "cli.rotate-key.done", { purpose, fingerprint: rotated.value })}\n`);
  return exit.fine;
}
