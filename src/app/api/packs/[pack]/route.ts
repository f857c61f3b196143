import { currentActor, stillMay } from "@/app/actor";
import { attachment } from "@/app/api/attachment";
import { problem } from "@/app/api/problem";
import { downloadPack } from "@/application/evidence/download-pack";
import { run } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";
import { readPack } from "@/platform/files/packs";

/** Gives an evidence pack out; that it was given, and to whom, is in the ledger before the first byte leaves. */
export async function GET(request: Request, { params }: { params: Promise<{ pack: string }> }): Promise<Response> {
  const given = await run(currentWorld(), downloadPack, await params, await currentActor());
  if (!given.ok) return problem(given.refusal, request.headers);
  const { id, fileName, size } = given.value;
  return attachment({ name: fileName, size, stream: readPack(id), may: await stillMay(downloadPack.action) });
}
