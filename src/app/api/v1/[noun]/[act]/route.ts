import { problem } from "@/app/api/problem";
import { ask, run } from "@/application/runner/run";
import { apiTable } from "@/application/table";
import type { Actor } from "@/core/access/actor";
import { refuse } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { noteOutcome } from "@/platform/log";
import { actorOfToken } from "@/platform/sign-in/api-token";
import { ownOrigin } from "@/platform/sign-in/origin";
import { answer, type BodyProblem, readBody, readParameters } from "./transport";

type Context = { params: Promise<{ noun: string; act: string }> };

export const GET = serve;
export const POST = serve;

/** Runs one command or query for a program. Only the bearer token counts here: cookies are never looked at. */
async function serve(request: Request, context: Context): Promise<Response> {
  const { noun, act } = await context.params;
  const found = apiTable.find(({ name }) => name === `${noun}.${act}`);
  if (!found) return problem(refuse("not-found", { values: { thing: "address" } }).refusal, request.headers);
  if (found.kind === "command" && request.method !== "POST")
    return new Response(null, { status: 405, headers: { allow: "POST" } });
  if (request.headers.has("origin")) {
    const gate = ownOrigin(request.headers);
    if (!gate.ok) return problem(gate.refusal, request.headers);
  }
  const actor = await whoAsks(request);
  if (!actor) return problem(refuse("not-signed-in").refusal, request.headers);
  const input =
    request.method === "GET" ? readParameters(new URL(request.url).searchParams, found.input) : await readBody(request);
  if (typeof input === "number") return new Response(null, { status: input satisfies BodyProblem });

  const result =
    found.kind === "command"
      ? await run(currentWorld(), found, input.value, actor)
      : await ask(currentWorld(), found, input.value, actor);
  if (found.kind === "command") noteOutcome(found.name, actor, result);
  return result.ok ? answer(result.value) : problem(result.refusal, request.headers);
}

/** Without a token one is a visitor; a token that does not work is refused, never taken for a visitor. */
async function whoAsks(request: Request): Promise<Actor | undefined> {
  const header = request.headers.get("authorization");
  if (header === null) return { kind: "visitor" };
  const token = /^Bearer ([\w-]{1,200})$/i.exec(header)?.[1];
  const world = currentWorld();
  return token === undefined ? undefined : actorOfToken(world.database, token, world.now());
}
