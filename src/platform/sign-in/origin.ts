import { accept, type Result, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";

/**
 * Refuses a change that was not sent from our own pages (`foreign-origin`): the Origin must be ours, or the browser
 * must say same-origin. An Origin of `null`, a foreign one, and a request that says neither are refused.
 */
export function ownOrigin(headers: Pick<Headers, "get">, ours = environment().origin): Result<void> {
  const origin = headers.get("origin");
  const own = origin === null ? headers.get("sec-fetch-site") === "same-origin" : origin === ours;
  return own ? accept(undefined) : refuse("foreign-origin");
}
