import { currentActor, stillMay } from "@/app/actor";
import { attachment } from "@/app/api/attachment";
import { problem } from "@/app/api/problem";
import { streamExport } from "@/application/privacy/export/stream-export";
import { exportPerson } from "@/application/privacy/export-person";
import { run } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";

type Params = { params: Promise<{ about: string; id: string }> };

/** Gives out what is held on a person; that it was given, and to whom, is in the ledger before the first byte leaves. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const asked = exportPerson.input.safeParse(await params);
  if (!asked.success) return new Response(null, { status: 404 });
  const given = await run(currentWorld(), exportPerson, asked.data, await currentActor());
  if (!given.ok) return problem(given.refusal, request.headers);
  return attachment({
    name: given.value.fileName,
    stream: streamExport(given.value),
    may: await stillMay(exportPerson.action),
  });
}
