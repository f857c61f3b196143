import { type NextRequest, NextResponse } from "next/server";
import { newNonce, securityHeaders } from "@/app/security-policy";

/**
 * Hands every page a nonce, and its response the headers that go with it. Nothing is authorised here; that happens
 * where data is read and changed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = newNonce();
  const security = securityHeaders(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", security["content-security-policy"] ?? "");
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  return response;
}

/**
 * Uploads stand outside: Next.js would keep their whole body in memory for us, and cut it at 10 MB. So does the HTTP API,
 * whose answers are no pages, and the look-up, which writes its pages and their headers itself: the way through here
 * costs more than their answers.
 */
export const config = { matcher: "/((?!_next/static/|api/uploads|api/v1/|tell(?:/|$)).*)" };
