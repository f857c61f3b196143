import type { Block, Item, Run } from "@/core/shared/markdown";
import type { Cover, Report, ReportPart, ReportTable } from "@/core/shared/report";
import { xmlText } from "@/platform/rendering/xml";

/** A4 and its margins, in twentieths of a point. */
const page = { short: 11906, long: 16838, margin: 1000 } as const;

/** Gives the width of the text on a page, in twentieths of a point. */
export function textWidth(lies: boolean): number {
  return (lies ? page.long : page.short) - 2 * page.margin;
}

/** Writes the body of a document: sections that stand or lie, each with its parts. */
export function body({ title, cover, parts }: Report): string {
  let lies = false;
  const pieces = cover ? [drawCover(title, cover)] : [paragraph("Title", runsOf(title))];
  if (cover && parts[0]?.kind !== "page") pieces.push(sectionEnd(lies));
  for (const part of parts) {
    if (part.kind === "page") {
      pieces.push(sectionEnd(lies));
      lies = part.lies;
    } else pieces.push(drawPart(part, lies));
  }
  return pieces.join("") + sectionProperties(lies);
}

function drawCover(title: string, { organisation, subtitle, facts }: Cover): string {
  return [
    paragraph("Organisation", runsOf(organisation)),
    paragraph("Title", runsOf(title)),
    paragraph("Subtitle", runsOf(subtitle)),
    ...facts.map(fact),
  ].join("");
}

function drawPart(part: Exclude<ReportPart, { kind: "page" }>, lies: boolean): string {
  switch (part.kind) {
    case "heading":
      return paragraph(part.level === 2 ? "Heading2" : "Heading1", runsOf(part.text));
    case "text":
      return paragraph("Normal", runsOf(part.text));
    case "rich":
      return part.blocks.map(drawBlock).join("");
    case "facts":
      return part.facts.map(fact).join("");
    case "table":
      return drawTable(part, lies);
  }
}

function drawBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return paragraph("Heading3", block.runs);
    case "paragraph":
      return paragraph("Normal", block.runs);
    case "list":
      return block.items.map((item) => drawItem(item, block.ordered)).join("");
  }
}

function drawItem({ depth, mark, runs }: Item, ordered: boolean): string {
  const left = 360 * (depth + 1);
  if (!ordered || depth === 1)
    return paragraph("Normal", runs, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`);
  const place = `<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs><w:ind w:left="${left}" w:hanging="360"/>`;
  return paragraph("Normal", [{ text: `${mark}\t` }, ...runs], place);
}

function fact([label, value]: readonly [string, string]): string {
  const place = '<w:tabs><w:tab w:val="left" w:pos="2800"/></w:tabs><w:ind w:left="2800" w:hanging="2800"/>';
  return paragraph("Fact", [{ text: label, strong: true }, { text: `\t${value}` }], `<w:keepNext/>${place}`);
}

/** The first line of a cell that names its row is bold. */
function led(text: string): readonly Run[] {
  const [first = ""] = text.split("\n", 1);
  return [{ text: first, strong: true }, { text: text.slice(first.length) }];
}

const runsOf = (text: string): readonly Run[] => [{ text }];

function paragraph(style: string, runs: readonly Run[], place = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${place}</w:pPr>${runs.map(run).join("")}</w:p>`;
}

function run({ text, strong, emphasis }: Run): string {
  const look = `${strong ? "<w:b/>" : ""}${emphasis ? "<w:i/>" : ""}`;
  const pieces = text
    .replace(/\r\n?/g, "\n")
    .split(/([\n\t])/)
    .map((piece) =>
      piece === "\n"
        ? "<w:br/>"
        : piece === "\t"
          ? "<w:tab/>"
          : piece && `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`,
    );
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${pieces.join("")}</w:r>`;
}

function drawTable({ name, columns, rows }: ReportTable, lies: boolean): string {
  const width = textWidth(lies);
  const sum = columns.reduce((total, { weight = 1 }) => total + weight, 0);
  const widths = columns.map(({ weight = 1 }) => Math.floor((weight / sum) * width));
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9D2DC"/>`;
  const cell = (text: string, at: number, head: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${head ? '<w:shd w:val="clear" w:color="auto" w:fill="E6EFEE"/>' : ""}</w:tcPr>${paragraph(head ? "TableHead" : "TableText", head || !columns[at]?.leads ? runsOf(text) : led(text), head ? "<w:keepNext/>" : "")}</w:tc>`;
  const line = (cells: readonly string[], head: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((text, at) => cell(text, at, head)).join("")}</w:tr>`;
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("");
  const margins = ["top", "left", "bottom", "right"].map(
    (side) => `<w:${side} w:w="${side === "top" || side === "bottom" ? 50 : 90}" w:type="dxa"/>`,
  );
  const titles = columns.map(({ title }) => title);
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("")}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join("")}</w:tblCellMar><w:tblLook w:firstRow="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(name)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${line(titles, true)}${rows.map((row) => line(row, false)).join("")}</w:tbl>${paragraph("TableText", [])}`;
}

/** Ends a section where it stands: what came before it stands or lies. */
function sectionEnd(lies: boolean): string {
  return `<w:p><w:pPr><w:pStyle w:val="TableText"/>${sectionProperties(lies)}</w:pPr></w:p>`;
}

function sectionProperties(lies: boolean): string {
  const [width, height] = lies ? [page.long, page.short] : [page.short, page.long];
  const { margin } = page;
  return `<w:sectPr><w:footerReference w:type="default" r:id="${lies ? "rId5" : "rId4"}"/><w:pgSz w:w="${width}" w:h="${height}"${lies ? ' w:orient="landscape"' : ""}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`;
}
