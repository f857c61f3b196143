import type { NextRequest } from "next/server";
import { eventChoices } from "@/app/(signed-in)/deadlines/event-choices";
import { tryRead } from "@/app/act";
import { readReader } from "@/app/reader";
import { describeRow } from "@/application/deadlines/describe-row";
import { units } from "@/core/deadlines/period";
import { sayEvent, sayPeriod } from "@/core/deadlines/saying";
import type { UsualStart } from "@/core/deadlines/schedule-text";
import { say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { zones } from "@/core/time/zones";

/** What the sheet of a row shows about when it comes due; the reader's words, made here. */
export type RowDue = {
  readonly next: readonly string[];
  readonly limit: string;
  readonly warning: string;
  /** The lengths of time that stand in the row's own deadline. */
  readonly reads: readonly string[];
  /** What a schedule stands on that says no start. */
  readonly usual: UsualStart;
  readonly zones: readonly string[];
  readonly events: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly units: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly choices: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly jurisdiction: string;
    readonly stages: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  }>;
};

export async function GET(request: NextRequest): Promise<Response> {
  const { language } = await readReader();
  const answer = await tryRead(describeRow, { row: request.nextUrl.searchParams.get("row") ?? "" });
  if (!answer.ok) return new Response(null, { status: 404 });
  const { zone, next, stage, regime, lost, choices, limits, usual } = answer.value;
  const from = stage?.from.map((name) => sayEvent(language, name)).join(" / ") ?? "";
  const period = stage?.limit ? sayPeriod(language, stage.limit.period) : (stage?.standard ?? "");
  const due: RowDue = {
    next: next.map((at) => sayInstant(language, zone, at)),
    limit: stage ? say(language, "deadlineScreens.row.limit", { period, from }) : "",
    warning: lost
      ? say(language, "deadlineScreens.row.lost")
      : regime && regime.switched !== "on"
        ? say(language, `deadlineScreens.row.${regime.switched}`)
        : "",
    reads: limits.map((one) => sayPeriod(language, one)),
    usual,
    zones: zones(),
    events: eventChoices(language),
    units: units.map((value) => ({ value, label: say(language, `deadlines.units.${value}`) })),
    choices,
  };
  return Response.json(due, { headers: { "cache-control": "private, no-store" } });
}
