import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { RawTable } from "@/core/matrix/import/raw-table";
import { cleanText } from "./clean-text";
import { attribute, type HtmlElement, innerText, isBold, isElement } from "./html-text";
import { limits } from "./limits";
import { type Outline, startOutline } from "./outline";
import { placeSpans, type SpanningCell } from "./place-spans";
import { Unreadable } from "./unreadable";

/** Reads every table of a page, nested ones included; nothing is fetched and no script runs. */
export function readHtml(text: string, name: string): RawTable[] {
  const outline = startOutline("html", name);
  addHtml(text, outline);
  return outline.tables();
}

/** Adds the headings, paragraphs and tables of a piece of HTML to an outline. */
export function addHtml(text: string, outline: Outline): void {
  const page = parse(text);
  checkDepth(page);
  walk(page, outline);
}

/** Refuses a tree too deep to be a document before anything descends into it. */
function checkDepth(page: DefaultTreeAdapterTypes.Document): void {
  let level: DefaultTreeAdapterTypes.ParentNode[] = [page];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.htmlDepth) throw new Unreadable("import-html-too-deep");
    level = level.flatMap((node) => node.childNodes.filter(isElement));
  }
}

function walk(node: DefaultTreeAdapterTypes.ParentNode, outline: Outline): void {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const level = /^h([1-6])$/.exec(child.tagName)?.[1];
    if (level) outline.heading(Number(level), innerText(child));
    else if (child.tagName === "table") addTable(child, outline);
    else if (child.tagName === "p" || child.tagName === "li" || child.tagName === "blockquote") {
      outline.paragraph(innerText(child), isBold(child));
      walk(child, outline);
    } else walk(child, outline);
  }
}

function addTable(table: HtmlElement, outline: Outline): void {
  const nested: HtmlElement[] = [];
  const headings: HtmlElement[] = [];
  const rows = rowsOf(table).map((row) =>
    row.childNodes.filter((cell): cell is HtmlElement => cell.nodeName === "td" || cell.nodeName === "th"),
  );
  const foot = table.childNodes.find((child): child is HtmlElement => child.nodeName === "tfoot");
  for (const cell of rows.flat()) collect(cell, nested, headings);
  const caption = table.childNodes.find((child): child is HtmlElement => child.nodeName === "caption");
  const layout = ["presentation", "none"].includes(attribute(table, "role") ?? "");
  outline.table({
    rows: placeSpans(rows.map((cells) => cells.map(readCell))),
    layout: layout || (nested.length > 0 && rows.flat().every((cell) => cell.tagName === "td") && rows.length <= 3),
    ...(caption ? { caption: innerText(caption) } : {}),
  });
  if (foot) outline.paragraph(innerText(foot), false);
  for (const heading of headings) outline.heading(Number(heading.tagName.slice(1)), innerText(heading));
  for (const inner of nested) addTable(inner, outline);
}

/** Finds the rows of a table itself, not those of tables inside it; a foot is a remark and no data. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return child.tagName === "thead" || child.tagName === "tbody" ? rowsOf(child) : [];
  });
}

function collect(node: HtmlElement, tables: HtmlElement[], headings: HtmlElement[]): void {
  for (const child of node.childNodes.filter(isElement)) {
    if (/^h[1-6]$/.test(child.tagName)) headings.push(child);
    if (child.tagName === "table") tables.push(child);
    else collect(child, tables, headings);
  }
}

function readCell(cell: HtmlElement): SpanningCell {
  const text = cleanText(innerText(cell));
  const span = (name: string, most: number) => {
    const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
    return Number.isNaN(value) ? 1 : Math.min(Math.max(name === "rowspan" ? 0 : 1, value), most);
  };
  const heading = cell.tagName === "th" || (cell.parentNode as HtmlElement).parentNode?.nodeName === "thead";
  const shaded = attribute(cell, "bgcolor") !== undefined || /background/i.test(attribute(cell, "style") ?? "");
  const strong = text !== "" && (shaded || isBold(cell));
  return {
    cell: { text, ...(heading ? { heading } : {}), ...(strong ? { strong } : {}) },
    rowSpan: span("rowspan", 65_534),
    columnSpan: span("colspan", limits.columns),
  };
}
