import { isTextKey, say } from "@/core/language/say";
import { badInput, type ExitCode, exit, type Streams } from "./streams";

type Run = (argv: readonly string[], streams: Streams) => Promise<ExitCode>;

type Command = {
  /** Loaded when it is asked for, so that no command pays for another's libraries. */
  readonly load: () => Promise<Run>;
  /** True when it opens the database, which needs Prisma's generated client. */
  readonly database?: true;
};

/** Every command of the terminal; its line in the overview stands in the catalogue under `cli.main.commands`. */
const commands: Readonly<Record<string, Command>> = {
  check: { load: async () => (await import("./check")).runCheck },
  deadline: { load: async () => (await import("./deadline")).runDeadline },
  import: { load: async () => (await import("./import")).runImport },
  outage: { load: async () => (await import("./outage")).runOutage },
};

/** Tells whether a command line will open the database. */
export function needsDatabase([name]: readonly string[]): boolean {
  return commands[name ?? ""]?.database === true;
}

/** Runs `tocsin <command> ...`; without a command, or with --help, it lists them all. Exit code 2 for an unknown one. */
export async function main([name, ...argv]: readonly string[], streams: Streams): Promise<ExitCode> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    streams.stdout.write(`${overview()}\n`);
    return exit.fine;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    return badInput(streams, say("en", "cli.main.unknown", { name, names: Object.keys(commands).join(", ") }));
  const run = await command.load();
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
