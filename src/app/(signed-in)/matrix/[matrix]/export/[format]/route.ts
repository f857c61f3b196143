import { notFound } from "next/navigation";
import { endingOf, formats, mediaOf } from "@/app/(signed-in)/matrix/[matrix]/export/formats";
import { exportName } from "@/app/(signed-in)/matrix/[matrix]/export/names";
import { renderExport } from "@/app/(signed-in)/matrix/[matrix]/export/render";
import { read } from "@/app/act";
import { dispositionOf } from "@/app/disposition";
import { readReader } from "@/app/reader";
import { exportDocument } from "@/application/matrix/export-document";
import { currentWorld } from "@/platform/current";

type Context = { params: Promise<{ matrix: string; format: string }> };

/** Hands a draft or version over as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { matrix, format: wanted } = await params;
  const format = formats.find((one) => one === wanted);
  if (!format) notFound();
  const asked = new URL(request.url).searchParams;
  const number = asked.get("version");
  const { language } = await readReader();
  const exported = await read(exportDocument, {
    matrix,
    version: number ? Number(number) : null,
    people: asked.has("people"),
  });
  const now = currentWorld().now();
  const body = await renderExport(exported, format, language, now);
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": mediaOf[format],
      "Content-Disposition": dispositionOf(exportName(exported, endingOf(format), language, now)),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
