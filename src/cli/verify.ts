import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { PackProblem } from "@/core/evidence/pack/problem";
import { isTextKey, say, type TextKey } from "@/core/language/say";
import { type PackFileVerdict, verifyPackFile } from "@/platform/files/verify-pack-file";
import { spkiOf } from "@/platform/ledger/signing";
import { readCertificates } from "@/platform/ledger/timestamp";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

/**
 * Answers `tocsin verify PACK.zip [--key PACK-KEY.pem] [--authority CA.pem] [--json]` from the file alone, without a database.
 * Exit code 1 when the pack is not sound, 2 when the file is no pack or cannot be read.
 */
export async function runVerify(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const options = {
    key: { type: "string" },
    authority: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return badInput(streams, say("en", "cli.verify.usage", { problem: problemOf(error) }));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    streams.stdout.write(`${say("en", "cli.verify.help")}\n`);
    return exit.fine;
  }
  const [path] = positionals;
  if (!path || positionals.length > 1)
    return badInput(streams, say("en", "cli.verify.usage", { problem: say("en", "cli.verify.one-file") }));
  const key = values.key === undefined ? undefined : await readFile(values.key, "utf8").catch(() => "");
  if (key !== undefined && !spkiOf(key))
    return badInput(streams, say("en", "cli.verify.no-key", { path: values.key ?? "" }));

  const authority =
    values.authority === undefined ? undefined : await readFile(values.authority, "utf8").catch(() => "");
  if (authority !== undefined && readCertificates(authority).length === 0)
    return badInput(streams, say("en", "cli.verify.no-certificate", { path: values.authority ?? "" }));

  const verdict = await verifyPackFile(path, key, authority);
  if (!verdict) return badInput(streams, say("en", "cli.verify.no-pack", { path }));
  const problems = verdict.problems.map((problem) => ({ ...problem, message: sentence(problem) }));
  streams.stdout.write(values.json ? `${JSON.stringify({ ...verdict, problems })}\n` : `${inWords(verdict)}\n`);
  return verdict.sound ? exit.fine : exit.finding;
}

function sentence({ code, name = "" }: PackProblem): string {
  const ofPack = `evidence.packProblems.${code}`;
  return say("en", isTextKey(ofPack) ? ofPack : (`ledger.problems.${code}` as TextKey), { name });
}

function inWords(verdict: PackFileVerdict): string {
  const { problems, found, sound, key, streams, entries, fields, checkpoints } = verdict;
  return [
    ...problems.map((problem) => `${placeOf(problem)}: ${sentence(problem)}`),
    say("en", "cli.verify.counts", { streams, entries, fields, checkpoints }),
    verdict.stampedAt
      ? say("en", "cli.verify.stamped", { stamps: verdict.stamps, time: verdict.stampedAt })
      : say("en", "cli.verify.unstamped"),
    say("en", key.from === "pack" ? "cli.verify.key-of-pack" : "cli.verify.key-of-reader", key),
    say("en", sound ? "cli.verify.sound" : "cli.verify.unsound", { found }),
  ].join("\n");
}

function placeOf({ name, stream, n, checkpoint }: PackProblem): string {
  const entry = [stream, n].filter((part) => part !== undefined).join(" ");
  const seal = checkpoint === undefined ? "" : say("en", "cli.verify-ledger.checkpoint", { checkpoint });
  return [entry, seal, name].filter(Boolean).join(", ");
}
