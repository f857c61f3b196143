import { marked, type Token, type Tokens } from "marked";
import type { RawRow, RawTable } from "@/core/matrix/import/raw-table";
import { cleanText } from "./clean-text";
import { inlineText, isBoldLine, textOfTokens } from "./markdown-inline";
import { type Outline, startOutline } from "./outline";
import { addHtml } from "./read-html";
import { Unreadable } from "./unreadable";

/** Reads every table of a Markdown document: GitHub tables, and HTML tables written into it. */
export function readMarkdown(text: string, name: string): RawTable[] {
  const outline = startOutline("markdown", name);
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, "");
  walk(lex(body), outline);
  return outline.tables();
}

function lex(text: string): Token[] {
  try {
    return marked.lexer(text);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable("import-html-too-deep");
    throw error;
  }
}

function walk(tokens: readonly Token[], outline: Outline): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type === "heading") outline.heading((token as Tokens.Heading).depth, textOfTokens(token.tokens));
    else if (token.type === "table") addTable(token as Tokens.Table, outline);
    else if (token.type === "html") {
      let html = token.raw;
      while (isOpenTable(html) && at + 1 < tokens.length) html += tokens[++at]?.raw ?? "";
      addHtml(html, outline);
    } else if (token.type === "list") for (const item of (token as Tokens.List).items) walk(item.tokens, outline);
    else if (token.type === "blockquote") walk(token.tokens ?? [], outline);
    else if (token.type === "paragraph" || token.type === "text")
      outline.paragraph(textOfTokens(token.tokens ?? [token]), isBoldLine(token.tokens));
  }
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const isOpenTable = (html: string) => count(html, /<table[\s>]/gi) > count(html, /<\/table\s*>/gi);

function addTable(table: Tokens.Table, outline: Outline): void {
  const [head = "", , ...lines] = table.raw.split("\n").filter((line) => line.trim() !== "");
  const notes: RawTable["notes"] = [];
  const after: string[] = [];
  const width = table.header.length;
  const rows: RawRow[] = [readRow(splitRow(head), 1, true)];
  for (const line of lines) {
    const cells = splitRow(line);
    if (cells.length === 1 && !line.includes("|")) {
      after.push(line);
      continue;
    }
    const number = rows.length + 1;
    if (cells.length > width) {
      notes.push({ row: number, code: "row-long", values: { found: cells.length, fields: width } });
      cells.splice(width - 1, cells.length, cells.slice(width - 1).join(" | "));
    }
    rows.push(readRow(cells, number, false));
  }
  outline.table({ rows, notes });
  for (const line of after) outline.paragraph(inlineText(line), false);
}

function readRow(cells: readonly string[], number: number, heading: boolean): RawRow {
  return {
    number,
    cells: cells.map((source) => {
      const tokens = marked.Lexer.lexInline(source);
      const text = cleanText(textOfTokens(tokens));
      const strong = text !== "" && isBoldLine(tokens);
      return { text, ...(heading ? { heading } : {}), ...(strong ? { strong } : {}) };
    }),
  };
}

/** Splits a table line at its bars; a bar behind a backslash is text. */
function splitRow(line: string): string[] {
  const cells = [""];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    if (sign === "\\" && line[at + 1] === "|") {
      cells[cells.length - 1] += "|";
      at++;
    } else if (sign === "|") cells.push("");
    else cells[cells.length - 1] += sign;
  }
  const trimmed = cells.map((cell) => cell.trim());
  if (line.trimStart().startsWith("|")) trimmed.shift();
  if (trimmed.length > 1 && trimmed.at(-1) === "" && /(^|[^\\])\|\s*$/.test(line)) trimmed.pop();
  return trimmed;
}
