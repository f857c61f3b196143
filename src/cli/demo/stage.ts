import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { z } from "zod";
import { signIn } from "@/application/access/sign-in";
import type { Command } from "@/application/runner/act";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { sayRefusal } from "@/core/language/say";
import type { Result } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { actorOfSession } from "@/platform/sign-in/session";
import type { World } from "@/platform/world";
import { type SignInName, signIns } from "./cast";

/** What a person of the sample organisation signs in with. */
export type DemoSignIn = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly secret: string;
};

/**
 * Plays the past of the sample organisation: a world whose clock moves as told, and people who sign in for what they
 * do. Everything goes through the commands; only the clock is not the real one.
 */
export type Stage = ReturnType<typeof openStage>;

export function openStage(database: Database, today: Date) {
  let clock = today;
  const world: World = { database, now: () => clock, newId: randomUUID };
  const known = new Map<SignInName, DemoSignIn>();

  /** Codes count once per half minute, so every act takes a minute. */
  const pass = (minutes = 1) => {
    clock = new Date(clock.getTime() + minutes * 60_000);
  };
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.getTime() });

  async function does<Schema extends z.ZodType, Value>(
    actor: Actor,
    command: Command<Schema, Value>,
    input: z.input<Schema>,
  ): Promise<Value> {
    const result = await run(world, command, input, actor);
    pass();
    return insist(result, command.name);
  }

  return {
    world,
    known,
    codeOf,
    does,
    pass,
    now: () => clock,
    /** Moves the clock to a morning so many days before today; never backwards. */
    goTo(daysAgo: number, hour = 9) {
      const day = new Date(today.getTime() - daysAgo * 86_400_000);
      day.setUTCHours(hour, 0, 0, 0);
      if (day > clock || clock === today) clock = day;
    },
    /** Signs a person in and gives them as an actor. */
    async as(who: SignInName): Promise<Extract<Actor, { kind: "person" }>> {
      const person = known.get(who);
      if (!person) throw new Error(`${signIns[who].name} has not accepted the invitation yet`);
      pass();
      const opened = await does({ kind: "visitor" }, signIn, {
        email: person.email,
        password: person.password,
        code: codeOf(person.secret),
        address: "127.0.0.1",
      });
      const actor = await actorOfSession(database, opened.token, clock);
      if (actor.kind !== "person") throw new Error(`${person.name} could not sign in`);
      return actor;
    },
  };
}

/** A refusal in the demo is a bug of the demo: it names the command and stops. */
export function insist<Value>(result: Result<Value>, name: string): Value {
  if (result.ok) return result.value;
  throw new Error(`${name}: ${sayRefusal("en", result.refusal)}`);
}
