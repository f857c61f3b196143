import type { Token, Tokens } from "marked";
import { type DefaultTreeAdapterTypes, html as htmlNames, parseFragment } from "parse5";
import { withAddress } from "./clean-text";

const knownTags = new Set<string>(Object.values(htmlNames.TAG_NAMES));

/** Reads inline tokens as text. */
export function textOfTokens(tokens: readonly Token[] = []): string {
  return tokens.map(textOfToken).join("");
}

/** Tells whether inline tokens are bold from end to end, punctuation around them aside. */
export function isBoldLine(tokens: readonly Token[] = []): boolean {
  const rest = tokens.filter((token) => token.type !== "strong");
  return rest.length < tokens.length && /^[\s\p{P}]*$/u.test(textOfTokens(rest));
}

function textOfToken(token: Token): string {
  switch (token.type) {
    case "br":
      return "\n";
    case "codespan":
    case "escape":
      return (token as Tokens.Codespan).text;
    case "html":
      return tagText(token.raw);
    case "image":
      return (token as Tokens.Image).text;
    case "link":
      return withAddress(textOfTokens(token.tokens), (token as Tokens.Link).href);
    case "checkbox":
      return token.raw;
    default:
      return "tokens" in token && token.tokens ? textOfTokens(token.tokens) : decodeEntities(token.raw);
  }
}

/** Words in angle brackets that are no HTML, such as `<name>`, are what somebody wrote and stay. */
function tagText(raw: string): string {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(raw)?.[1]?.toLowerCase();
  if (name === "br" || name === "p" || name === "div" || name === "ul" || name === "ol") return "\n";
  if (name === "li") return raw.startsWith("</") ? "" : "\n- ";
  return raw.startsWith("<!--") || (name !== undefined && knownTags.has(name)) ? "" : raw;
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const [node] = parseFragment(text.replaceAll("<", "&lt;")).childNodes;
  return (node as DefaultTreeAdapterTypes.TextNode | undefined)?.value ?? text;
}
