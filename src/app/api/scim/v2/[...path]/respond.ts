import { sayRefusal } from "@/core/language/say";
import type { Refusal, RefusalCode } from "@/core/shared/refusal";
import { environment } from "@/platform/environment";

/** Where SCIM is served. */
export const base = () => `${environment().origin}/api/scim/v2`;
export const userAddress = (id: string) => `${base()}/Users/${id}`;

type Meaning = { readonly status: number; readonly scimType?: string };
const meanings: Partial<Record<RefusalCode, Meaning>> = {
  "invalid-input": { status: 400, scimType: "invalidValue" },
  "scim-path": { status: 400, scimType: "invalidPath" },
  "scim-filter": { status: 400, scimType: "invalidFilter" },
  "not-signed-in": { status: 401 },
  "not-allowed": { status: 403 },
  "foreign-origin": { status: 403 },
  "not-found": { status: 404 },
  "scim-taken": { status: 409, scimType: "uniqueness" },
};

function json(body: object, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/scim+json; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}

/** Answers with one resource and its address. */
export function resource(body: { meta?: { location: string } }, status = 200): Response {
  return json(body, status, body.meta ? { location: body.meta.location } : {});
}

/** Answers with a page of resources. */
export function listAnswer(resources: readonly object[], total = resources.length, startIndex = 1): Response {
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:ListResponse"];
  return json({ schemas, totalResults: total, startIndex, itemsPerPage: resources.length, Resources: resources }, 200);
}

/** Answers a refusal as SCIM says errors (RFC 7644, section 3.12). */
export function problem(refusal: Refusal): Response {
  const { status, scimType } = meanings[refusal.code] ?? { status: 400, scimType: "invalidValue" };
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:Error"];
  const body = { schemas, status: String(status), ...(scimType && { scimType }), detail: sayRefusal("en", refusal) };
  return json(body, status, status === 401 ? { "www-authenticate": "Bearer" } : {});
}

/** Answers without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}
