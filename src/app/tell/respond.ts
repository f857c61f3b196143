import type { NextRequest } from "next/server";
import { newNonce, securityHeaders } from "@/app/security-policy";
import { type Language, languages } from "@/core/language/say";
import { languageFrom, preferenceCookies, themeFrom } from "@/ui/preferences";
import { type Frame, page, type Reader } from "./frame";

/** Reads who asks, as far as the page needs it: language, theme and the nonce of this response. */
export function readerOf(request: NextRequest): Reader {
  const cookie = (name: keyof typeof preferenceCookies) => request.cookies.get(preferenceCookies[name])?.value;
  const wanted = request.nextUrl.searchParams.get("lang") ?? cookie("language");
  const language: Language =
    languages.find((one) => one === wanted) ?? languageFrom(request.headers.get("accept-language"), languages, "en");
  return { language, theme: themeFrom(cookie("theme")), nonce: newNonce() };
}

/** Answers with a page that every visit asks for anew, so that a version in force shows at once. */
export function respond(frame: Frame, more: Readonly<Record<string, string>> = {}, status = 200): Response {
  return new Response(page(frame), {
    status,
    headers: {
      ...more,
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-cache",
      ...securityHeaders(frame.reader.nonce),
    },
  });
}
