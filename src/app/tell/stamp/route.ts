import type { NextRequest } from "next/server";
import { gate } from "@/app/tell/gate";
import { stampOf } from "@/app/tell/stamp/stamp";
import { whomToTell } from "@/application/lookup/whom-to-tell";
import { ask } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";

/** Says which versions are in force, so that an open page notices that a newer one was published. */
export async function GET(request: NextRequest): Promise<Response> {
  const gated = await gate(request);
  if (!gated.open) return gated.refusal;
  const told = await ask(currentWorld(), whomToTell, {}, { kind: "visitor" });
  return new Response(told.ok ? stampOf(told.value.stamps) : null, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
