import { type Actor, actorName } from "@/core/access/actor";
import { canonical, type JsonValue } from "@/core/shared/canonical";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { sha256 } from "@/platform/ledger/digest";
import { openSecret, sealSecret } from "@/platform/sign-in/secret";
import type { World } from "@/platform/world";

/** A request that its sender may repeat under a key because no answer came: it is carried out once. */
export type Resubmission = {
  readonly key: string;
  readonly command: string;
  readonly input: unknown;
  readonly actor: Actor;
};

/** How long an answer is kept, in milliseconds. */
const kept = 86_400_000;

const purpose = "kept answer";

/**
 * Takes a key for a request; a second request under it waits until the first has ended. Gives the answer when there was
 * one, undefined when the request is to be carried out. Refuses `key-used-otherwise`.
 */
export async function takeKey<Value>(
  tx: Tx,
  { key, command, input, actor }: Resubmission,
  now: Date,
): Promise<Result<Value> | undefined> {
  const caller = actorName(actor);
  const request = sha256(canonical([command, JSON.parse(JSON.stringify(input ?? null))] as JsonValue));
  const taken = await tx.$executeRaw`
    INSERT INTO "KeptAnswer" (caller, key, request, "keptAt") VALUES (${caller}, ${key}, ${request}, ${now})
    ON CONFLICT DO NOTHING`;
  if (taken > 0) return undefined;
  const before = await tx.keptAnswer.findUniqueOrThrow({ where: { caller_key: { caller, key } } });
  const text = openSecret(purpose, before.answer ?? "");
  if (before.request !== request || text === undefined) return refuse("key-used-otherwise");
  return accept(JSON.parse(text) as Value);
}

/** Keeps what a request was answered, in the transaction that carried it out. */
export async function keepAnswer(tx: Tx, { key, actor }: Resubmission, value: unknown): Promise<void> {
  const text = JSON.stringify(value ?? null, (_, part) => (typeof part === "bigint" ? String(part) : part));
  const where = { caller_key: { caller: actorName(actor), key } };
  await tx.keptAnswer.update({ where, data: { answer: sealSecret(purpose, text) } });
}

/** Forgets the answers of yesterday. */
export async function forgetAnswers({ database, now }: World): Promise<void> {
  await database.keptAnswer.deleteMany({ where: { keptAt: { lt: new Date(now().getTime() - kept) } } });
}
