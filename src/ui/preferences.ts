/** What a reader chose for this browser; cookies, so that the server draws the page right the first time. */
export const preferenceCookies = {
  theme: "tocsin-theme",
  language: "tocsin-language",
  zone: "tocsin-zone",
  navigation: "tocsin-navigation",
  keys: "tocsin-keys",
} as const;

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** Reads a theme out of a cookie; anything unknown means "as the system does". */
export function themeFrom(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** Reads an IANA zone out of a cookie; an unknown one gives way to the fallback. */
export function zoneFrom(value: string | undefined, fallback: string): string {
  if (!value) return fallback;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value;
  } catch {
    return fallback;
  }
}

/** Picks the first language of an Accept-Language header that we speak. */
export function languageFrom<Known extends string>(header: string | null, known: readonly Known[], fallback: Known) {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.split("=")[1]) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    const found = known.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (found) return found;
  }
  return fallback;
}

/** Keeps a choice for a year in this browser; never anything that identifies a person. */
export function rememberPreference(name: keyof typeof preferenceCookies, value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support
  document.cookie = `${preferenceCookies[name]}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
