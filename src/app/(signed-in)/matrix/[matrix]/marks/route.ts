import { packMarks } from "@/app/(signed-in)/matrix/[matrix]/grid/marks";
import { currentActor } from "@/app/actor";
import { problem } from "@/app/api/problem";
import { readReader } from "@/app/reader";
import { countComments } from "@/application/matrix/count-comments";
import { listFindings } from "@/application/matrix/list-findings";
import { ask } from "@/application/runner/run";
import { sayFinding } from "@/core/matrix/rules/judge";
import { currentWorld } from "@/platform/current";

type Context = { params: Promise<{ matrix: string }> };

/** Gives the findings of the live draft at their places in the grid, and how many comments wait at each row. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [{ matrix }, { language }, actor] = await Promise.all([params, readReader(), currentActor()]);
  const found = await ask(currentWorld(), listFindings, { matrix }, actor);
  if (!found.ok) return problem(found.refusal, request.headers);
  const counted = await ask(currentWorld(), countComments, { matrix }, actor);
  const comments = counted.ok ? counted.value : {};
  const marks = found.value.findings.map((finding) => ({
    row: finding.row ?? null,
    field: finding.field ?? null,
    severity: finding.severity,
    ...sayFinding(language, finding),
  }));
  return Response.json({ ...packMarks(marks), comments }, { headers: { "cache-control": "no-store" } });
}
