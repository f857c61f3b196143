import { currentActor } from "@/app/actor";
import { problem } from "@/app/api/problem";
import { listNames } from "@/application/matrix/list-names";
import { listOrder } from "@/application/matrix/list-order";
import { listRows } from "@/application/matrix/list-rows";
import { listViews } from "@/application/matrix/list-views";
import { rowHistory } from "@/application/matrix/row-history";
import type { Query } from "@/application/runner/act";
import { ask } from "@/application/runner/run";
import { toSparse } from "@/core/matrix/sparse";
import { accept } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";

type Context = { params: Promise<{ matrix: string }> };

/** Gives an open grid what it asks for: a page of rows, single rows, the order of all, the names, the saved views, or a row's history. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { matrix } = await params;
  const wanted = new URL(request.url).searchParams;
  const answer = await find(matrix, wanted);
  if (!answer.ok) return problem(answer.refusal, request.headers);
  return Response.json(answer.value, { headers: { "cache-control": "no-store" } });
}

async function find(matrix: string, wanted: URLSearchParams) {
  // biome-ignore lint/suspicious/noExplicitAny: each query brings its own input
  const answer = async (query: Query<any, any>, input: object) =>
    ask(currentWorld(), query, input, await currentActor());
  const history = wanted.get("history");
  if (history) return answer(rowHistory, { row: history });
  if (wanted.has("order")) return answer(listOrder, { matrix });
  if (wanted.has("views")) return answer(listViews, { matrix });
  if (wanted.has("names")) return answer(listNames, {});
  const rows = wanted.getAll("row");
  const page = rows.length > 0 ? { rows, limit: 1000 } : { offset: Number(wanted.get("offset") ?? 0), limit: 1000 };
  const found = await ask(currentWorld(), listRows, { matrix, ...page }, await currentActor());
  return found.ok ? accept({ rows: found.value.rows.map(toSparse), total: found.value.total }) : found;
}
