import { xmlText } from "@/platform/rendering/xml";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const accent = "0F6B68";
const quiet = "5A6775";

type Look = {
  readonly size: number;
  readonly bold?: true;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly level?: number;
};

/** Sizes in half points, distances in twentieths of a point, as Word counts. */
const looks: Readonly<Record<string, Look>> = {
  Title: { size: 60, bold: true, after: 80 },
  Subtitle: { size: 28, colour: quiet, after: 1200 },
  Organisation: { size: 26, bold: true, colour: accent, before: 2600, after: 120 },
  Heading1: { size: 30, bold: true, before: 360, after: 140, level: 0 },
  Heading2: { size: 24, bold: true, before: 280, after: 100, level: 1 },
  Heading3: { size: 21, bold: true, before: 200, after: 60, level: 2 },
  Fact: { size: 20, after: 60 },
  TableHead: { size: 17, bold: true },
  TableText: { size: 17 },
  Footer: { size: 15, colour: quiet },
};

/** Writes the styles of a document: its language, its type and its headings. */
export function styles(language: string): string {
  const list = Object.entries(looks).map(([id, look]) => style(id, look));
  return `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Yu Gothic"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${xmlText(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${list.join("")}</w:styles>`;
}

function style(id: string, { size, bold, colour, before = 0, after = 0, level }: Look): string {
  const name = id.replace(/(\d)/, " $1").replace(/^Heading/, "heading");
  const keep = level === undefined ? "" : `<w:keepNext/><w:keepLines/>`;
  const outline = level === undefined ? "" : `<w:outlineLvl w:val="${level}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${keep}<w:spacing w:before="${before}" w:after="${after}"/>${outline}</w:pPr><w:rPr>${bold ? "<w:b/>" : ""}${colour ? `<w:color w:val="${colour}"/>` : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

const bullet = (level: number) =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${level ? "–" : "•"}"/><w:pPr><w:ind w:left="${360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;

/** Lists with marks; numbers are written as they stand in the text, so that they never change by themselves. */
export const numbering = `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${bullet(0)}${bullet(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
