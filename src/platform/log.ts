import { pino } from "pino";
import { type Actor, personOf } from "@/core/access/actor";
import type { Result } from "@/core/shared/result";

/** The only facts a log line may hold: ids, codes and figures; never names, addresses, texts or tokens. */
const facts = [
  "command",
  "query",
  "code",
  "person",
  "status",
  "method",
  "route",
  "milliseconds",
  "kind",
  "job",
  "attempt",
  "part",
  "name",
  "stack",
  "reference",
] as const;
export type Facts = { readonly [Key in (typeof facts)[number]]?: string | number | undefined };

const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  level: process.env.TOCSIN_LOG ?? "info",
});

/** Writes one structured line to the standard output; facts that are not on the list are left out. */
export function note(level: "info" | "warn" | "error", event: string, given: Facts = {}): void {
  log[level](
    Object.fromEntries(facts.flatMap((fact) => (given[fact] === undefined ? [] : [[fact, given[fact]]]))),
    event,
  );
}

/** Notes a bug: its kind and where it happened. The message is left out, because it may quote what people entered. */
export function noteError(event: string, error: unknown, given: Facts = {}): void {
  const known = error instanceof Error ? error : undefined;
  const stack = known?.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join("\n");
  const code = known && "code" in known ? String(known.code) : undefined;
  note("error", event, { ...given, kind: known?.name ?? typeof error, code, stack });
}

/** Notes what became of a command: its name, who asked, and the code of a refusal. */
export function noteOutcome(command: string, actor: Actor, result: Result<unknown>): void {
  const person = personOf(actor);
  if (result.ok) note("info", "command-done", { command, person });
  else note("warn", "command-refused", { command, person, code: result.refusal.code });
}
