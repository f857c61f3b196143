import { type NumberLook, numberLook } from "./xlsx-format";
import { childAt, childrenNamed, type XmlElement } from "./xml";

export type CellStyle = { strong: boolean; look: NumberLook };

const on = (element: XmlElement | undefined) =>
  element !== undefined && !["0", "false"].includes(element.attributes.val ?? "1");

/** Reads the cell styles of a workbook by index: bold or shaded, and how numbers look. */
export function readStyles(sheet: XmlElement | undefined): CellStyle[] {
  const codes = new Map(
    childrenNamed(childAt(sheet, "numFmts"), "numFmt").map(
      ({ attributes }) => [attributes.numFmtId, attributes.formatCode] as const,
    ),
  );
  const bold = childrenNamed(childAt(sheet, "fonts"), "font").map((font) => on(childAt(font, "b")));
  const shaded = childrenNamed(childAt(sheet, "fills"), "fill").map((fill) => {
    const pattern = childAt(fill, "patternFill");
    const colour = childAt(pattern, "fgColor")?.attributes;
    const white = colour?.rgb?.endsWith("FFFFFF") || (colour?.theme === "0" && colour.tint === undefined);
    return pattern?.attributes.patternType === "solid" && !white;
  });
  return childrenNamed(childAt(sheet, "cellXfs"), "xf").map(({ attributes }) => ({
    strong: Boolean(bold[Number(attributes.fontId)] || shaded[Number(attributes.fillId)]),
    look: numberLook(Number(attributes.numFmtId ?? 0), codes.get(attributes.numFmtId)),
  }));
}
