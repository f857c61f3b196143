import { parseArgs } from "node:util";
import { say, sayRefusal } from "@/core/language/say";
import type { Problem } from "@/core/ledger/problem";
import type { Verdict } from "@/core/ledger/verify";
import { keptFile, readKept } from "@/platform/ledger/kept";
import { signedAsCheckpoint } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { readSecrets } from "@/platform/secrets";
import { readNamed } from "./checkpoints";
import { withInstallation } from "./installation";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

/**
 * Answers `tocsin verify-ledger [--data PATH] [--checkpoints PATH] [--json]`: hashes every record again and compares
 * every link, head and checkpoint. Exit code 1 when something is wrong, 2 for bad input.
 */
export async function runVerifyLedger(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = {
    data: { type: "string", default: ".data" },
    checkpoints: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];
  try {
    ({ values } = parseArgs({ args: [...argv], options }));
  } catch (error) {
    return badInput(streams, say("en", "cli.verify-ledger.usage", { problem: problemOf(error) }));
  }
  if (values.help) {
    streams.stdout.write(`${say("en", "cli.verify-ledger.help")}\n`);
    return exit.fine;
  }
  const named = values.checkpoints === undefined ? undefined : await readNamed(values.checkpoints);
  if (typeof named === "string") return badInput(streams, named);
  const checked = await withInstallation(values.data, async ({ ownerUrl, folder, secretsFile }) => {
    const kept = named ?? (await readKept(keptFile(folder)));
    const verdict = await verifyDatabase(ownerUrl, signedAsCheckpoint(readSecrets(secretsFile)), kept);
    return { ...verdict, compared: kept.length - verdict.lost };
  });
  if (!checked.ok) return badInput(streams, sayRefusal("en", checked.refusal));
  const verdict = checked.value;
  streams.stdout.write(values.json ? `${JSON.stringify(verdict)}\n` : `${inWords(verdict)}\n`);
  return verdict.sound ? exit.fine : exit.finding;
}

type Compared = Verdict & { readonly compared: number };

function inWords({ problems, found, sealed, streams, entries, fields, checkpoints, sound, ...kept }: Compared): string {
  const counts = { streams, entries, fields, checkpoints, found };
  return [
    ...problems.map(
      (problem) => `${placeOf(problem)}: ${say("en", `ledger.problems.${problem.code}`, { name: "", ...problem })}`,
    ),
    say("en", "cli.verify-ledger.counts", counts),
    sealed ? say("en", "cli.verify-ledger.sealed", sealed) : say("en", "cli.verify-ledger.unsealed"),
    say("en", "cli.verify-ledger.compared", kept),
    ...(kept.lost > 0 ? [say("en", "cli.verify-ledger.lost", kept)] : []),
    say("en", sound ? "cli.verify-ledger.sound" : "cli.verify-ledger.unsound", counts),
  ].join("\n");
}

function placeOf({ stream, n, name, checkpoint }: Problem): string {
  const entry = [stream, n].filter((part) => part !== undefined).join(" ");
  const seal = checkpoint === undefined ? "" : say("en", "cli.verify-ledger.checkpoint", { checkpoint });
  return [entry, seal, name].filter(Boolean).join(", ");
}
