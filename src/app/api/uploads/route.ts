import { currentActor } from "@/app/actor";

import { refuseUpload } from "@/app/api/uploads/refuse-upload";
import { receiveOriginal as recordOriginal } from "@/application/evidence/receive-original";
import { run } from "@/application/runner/run";
import { permit } from "@/core/access/permit";
import { refuse } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { dropReceived, receiveOriginal } from "@/platform/files/originals";
import { ownOrigin } from "@/platform/sign-in/origin";

/** Takes one file as the body of the request; its name stands percent-encoded in the header `x-file-name`. */
export async function POST(request: Request): Promise<Response> {
  const gate = ownOrigin(request.headers);
  if (!gate.ok) return refuseUpload(gate.refusal, request.headers);
  // Asked before the body is read, so that nobody without the right can fill the disk.
  const actor = await currentActor();
  if (!permit(actor, "evidence:log").allowed) {
    const { refusal } = refuse(actor.kind === "visitor" ? "not-signed-in" : "not-allowed", {
      values: { action: "evidence:log" },
    });
    return refuseUpload(refusal, request.headers);
  }
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  const received = await receiveOriginal(fileName(request.headers), body ?? nothing());
  if (!received.ok) return refuseUpload(received.refusal, request.headers);

  const recorded = await run(currentWorld(), recordOriginal, received.value, actor);
  if (recorded.ok) return Response.json(recorded.value, { status: 201, headers: { "cache-control": "no-store" } });
  await dropReceived(received.value);
  return refuseUpload(recorded.refusal, request.headers);
}

function fileName(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get("x-file-name") ?? "");
  } catch {
    return "";
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {}
