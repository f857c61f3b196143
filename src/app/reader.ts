import { cookies, headers } from "next/headers";
import { type Language, languages } from "@/core/language/say";
import { languageFrom, preferenceCookies, type Theme, themeFrom, zoneFrom } from "@/ui/preferences";

/** Reads who is in front of the screen, as far as looks go: from cookies, then the browser's wishes, then UTC. */
export async function readReader(): Promise<{
  language: Language;
  zone: string;
  theme: Theme;
  navigation: "wide" | "narrow";
}> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const cookie = (name: keyof typeof preferenceCookies) => jar.get(preferenceCookies[name])?.value;
  const chosen = cookie("language");
  return {
    language:
      languages.find((language) => language === chosen) ?? languageFrom(head.get("accept-language"), languages, "en"),
    zone: zoneFrom(cookie("zone"), "UTC"),
    theme: themeFrom(cookie("theme")),
    navigation: cookie("navigation") === "narrow" ? "narrow" : "wide",
  };
}
