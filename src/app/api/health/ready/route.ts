import { readiness } from "@/platform/health";

export const dynamic = "force-dynamic";

/**
 * The process can serve: database, migrations and ledger guards are as they must be, and the ledger lacks nothing that
 * was kept outside. Which part is lacking, and which checkpoints are missing; no more.
 */
export async function GET(): Promise<Response> {
  const { parts, missing } = await readiness();
  const ready = parts.length === 0;
  return Response.json(ready ? { status: "ready" } : { status: "not-ready", lacks: parts, missing }, {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
