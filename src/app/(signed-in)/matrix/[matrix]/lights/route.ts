import { currentActor } from "@/app/actor";
import { problem } from "@/app/api/problem";
import { readReader } from "@/app/reader";
import { readLights } from "@/application/matrix/read-lights";
import { ask } from "@/application/runner/run";
import { sayLight } from "@/core/matrix/row-light";
import { currentWorld } from "@/platform/current";

type Context = { params: Promise<{ matrix: string }> };

/** Tells an open grid which rows could be carried out now, each in one sentence. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [{ matrix }, { language }, actor] = await Promise.all([params, readReader(), currentActor()]);
  const found = await ask(currentWorld(), readLights, { matrix }, actor);
  if (!found.ok) return problem(found.refusal, request.headers);
  const { lights, names } = found.value;
  const told = lights.map((one) => [one.row, { light: one.light, sentence: sayLight(language, one, names) }]);
  return Response.json(Object.fromEntries(told), { headers: { "cache-control": "no-store" } });
}
