import { notFound } from "next/navigation";
import { aids, printAid } from "@/app/(signed-in)/matrix/[matrix]/export/aids/aids";
import { dispositionOf } from "@/app/disposition";
import { readReader } from "@/app/reader";
import { languages } from "@/core/language/say";
import { currentWorld } from "@/platform/current";

type Context = { params: Promise<{ matrix: string; aid: string }> };

/** Hands a job aid over as PDF, in the language that was asked for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { matrix, aid: wanted } = await params;
  const aid = aids.find((one) => one === wanted);
  if (!aid) notFound();
  const asked = new URL(request.url).searchParams;
  const language = languages.find((one) => one === asked.get("lang")) ?? (await readReader()).language;
  const site = asked.get("site")?.slice(0, 200) || undefined;
  const { name, body } = await printAid(
    aid,
    { matrix, language, people: asked.has("people"), site },
    currentWorld().now(),
  );
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": dispositionOf(name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
