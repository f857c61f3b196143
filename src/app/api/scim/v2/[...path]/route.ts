import { readBody } from "@/app/api/v1/transport";
import { listUsers, readUser } from "@/application/people/list-users";
import { patchUser, provisionUser, removeUser, replaceUser } from "@/application/people/provision-user";
import { ask, run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { toScim } from "@/core/people/scim/user";
import { refuse } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { noteOutcome } from "@/platform/log";
import { actorOfBearer } from "@/platform/sign-in/api-token";
import { ownOrigin } from "@/platform/sign-in/origin";
import { describeService } from "./describe";
import { empty, listAnswer, problem, resource, userAddress } from "./respond";

type Context = { params: Promise<{ path: string[] }> };

export const GET = serve;
export const POST = serve;
export const PUT = serve;
export const PATCH = serve;
export const DELETE = serve;

const media = /^application\/(scim\+)?json\b/i;

/** Serves SCIM 2.0 (RFC 7644) to identity providers. Only the bearer token counts here: cookies are never looked at. */
async function serve(request: Request, context: Context): Promise<Response> {
  if (request.headers.has("origin")) {
    const gate = ownOrigin(request.headers);
    if (!gate.ok) return problem(gate.refusal);
  }
  const { path } = await context.params;
  const [kind = "", id, ...rest] = path.map(decodeURIComponent);
  const described = request.method === "GET" && rest.length === 0 ? describeService(kind, id) : undefined;
  if (described) return described;
  if (kind.toLowerCase() !== "users" || rest.length > 0)
    return problem(refuse("not-found", { values: { thing: "address" } }).refusal);
  const actor = await actorOfBearer(request.headers.get("authorization"), currentWorld());
  if (!actor) return problem(refuse("not-signed-in").refusal);
  return id === undefined ? everybody(request, actor) : oneUser(request, id, actor);
}

async function everybody(request: Request, actor: Actor): Promise<Response> {
  const world = currentWorld();
  if (request.method === "GET") {
    const asked = new URL(request.url).searchParams;
    const found = await ask(
      world,
      listUsers,
      {
        filter: asked.get("filter") ?? "",
        ...(asked.has("startIndex") && { startIndex: asked.get("startIndex") }),
        ...(asked.has("count") && { count: asked.get("count") }),
      },
      actor,
    );
    if (!found.ok) return problem(found.refusal);
    const { users, total, startIndex } = found.value;
    return listAnswer(
      users.map((user) => toScim(user, userAddress)),
      total,
      startIndex,
    );
  }
  if (request.method !== "POST") return empty(405, { allow: "GET, POST" });
  const body = await readBody(request, media);
  if (typeof body === "number") return empty(body);
  const made = await run(world, provisionUser, { user: body.value as never }, actor);
  noteOutcome(provisionUser.name, actor, made);
  return made.ok ? resource(toScim(made.value, userAddress), 201) : problem(made.refusal);
}

async function oneUser(request: Request, id: string, actor: Actor): Promise<Response> {
  const world = currentWorld();
  if (request.method === "GET") {
    const found = await ask(world, readUser, { id }, actor);
    return found.ok ? resource(toScim(found.value, userAddress)) : problem(found.refusal);
  }
  if (request.method === "DELETE") {
    const gone = await run(world, removeUser, { id }, actor);
    noteOutcome(removeUser.name, actor, gone);
    return gone.ok ? empty(204) : problem(gone.refusal);
  }
  const body = await readBody(request, media);
  if (typeof body === "number") return empty(body);
  const changed =
    request.method === "PUT"
      ? await run(world, replaceUser, { id, user: body.value as never }, actor)
      : await run(world, patchUser, { id, patch: body.value as never }, actor);
  noteOutcome(request.method === "PUT" ? replaceUser.name : patchUser.name, actor, changed);
  return changed.ok ? resource(toScim(changed.value, userAddress)) : problem(changed.refusal);
}
