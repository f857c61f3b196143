import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { openSecret, sealSecret } from "@/platform/sign-in/secret";
import type { World } from "@/platform/world";
import type { TestDatabase } from "../../support/database";

/** A world whose clock the test turns by hand. */
export function clockedWorld(database: TestDatabase, start: string) {
  const clock = { now: new Date(start) };
  const world: World = { database: database.app, now: () => clock.now, newId: randomUUID };
  return { clock, world, pass: (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000)) };
}

/** What somebody who enrols sends: a password, a sealed secret and its code at an instant. */
export function newSecrets(now: Date, password = "a lantern over quiet water") {
  const secret = new Secret();
  return {
    password,
    totpSecret: sealSecret("totp", secret.base32),
    totp: new TOTP({ secret }).generate({ timestamp: now.getTime() }),
  };
}

/** A code that an authenticator shows neither at an instant nor within a minute of it. */
export function wrongCode(code: (now: Date) => string, now: Date): string {
  const shown = [-60, -30, 0, 30, 60].map((seconds) => code(new Date(now.getTime() + seconds * 1000)));
  return Array.from({ length: 6 }, (_, n) => String(n).padStart(6, "0")).find((one) => !shown.includes(one)) ?? "";
}

/** The code that an authenticator with a sealed secret shows. */
export function codeOf(sealed: string, now: Date): string {
  return new TOTP({ secret: openSecret("totp", sealed) ?? "" }).generate({ timestamp: now.getTime() });
}
