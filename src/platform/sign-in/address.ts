import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The header in which the address travels inside this process; what a client sends under that name is overwritten. */
const header = "x-tocsin-address";

/**
 * Notes with every request where its connection comes from, before anything else sees it: a client can write
 * `X-Forwarded-For` itself. Behind reverse proxies of one's own, TOCSIN_PROXIES says how many, and the address that the
 * outermost of them saw is taken.
 */
export function noteAddresses(proxies = Number(process.env.TOCSIN_PROXIES ?? 0)): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
    const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined;
    request.headers[header] = seen || request.socket.remoteAddress || "unknown";
  });
}

/** Gives the address a request comes from. */
export function addressOf(headers: Pick<Headers, "get">): string {
  return headers.get(header) ?? "unknown";
}
