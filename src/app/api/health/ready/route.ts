import { lacks } from "@/platform/health";

export const dynamic = "force-dynamic";

/** The process can serve: database, migrations and ledger guards are as they must be. Which part is lacking, no more. */
export async function GET(): Promise<Response> {
  const parts = [...new Set((await lacks()).map(({ part }) => part))];
  const ready = parts.length === 0;
  return Response.json(ready ? { status: "ready" } : { status: "not-ready", lacks: parts }, {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
