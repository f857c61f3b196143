import type { Readable, Writable } from "node:stream";

/** Where a command of the terminal reads and writes; tests bring their own. */
export type Streams = { readonly stdin: Readable; readonly stdout: Writable; readonly stderr: Writable };

/** What a command of the terminal ends with: fine, something was found, or the input was bad. */
export const exit = { fine: 0, finding: 1, badInput: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** Says one sentence on standard error and gives the exit code for bad input. */
export function badInput(streams: Streams, sentence: string): ExitCode {
  streams.stderr.write(`${sentence}\n`);
  return exit.badInput;
}

/** Gives the first sentence of what Node.js says about arguments that do not fit; the rest of it is for programmers. */
export function problemOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `${said.split(/\.\s|\n/, 1)[0]?.replace(/\.$/, "")}.`;
}
