import type { NextRequest } from "next/server";
import { tryRead } from "@/app/act";
import { exportCalendar } from "@/application/deadlines/export-calendar";

/** Gives one row of a matrix as an .ics file to keep. */
export async function GET(request: NextRequest): Promise<Response> {
  const about = request.nextUrl.searchParams.get("row") ?? "";
  const answer = await tryRead(exportCalendar, { scope: "row", about });
  if (!answer.ok) return new Response(null, { status: answer.refusal.code === "invalid-input" ? 400 : 404 });
  return new Response(answer.value.file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="tocsin.ics"',
      "cache-control": "private, no-store",
    },
  });
}
