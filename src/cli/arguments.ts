import { type ParseArgsConfig, parseArgs } from "node:util";
import { say } from "@/core/language/say";
import { badInput, type ExitCode, exit, problemOf, type Streams } from "./streams";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Read<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given; allowPositionals: true }>>["values"];
/** Commands whose texts stand in the catalogue under `cli.<name>`. */
type Name = "backup" | "restore" | "drill";

/**
 * Reads the arguments of a command that works on one file; prints its help, or says in a sentence what is wrong, and
 * then gives the exit code instead.
 */
export function readArguments<Given extends Options>(
  name: Name,
  options: Given,
  argv: readonly string[],
  streams: Streams,
): { values: Read<Given>; file: string } | { code: ExitCode } {
  const usage = (problem: string) => ({ code: badInput(streams, say("en", `cli.${name}.usage`, { problem })) });
  try {
    const all = { ...options, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options: all, allowPositionals: true });
    if ((values as { help?: boolean }).help) {
      streams.stdout.write(`${say("en", `cli.${name}.help`)}\n`);
      return { code: exit.fine };
    }
    const [file] = positionals;
    if (!file || positionals.length > 1) return usage(say("en", "cli.one-backup"));
    return { values: values as Read<Given>, file };
  } catch (error) {
    return usage(problemOf(error));
  }
}
