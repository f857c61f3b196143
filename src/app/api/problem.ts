import { languages, sayRefusal } from "@/core/language/say";
import type { Refusal, RefusalCode } from "@/core/shared/refusal";
import { languageFrom } from "@/ui/preferences";

const statuses: Partial<Record<RefusalCode, number>> = {
  "invalid-input": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "foreign-origin": 403,
  "not-found": 404,
  "stale-revision": 409,
  "too-many-attempts": 429,
};

/** Answers a refusal as application/problem+json (RFC 9457), in a language that the client asks for. */
export function problem(refusal: Refusal, headers: Pick<Headers, "get">, status?: number): Response {
  const { body, ...rest } = describeProblem(refusal, headers, status);
  return new Response(body, rest);
}

/** Writes what such an answer consists of. */
export function describeProblem(
  refusal: Refusal,
  headers: Pick<Headers, "get">,
  status = statuses[refusal.code] ?? 422,
) {
  const language = languageFrom(headers.get("accept-language"), languages, "en");
  const body = {
    type: `urn:tocsin:refusal:${refusal.code}`,
    title: refusal.code,
    status,
    detail: sayRefusal(language, refusal),
    ...refusal,
  };
  const extra: Record<string, string> = {};
  if (status === 401) extra["www-authenticate"] = "Bearer";
  if (status === 429) extra["retry-after"] = String(Number(refusal.values?.minutes ?? 1) * 60);
  return {
    status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": language,
      "cache-control": "no-store",
      ...extra,
    },
    body: JSON.stringify(body),
  };
}
