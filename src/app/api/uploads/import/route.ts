import { currentActor } from "@/app/actor";

import { refuseUpload } from "@/app/api/uploads/refuse-upload";
import { readReader } from "@/app/reader";
import { importTarget } from "@/application/matrix/import-target";
import { ask } from "@/application/runner/run";
import { personOf } from "@/core/access/actor";
import type { Refusal } from "@/core/shared/refusal";
import { currentWorld } from "@/platform/current";
import { receiveImport } from "@/platform/files/imports";
import { ownOrigin } from "@/platform/sign-in/origin";

/**
 * Takes one file with tables as the body of the request; its name stands percent-encoded in the header `x-file-name`,
 * and `?matrix=` says for which matrix, if that is made already. Answers with the id under which the tables wait.
 */
export async function POST(request: Request): Promise<Response> {
  const { language } = await readReader();
  const refused = (refusal: Refusal) => refuseUpload(refusal, new Headers({ "accept-language": language }));
  const gate = ownOrigin(request.headers);
  if (!gate.ok) return refused(gate.refusal);
  // Asked before the body is read, so that nobody without the right can fill the disk.
  const actor = await currentActor();
  const target = await ask(
    currentWorld(),
    importTarget,
    { matrix: new URL(request.url).searchParams.get("matrix") },
    actor,
  );
  if (!target.ok) return refused(target.refusal);

  const origin = { person: personOf(actor) ?? "", matrix: target.value?.id ?? null, name: fileName(request.headers) };
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  const received = await receiveImport(origin, body ?? nothing());
  if (!received.ok) return refused(received.refusal);
  return Response.json({ file: received.value.id }, { status: 201, headers: { "cache-control": "no-store" } });
}

const longestName = 200;

function fileName(headers: Headers): string {
  try {
    const name = decodeURIComponent(headers.get("x-file-name") ?? "").replace(/^.*[\\/]|[\p{Cc}]/gu, "");
    return name.slice(-longestName) || "file";
  } catch {
    return "file";
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {}
