import type { DefaultTreeAdapterTypes } from "parse5";
import { withAddress } from "./clean-text";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const blocks = new Set(
  "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul caption".split(
    " ",
  ),
);
const silent = new Set(["script", "style", "template", "head", "noscript", "iframe", "object", "svg"]);

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

/** Gives an attribute of an element. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

const isHidden = (element: HtmlElement) =>
  attribute(element, "hidden") !== undefined || /display\s*:\s*none/i.test(attribute(element, "style") ?? "");

/** Reads what a person sees of an element: blocks, rows and `br` as line breaks, list items with a dash when there are several. */
export function visibleText(node: HtmlNode): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n\f]+/g, " ");
  if (!isElement(node) || silent.has(node.tagName) || isHidden(node)) return "";
  const { tagName } = node;
  if (tagName === "br") return "\n";
  if (tagName === "img") return attribute(node, "alt") ?? "";
  if (tagName === "pre") return `\n${rawText(node)}\n`;
  if (tagName === "tr") return `\n${rowText(node)}\n`;
  const inner = node.childNodes.map(visibleText).join("");
  if (tagName === "a") return withAddress(inner, attribute(node, "href"));
  if (tagName === "li") return `\n${hasSiblings(node) && inner.trim() ? `- ${inner.trim()}` : inner}\n`;
  return blocks.has(tagName) ? `\n${inner}\n` : inner;
}

const rowText = (row: HtmlElement) =>
  row.childNodes
    .map((cell) => visibleText(cell).trim())
    .filter(Boolean)
    .join(" | ");

/** Reads the text inside an element, its own frame left out. */
export function innerText(element: HtmlElement): string {
  return element.childNodes
    .map(visibleText)
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

function rawText(element: HtmlElement): string {
  return element.childNodes
    .map((node) =>
      node.nodeName === "#text"
        ? (node as DefaultTreeAdapterTypes.TextNode).value
        : isElement(node)
          ? rawText(node)
          : "",
    )
    .join("");
}

const hasSiblings = (item: HtmlElement) =>
  (item.parentNode?.childNodes.filter((node) => node.nodeName === "li").length ?? 0) > 1;

const boldTags = new Set(["b", "strong", "th"]);

/** Tells whether everything written in an element is bold. */
export function isBold(element: HtmlElement): boolean {
  return element.childNodes.every((node) => {
    if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value.trim() === "";
    if (!isElement(node)) return true;
    return boldTags.has(node.tagName) || (visibleText(node).trim() === "" ? true : isBold(node));
  });
}
