import { escaped } from "@/core/shared/markup";

/** Markup that is safe to send; only `html` makes it. */
export type Html = { readonly markup: string };
type Part = Html | string | number | false | null | undefined | readonly Html[];

/** Builds markup; every value put in is escaped, unless it is markup itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: texts.reduce((markup, text, index) => markup + written(parts[index - 1]) + text) };
}

function written(part: Part): string {
  if (part === false || part === null || part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}
