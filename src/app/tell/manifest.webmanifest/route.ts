import type { NextRequest } from "next/server";
import { readerOf } from "@/app/tell/respond";
import { say } from "@/core/language/say";

/** Lets phones install the look-up like an app. */
export function GET(request: NextRequest): Response {
  const { language } = readerOf(request);
  const manifest = {
    name: say(language, "tell.title"),
    short_name: "Tocsin",
    start_url: "/tell",
    scope: "/tell",
    display: "standalone",
    background_color: "#faf9f6",
    theme_color: "#faf9f6",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return Response.json(manifest, { headers: { "content-type": "application/manifest+json" } });
}
