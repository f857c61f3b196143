import { currentActor, stillMay } from "@/app/actor";
import { attachment } from "@/app/api/attachment";
import { problem } from "@/app/api/problem";
import { findOriginal } from "@/application/evidence/find-original";
import { ask } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";
import { readOriginal } from "@/platform/files/originals";

/** Gives an original out, exactly as it came in. */
export async function GET(request: Request, { params }: { params: Promise<{ original: string }> }): Promise<Response> {
  const found = await ask(currentWorld(), findOriginal, await params, await currentActor());
  if (!found.ok) return problem(found.refusal, request.headers);
  const { name, size, sha256 } = found.value;
  return attachment({ name, size, stream: readOriginal(sha256), may: await stillMay(findOriginal.action) });
}
