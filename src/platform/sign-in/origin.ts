import { accept, type Result, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";

/**
 * Refuses a change that was not sent from our own pages (`foreign-origin`). The Origin must be ours; or the browser
 * must say same-origin, and the Origin, if there is one, must name the host that was asked (localhost, say). An Origin
 * of `null`, a foreign one, and a request that says neither are refused.
 */
export function ownOrigin(headers: Pick<Headers, "get">, ours = environment().origin): Result<void> {
  const origin = headers.get("origin");
  const sameOrigin = headers.get("sec-fetch-site") === "same-origin";
  const own = origin === ours || (sameOrigin && (origin === null || hostOf(origin) === headers.get("host")));
  return own ? accept(undefined) : refuse("foreign-origin");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
