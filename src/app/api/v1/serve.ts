import type { IncomingMessage, ServerResponse } from "node:http";
import { describeProblem } from "@/app/api/problem";
import { ask, run } from "@/application/runner/run";
import { apiTable } from "@/application/table";
import type { Actor } from "@/core/access/actor";
import type { Refusal } from "@/core/shared/refusal";
import { accept, refuse } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { noteError, noteOutcome } from "@/platform/log";
import { actorOfBearer } from "@/platform/sign-in/api-token";
import { ownOrigin } from "@/platform/sign-in/origin";
import { type Answer, type Asked, answer, askedOf, empty, readBody, readKey, readParameters, send } from "./transport";

const acts = new Map(apiTable.map((act) => [`/api/v1/${act.name.replace(".", "/")}`, act]));

/**
 * Serves one request of a program under `/api/v1/`. The web process calls it beside Next.js, whose way through costs more
 * than most of these answers.
 */
export async function serveApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    send(await answerTo(askedOf(request)), response);
  } catch (error) {
    // Whoever asked has gone, in the middle of their own body.
    if (request.errored) return;
    noteError("request-failed", error, { method: request.method, route: "/api/v1" });
    if (response.headersSent) response.destroy();
    else send(empty(500), response);
  }
}

/** Runs one command or query for a program. Only the bearer token counts here: cookies are never looked at. */
async function answerTo(asked: Asked): Promise<Answer> {
  const refused = (refusal: Refusal) => describeProblem(refusal, asked.headers);
  const found = acts.get(asked.path);
  if (!found) return refused(refuse("not-found", { values: { thing: "address" } }).refusal);
  const methods = found.kind === "command" ? ["POST"] : ["GET", "POST"];
  if (!methods.includes(asked.method)) return empty(405, { allow: methods.join(", ") });
  if (asked.headers.get("origin") !== null) {
    const gate = ownOrigin(asked.headers);
    if (!gate.ok) return refused(gate.refusal);
  }
  const actor = await whoAsks(asked);
  if (!actor) return refused(refuse("not-signed-in").refusal);
  const input = asked.method === "GET" ? readParameters(asked.parameters, found.input) : await readBody(asked);
  if (typeof input === "number") return empty(input);
  // Visitors are all alike: one could ask for what another was answered.
  const key = actor.kind === "token" ? readKey(asked.headers) : accept(undefined);
  if (!key.ok) return refused(key.refusal);

  const world = currentWorld();
  const result =
    found.kind === "command"
      ? await run(world, found, input.value, actor, key.value)
      : await ask(world, found, input.value, actor);
  if (found.kind === "command") noteOutcome(found.name, actor, result);
  return result.ok ? answer(result.value) : refused(result.refusal);
}

/** Without a token one is a visitor; a token that does not work is refused, never taken for a visitor. */
async function whoAsks({ headers }: Asked): Promise<Actor | undefined> {
  const header = headers.get("authorization");
  return header === null ? { kind: "visitor" } : actorOfBearer(header, currentWorld());
}
