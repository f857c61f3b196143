import { accept, type Result, refuse } from "@/core/shared/result";
import { guessBits } from "./common-passwords";

export const passwordAtLeast = 15;
export const passwordAtMost = 200;
/** A password that can be guessed with less than this is made of what breach lists are made of. */
const bitsAtLeast = 36;

/**
 * Checks a new password: long enough, not put together from a few common parts, and not made of what is known about
 * the person (`about`: name, mail address, organisation). No rules on kinds of characters (NIST SP 800-63B).
 * Refuses with `password-short`, `password-long`, `password-common` and `password-about-you`.
 */
export function checkPassword(password: string, about: readonly string[]): Result<void> {
  const field = "password";
  const length = [...password.normalize("NFC")].length;
  if (length < passwordAtLeast) return refuse("password-short", { field, values: { atLeast: passwordAtLeast } });
  if (length > passwordAtMost) return refuse("password-long", { field, values: { atMost: passwordAtMost } });
  if (guessBits(password) < bitsAtLeast) return refuse("password-common", { field });
  const rest = about
    .flatMap((known) => known.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
  const unknown = [...rest].length;
  if (unknown < length && (unknown < 6 || guessBits(rest) < bitsAtLeast / 2))
    return refuse("password-about-you", { field });
  return accept(undefined);
}
