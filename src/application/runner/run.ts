import type { z } from "zod";
import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Action } from "@/core/access/policy/policy";
import type { AccessObject } from "@/core/access/statement";
import { accessStream } from "@/core/access/stream";
import { isWitnessed } from "@/core/access/witness";
import { accept, type Result, refuse } from "@/core/shared/result";
import { findUnstorableText } from "@/core/shared/text";
import type { Tx } from "@/platform/database/client";
import { inTransaction } from "@/platform/database/transaction";
import { appendEntries } from "@/platform/ledger/append";
import { announce } from "@/platform/live/announce";
import { countAttempts, settleAttempts } from "@/platform/sign-in/attempts";
import type { World } from "@/platform/world";
import type { Command, Notice, Query } from "./act";
import { keepAnswer, type Resubmission, takeKey } from "./kept-answers";

/**
 * Runs a command: parse, authorise, open the transaction, read the clock once, run, append to the ledger,
 * queue notices, commit. Everything or nothing happens; under a `key` that was answered before, nothing, and the answer
 * is the same. Refuses with `invalid-input`, `not-signed-in`, `not-allowed`, `ledger-behind`, `key-used-otherwise` and
 * whatever the command itself refuses.
 */
export async function run<Schema extends z.ZodType, Value>(
  world: World,
  command: Command<Schema, Value>,
  rawInput: z.input<Schema>,
  actor: Actor,
  key?: string,
): Promise<Result<Value>> {
  const input = parse(command.input, rawInput);
  if (!input.ok) return input;
  const allowed = authorise(actor, command.action);
  if (!allowed.ok) return allowed;
  if (world.loss?.() && !command.whileBehind) return refuse("ledger-behind");
  const limited = command.limits?.keys(input.value, actor) ?? [];
  const resubmission = key === undefined ? undefined : { key, command: command.name, input: input.value, actor };
  if (limited.length === 0) return transact(world, command, input.value, actor, resubmission);

  const counted = await countAttempts(world.database, limited, world.now());
  if (!counted.ok) return counted;
  const outcome = await transact(world, command, input.value, actor, resubmission);
  if (outcome.ok || outcome.refusal.code !== command.limits?.failure)
    await settleAttempts(world.database, limited, outcome.ok, world.now());
  return outcome;
}

async function transact<Schema extends z.ZodType, Value>(
  world: World,
  command: Command<Schema, Value>,
  input: z.output<Schema>,
  actor: Actor,
  resubmission?: Resubmission,
): Promise<Result<Value>> {
  const refused = new Refused();
  let changed: readonly string[] = [];
  try {
    const result = await inTransaction(world.database, async (tx) => {
      const now = world.now();
      const before = resubmission && (await takeKey<Value>(tx, resubmission, now));
      if (before?.ok) return before;
      if (before) {
        refused.result = before;
        throw refused;
      }
      const outcome = await command.run({
        tx,
        input,
        actor,
        now,
        newId: world.newId,
        authorise: (object) => authorise(actor, command.action, object),
      });
      if (!outcome.ok) {
        refused.result = outcome;
        throw refused;
      }
      await queue(tx, outcome.notices ?? [], now);
      if (resubmission) await keepAnswer(tx, resubmission, outcome.value);
      const places = await appendEntries(tx, outcome.entries, actor, now);
      await outcome.placed?.(places);
      changed = outcome.changed ?? [];
      return accept(outcome.value);
    });
    if (changed.length > 0) announce(world.database, changed);
    return result;
  } catch (error) {
    if (error === refused && refused.result) return refused.result;
    throw error;
  }
}

/** Answers a query: parse, authorise, read, and put the reads of auditors on record. Refuses like `run`. */
export async function ask<Schema extends z.ZodType, Value>(
  world: World,
  query: Query<Schema, Value>,
  rawInput: z.input<Schema>,
  actor: Actor,
): Promise<Result<Value>> {
  const input = parse(query.input, rawInput);
  if (!input.ok) return input;
  const allowed = authorise(actor, query.action);
  if (!allowed.ok) return allowed;
  const answer = await query.run({
    db: world.database,
    input: input.value,
    actor,
    now: world.now(),
    authorise: (object) => authorise(actor, query.action, object),
    may: (action, object) => permit(actor, action, object).allowed,
  });
  if (answer.ok && isWitnessed(actor, query.action)) await witness(world, query.name, input.value, actor);
  return answer;
}

/** Nothing is shown before the record of it stands. */
async function witness(world: World, name: string, input: unknown, actor: Actor): Promise<void> {
  const entry = {
    stream: accessStream,
    type: "access.auditor-read",
    meta: { query: name },
    fields: { question: JSON.stringify(input) },
  };
  await inTransaction(world.database, (tx) => appendEntries(tx, [entry], actor, world.now()));
}

/** Leaves the transaction so that it rolls back, and carries the refusal out. */
class Refused extends Error {
  result?: Result<never>;
}

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): Result<z.output<Schema>> {
  const unstorable = findUnstorableText(raw);
  if (unstorable) return invalid(unstorable.join("."), "text");
  const parsed = schema.safeParse(raw);
  if (parsed.success) return accept(parsed.data);
  const issue = parsed.error.issues[0];
  return invalid(issue?.path.join(".") ?? "", issue?.code ?? "");
}

function invalid(field: string, problem: string): Result<never> {
  return refuse("invalid-input", { field, values: { field, problem } });
}

function authorise(actor: Actor, action: Action, object?: AccessObject): Result<void> {
  if (permit(actor, action, object).allowed) return accept(undefined);
  return actor.kind === "visitor" ? refuse("not-signed-in") : refuse("not-allowed", { values: { action } });
}

async function queue(tx: Tx, notices: readonly Notice[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  await tx.notice.createMany({
    data: notices.map(({ key, kind, payload }) => ({ key, kind, payload, nextAt: now, createdAt: now })),
    skipDuplicates: true,
  });
}
