import { Drawing } from "@/app/(signed-in)/matrix/[matrix]/map/drawing";
import { filterFrom } from "@/app/(signed-in)/matrix/[matrix]/map/filter";
import { read } from "@/app/act";
import { dispositionOf } from "@/app/disposition";
import { readReader } from "@/app/reader";
import { mapMatrix } from "@/application/matrix/map-matrix";
import { say } from "@/core/language/say";
import { fileName } from "@/core/shared/file-name";
import { paperPalette } from "@/ui/show/flow-map";

type Context = { params: Promise<{ matrix: string }> };

/** The map as a file that stands alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { matrix } = await params;
  const { language } = await readReader();
  const { map, name, today } = await read(
    mapMatrix,
    filterFrom(matrix, Object.fromEntries(new URL(request.url).searchParams)),
  );
  const draft = say(language, "export.draftOf", { date: today });
  // Next.js keeps this module out of page code; a route may load it when it is asked.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const svg = renderToStaticMarkup(<Drawing language={language} map={map} palette={paperPalette} />);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": dispositionOf(fileName([name, say(language, "map.title"), draft], "svg")),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
