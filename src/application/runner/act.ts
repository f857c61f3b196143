import type { z } from "zod";
import type { Actor } from "@/core/access/actor";
import type { Action } from "@/core/access/policy/policy";
import type { AccessObject } from "@/core/access/statement";
import type { Entry } from "@/core/ledger/entry";
import type { Refusal, RefusalCode } from "@/core/shared/refusal";
import type { Result } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import type { Place } from "@/platform/ledger/append";
import type { Limited } from "@/platform/sign-in/attempts";

/** A message to the outside, put into the outbox with the change that causes it. */
export type Notice = {
  /** The same act gives the same key, so that it is never queued twice. */
  readonly key: string;
  readonly kind: string;
  /** Ids rather than personal values: they are looked up when it is delivered. */
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
};

/** What the ledger shall keep of an act, for commands whose entries come from several places. */
export type Kept = Entry;

declare const untraced: unique symbol;

/** The entries of what an anonymous person does, whose time alone could tell who it was: it is recorded later, with others. */
export const recordedLater = [] as unknown as readonly [] & { readonly [untraced]: true };

/** What a command that went through hands to the runner. */
export type Done<Value> = {
  readonly ok: true;
  readonly value: Value;
  readonly entries: readonly [Entry, ...Entry[]] | typeof recordedLater;
  /** Writes rows that name the places of the entries, in the same transaction. */
  readonly placed?: (places: readonly Place[]) => Promise<void>;
  readonly notices?: readonly Notice[];
  /** Ids of the records whose open screens should refresh. */
  readonly changed?: readonly string[];
};

type Common<Input> = {
  readonly input: Input;
  readonly actor: Actor;
  /** The clock, read once for the whole act. */
  readonly now: Date;
  /** Asks the policy again with the object at hand; refuses with `not-allowed`. */
  readonly authorise: (object: AccessObject) => Result<void>;
};
export type CommandContext<Input> = Common<Input> & { readonly tx: Tx; readonly newId: () => string };
export type QueryContext<Input> = Common<Input> & {
  readonly db: Database;
  /** Tells the screen what this person may do here. */
  readonly may: (action: Action, object?: AccessObject) => boolean;
};

type Spec = {
  /** noun.verb-noun, the file it stands in; also its address in the HTTP API. */
  readonly name: `${string}.${string}`;
  readonly action: Action;
  /** True for acts that only make sense in a browser session, so that the HTTP API leaves them out. */
  readonly browserOnly?: boolean;
};

/** Acts that can be guessed at: every try is counted before it is made, and a refusal with this code uses it up. */
export type Limits<Input> = {
  readonly failure: RefusalCode;
  readonly keys: (input: Input, actor: Actor) => readonly Limited[];
};

export type Command<Schema extends z.ZodType = z.ZodType, Value = unknown> = Spec & {
  readonly kind: "command";
  readonly input: Schema;
  readonly limits?: Limits<z.output<Schema>>;
  /** True for acts that spend a fresh proof of the person; their browser gets a fresh session token afterwards. */
  readonly stepUp?: boolean;
  /** True for the few acts that go on while the ledger lacks what was kept outside: signing in, and accepting the loss. */
  readonly whileBehind?: boolean;
  readonly run: (context: CommandContext<z.output<Schema>>) => Promise<Done<Value> | { ok: false; refusal: Refusal }>;
};
export type Query<Schema extends z.ZodType = z.ZodType, Value = unknown> = Spec & {
  readonly kind: "query";
  readonly input: Schema;
  readonly run: (context: QueryContext<z.output<Schema>>) => Promise<Result<Value>>;
};

/** Declares a thing people do: validated, authorised, transactional and recorded by the runner. */
export function command<Schema extends z.ZodType, Value>(
  spec: Omit<Command<Schema, Value>, "kind">,
): Command<Schema, Value> {
  return { kind: "command", ...spec };
}

/** Declares a thing people ask: validated and authorised by the runner; it changes nothing. */
export function query<Schema extends z.ZodType, Value>(spec: Omit<Query<Schema, Value>, "kind">): Query<Schema, Value> {
  return { kind: "query", ...spec };
}

/** Ends a command with its value and what the ledger shall keep of it. */
export function done<Value>(value: Value, rest: Omit<Done<Value>, "ok" | "value">): Done<Value> {
  return { ok: true, value, ...rest };
}
