import { SaxesParser } from "saxes";
import { limits } from "./limits";
import { Unreadable } from "./unreadable";

/** An element of Office XML; names and attribute names come without their namespace prefix. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Parses the XML of an Office part into a tree, without elements that `isVoid` calls empty. A document type
 * declaration is refused, so no entity beyond the five built-in ones can exist; depth and size are bounded.
 */
export function parseXml(bytes: Uint8Array, isVoid: (element: XmlElement) => boolean = () => false): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser();
  const refuse = (code: "import-file-damaged" | "import-xml-unsafe" | "import-archive-too-large") => {
    throw new Unreadable(code);
  };
  parser.on("error", () => refuse("import-file-damaged"));
  parser.on("doctype", () => refuse("import-xml-unsafe"));
  parser.on("opentag", (tag) => {
    if (open.length > limits.xmlDepth) refuse("import-xml-unsafe");
    const attributes: Record<string, string> = Object.create(null);
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = String(value);
    open.push({ name: local(tag.name), attributes, children: [] });
  });
  parser.on("closetag", () => {
    const element = open.pop() as XmlElement;
    if (isVoid(element)) return;
    elements += 1;
    if (elements > limits.xmlElements) refuse("import-archive-too-large");
    open.at(-1)?.children.push(element);
  });
  const addText = (text: string) => open.at(-1)?.children.push(text);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(new TextDecoder().decode(bytes)).close();
  return (root.children.find((child) => typeof child !== "string") as XmlElement | undefined) ?? root;
}

/** Gives the child elements with a name. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** Gives the first element at a path of child names. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenNamed(at, name)[0], element);
}

/** Gives the text of an element and everything in it. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
