import { isTextKey, say } from "@/core/language/say";
import { badInput, type ExitCode, exit, type Streams } from "./streams";

type Run = (argv: readonly string[], streams: Streams) => Promise<ExitCode>;

/**
 * Every command of the terminal, loaded when it is asked for, so that none pays for another's libraries; its line in the overview stands in the catalogue under `cli.main.commands`.
 */
const commands: Readonly<Record<string, () => Promise<Run>>> = {
  backup: async () => (await import("./backup")).runBackup,
  check: async () => (await import("./check")).runCheck,
  deadline: async () => (await import("./deadline")).runDeadline,
  drill: async () => (await import("./drill")).runDrill,
  import: async () => (await import("./import")).runImport,
  outage: async () => (await import("./outage")).runOutage,
  restore: async () => (await import("./restore")).runRestore,
  "rotate-key": async () => (await import("./rotate-key")).runRotateKey,
  verify: async () => (await import("./verify")).runVerify,
  "verify-ledger": async () => (await import("./verify-ledger")).runVerifyLedger,
};

/** Runs `tocsin <command> ...`; without a command, or with --help, it lists them all. Exit code 2 for an unknown one. */
export async function main([name, ...argv]: readonly string[], streams: Streams): Promise<ExitCode> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    streams.stdout.write(`${overview()}\n`);
    return exit.fine;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return badInput(streams, say("en", "cli.main.unknown", { name, names: Object.keys(commands).join(", ") }));
  const run = await load();
  return run(argv, streams);
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.keys(commands).map((name) => {
    const key = `cli.main.commands.${name}`;
    return `  ${name.padEnd(width)}  ${isTextKey(key) ? say("en", key) : ""}`;
  });
  return say("en", "cli.main.help", { commands: lines.join("\n") });
}
