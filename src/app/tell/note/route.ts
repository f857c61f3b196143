import type { NextRequest } from "next/server";
import { gate } from "@/app/tell/gate";
import { noteNearMiss } from "@/application/lookup/note-near-miss";
import { run } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";
import { ownOrigin } from "@/platform/sign-in/origin";

/** Takes a note from the look-up page; works without JavaScript, and knows nobody: not even a signed-in person. */
export async function POST(request: NextRequest): Promise<Response> {
  const gated = await gate(request);
  if (!gated.open) return gated.refusal;
  const form = await request.formData().catch(() => undefined);
  const text = form?.get("text");
  const lang = form?.get("lang") === "de" ? "de" : "en";
  const own = ownOrigin(request.headers).ok && typeof text === "string";
  const noted = own && (await run(currentWorld(), noteNearMiss, { text }, { kind: "visitor" })).ok;
  const query = new URLSearchParams({ what: "near-miss", lang, note: noted ? "taken" : "refused" });
  return new Response(null, { status: 303, headers: { location: `/tell?${query}` } });
}
