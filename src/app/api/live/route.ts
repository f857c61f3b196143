import { z } from "zod";
import { currentActor, stillMay } from "@/app/actor";
import { problem } from "@/app/api/problem";
import { watchMatrix } from "@/application/matrix/watch-matrix";
import { ask } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";
import { liveStream, standOn } from "@/platform/live/stream";
import { ownOrigin } from "@/platform/sign-in/origin";

const Place = z.object({ matrix: z.uuid(), connection: z.uuid(), row: z.uuid().nullable() });

/** Streams to an open screen what changes in a matrix and who else has it open, for as long as its person may see it. */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const viewer = await whoWatches({ ...Object.fromEntries(parameters), row: null });
  if (viewer instanceof Response) return viewer;
  const may = await stillMay(watchMatrix.action);
  return new Response(liveStream(currentWorld(), { viewer, may, signal: request.signal }), {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** Takes note on which row an open screen stands. */
export async function POST(request: Request): Promise<Response> {
  const gate = ownOrigin(request.headers);
  if (!gate.ok) return problem(gate.refusal, request.headers);
  const body: unknown = await request.json().catch(() => undefined);
  const viewer = await whoWatches(body);
  if (viewer instanceof Response) return viewer;
  await standOn(currentWorld(), viewer, viewer.row);
  return new Response(null, { status: 204 });
}

async function whoWatches(raw: unknown) {
  const place = Place.safeParse(raw);
  if (!place.success) return new Response(null, { status: 400 });
  const watching = await ask(currentWorld(), watchMatrix, { matrix: place.data.matrix }, await currentActor());
  return watching.ok
    ? { ...place.data, ...watching.value }
    : new Response(null, { status: watching.refusal.code === "not-signed-in" ? 401 : 403 });
}
