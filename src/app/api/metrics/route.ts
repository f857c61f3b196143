import { timingSafeEqual } from "node:crypto";
import { readMetrics } from "@/application/organisation/read-metrics";
import { ask } from "@/application/runner/run";
import { prometheusText } from "@/core/shared/prometheus";
import { currentWorld } from "@/platform/current";
import { hashOfToken } from "@/platform/sign-in/token";

export const dynamic = "force-dynamic";

/** Short tokens could be guessed; such a setting opens nothing. */
const shortest = 20;

/** Figures for Prometheus, for whoever has TOCSIN_METRICS_TOKEN; without that setting there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const token = process.env.TOCSIN_METRICS_TOKEN ?? "";
  if (token.length < shortest) return new Response(null, { status: 404, headers });
  const [, given = ""] = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
  const digest = (text: string) => Buffer.from(hashOfToken(text));
  if (!timingSafeEqual(digest(given), digest(token)))
    return new Response(null, { status: 401, headers: { ...headers, "www-authenticate": "Bearer" } });
  const gauges = await ask(currentWorld(), readMetrics, {}, { kind: "system", id: "metrics" });
  if (!gauges.ok) return new Response(null, { status: 500, headers });
  const memory = process.memoryUsage().rss;
  const text = prometheusText([
    ...gauges.value,
    { name: "tocsin_process_memory_bytes", help: "Memory of this process.", value: memory },
    { name: "tocsin_process_uptime_seconds", help: "How long this process runs.", value: Math.round(process.uptime()) },
  ]);
  return new Response(text, { headers: { ...headers, "content-type": "text/plain; version=0.0.4; charset=utf-8" } });
}
