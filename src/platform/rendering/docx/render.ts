import type { Report } from "@/core/shared/report";
import { zipWriter } from "@/platform/files/zip-writer";
import { office, packaged, relationships, xmlDeclaration, xmlText } from "@/platform/rendering/xml";
import { body, textWidth } from "./body";
import { numbering, styles } from "./styles";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * Renders a report as a Word document: real headings, lists and tables with repeated heads, page numbers, title and
 * language for screen readers. It runs nothing and loads nothing; the same report and time give the same bytes.
 */
export async function renderDocx(report: Report, time: Date): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const zip = zipWriter(async (bytes) => void written.push(bytes), time);
  const add = (name: string, content: string) => zip.add(name, Buffer.from(xmlDeclaration + content));
  await add("[Content_Types].xml", contentTypes);
  await add(
    "_rels/.rels",
    relationships([["officeDocument", "word/document.xml"]]).replace(
      "</Relationships>",
      `<Relationship Id="rIdCore" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
  );
  await add("docProps/core.xml", properties(report, time));
  await add(
    "word/_rels/document.xml.rels",
    relationships([
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
      ["settings", "settings.xml"],
      ["footer", "footer-standing.xml"],
      ["footer", "footer-lying.xml"],
    ]),
  );
  await add("word/styles.xml", styles(report.language));
  await add("word/numbering.xml", numbering);
  await add("word/settings.xml", `<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="720"/></w:settings>`);
  await add("word/footer-standing.xml", footer(report.foot, textWidth(false)));
  await add("word/footer-lying.xml", footer(report.foot, textWidth(true)));
  await add(
    "word/document.xml",
    `<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body(report)}</w:body></w:document>`,
  );
  await zip.end();
  return Buffer.concat(written);
}

const part = (name: string, type: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="${kind}.${type}+xml"/>`;
const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("document", "document.main")}${part("styles", "styles")}${part("numbering", "numbering")}${part("settings", "settings")}${part("footer-standing", "footer")}${part("footer-lying", "footer")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

function properties({ title, language, cover }: Report, time: Date): string {
  const dublin = "http://purl.org/dc";
  const created = time.toISOString().replace(/\.\d+Z$/, "Z");
  return `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="${dublin}/elements/1.1/" xmlns:dcterms="${dublin}/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(cover?.organisation ?? "")}</dc:creator><dc:language>${xmlText(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`;
}

function footer(foot: string, right: number): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`;
  return `<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs></w:pPr>${text(foot)}<w:r><w:tab/></w:r>${field("PAGE")}${text(" / ")}${field("NUMPAGES")}</w:p></w:ftr>`;
}
