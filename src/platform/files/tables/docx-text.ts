import { withAddress } from "./clean-text";
import type { Relation } from "./office-parts";
import { childAt, childrenNamed, textOf, type XmlElement } from "./xml";

/** Elements that only wrap other content: content controls, accepted insertions, fields, text box choices. */
const wrappers = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "fldSimple", "bdo", "dir"]);

/** Gives the children of a block with wrappers opened; deleted and moved-away text is left out. */
export function* contentOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (wrappers.has(child.name)) yield* contentOf(child);
    else if (child.name === "AlternateContent") yield* contentOf(childAt(child, "Choice") ?? child);
    else yield child;
  }
}

/** Tells whether a property that is on or off is there and on. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !["0", "false", "off"].includes(property.attributes.val ?? "1");
}

/** Reads the text of a paragraph and whether all of it is bold. */
export function paragraphText(
  paragraph: XmlElement,
  relations: Map<string, Relation>,
): { text: string; bold: boolean } {
  let text = "";
  let bold = true;
  for (const child of contentOf(paragraph)) {
    if (child.name === "hyperlink") {
      const inner = paragraphText(child, relations);
      text += withAddress(inner.text, relations.get(child.attributes.id ?? "")?.target);
      bold &&= inner.bold;
    } else if (child.name === "r" && !isOn(childAt(child, "rPr", "vanish"))) {
      const piece = runText(child, relations);
      text += piece;
      if (piece.trim() && !isOn(childAt(child, "rPr", "b"))) bold = false;
    }
  }
  return { text, bold: bold && text.trim() !== "" };
}

function runText(run: XmlElement, relations: Map<string, Relation>): string {
  let text = "";
  for (const child of contentOf(run)) {
    if (child.name === "t") text += textOf(child);
    else if (child.name === "tab") text += " ";
    else if (child.name === "br" || child.name === "cr") text += "\n";
    else if (child.name === "noBreakHyphen") text += "-";
    else if (child.name === "ruby")
      for (const base of childrenNamed(childAt(child, "rubyBase"), "r")) text += runText(base, relations);
    else if (child.name === "drawing" || child.name === "pict") text += textBoxText(child, relations);
  }
  return text;
}

function textBoxText(element: XmlElement, relations: Map<string, Relation>): string {
  if (element.name === "txbxContent")
    return childrenNamed(element, "p")
      .map((paragraph) => paragraphText(paragraph, relations).text)
      .join("\n");
  return element.children.map((child) => (typeof child === "string" ? "" : textBoxText(child, relations))).join("");
}
