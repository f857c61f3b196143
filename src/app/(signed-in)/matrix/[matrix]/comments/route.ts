import { currentActor } from "@/app/actor";
import { problem } from "@/app/api/problem";
import { listComments } from "@/application/matrix/list-comments";
import { ask } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";

type Context = { params: Promise<{ matrix: string }> };

/** Gives an open row its comments. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { matrix } = await params;
  const row = new URL(request.url).searchParams.get("row") ?? "";
  const answer = await ask(currentWorld(), listComments, { matrix, row }, await currentActor());
  if (!answer.ok) return problem(answer.refusal, request.headers);
  return Response.json(answer.value, { headers: { "cache-control": "no-store" } });
}
