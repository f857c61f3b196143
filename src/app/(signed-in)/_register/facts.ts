import { currentActor } from "@/app/actor";
import { problem } from "@/app/api/problem";
import type { Query } from "@/application/runner/act";
import { ask } from "@/application/runner/run";
import { currentWorld } from "@/platform/current";

// biome-ignore lint/suspicious/noExplicitAny: each query brings its own value
type Questions = Readonly<Record<string, { uses: Query<any, any>; history: Query<any, any> }>>;

/** Answers where an entry is used, or what its history is: `?noun=&id=&ask=uses|history`. */
export async function answerFacts(request: Request, questions: Questions): Promise<Response> {
  const wanted = new URL(request.url).searchParams;
  const questionsOfNoun = questions[wanted.get("noun") ?? ""];
  const query = wanted.get("ask") === "history" ? questionsOfNoun?.history : questionsOfNoun?.uses;
  if (!query) return new Response(null, { status: 404 });
  const answer = await ask(currentWorld(), query, { id: wanted.get("id") ?? "" }, await currentActor());
  return answer.ok
    ? Response.json(answer.value, { headers: { "cache-control": "no-store" } })
    : problem(answer.refusal, request.headers);
}
