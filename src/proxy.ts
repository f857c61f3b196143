import { type NextRequest, NextResponse } from "next/server";

/**
 * Adds the headers that depend on the request: a content security policy with a nonce of its own, and HSTS over https.
 * Nothing is authorised here; that happens where data is read and changed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (process.env.TOCSIN_ORIGIN?.startsWith("https:"))
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

/**
 * Uploads stand outside: Next.js would keep their whole body in memory for us, and cut it at 10 MB. So does the HTTP API:
 * its answers are no pages, and the way through here costs a program more than the answer itself.
 */
export const config = { matcher: "/((?!_next/static/|api/uploads|api/v1/).*)" };

function contentSecurityPolicy(nonce: string, development: boolean): string {
  // The development server evaluates code, injects styles and talks over a socket.
  const script = development ? " 'unsafe-eval'" : "";
  const style = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
