import { Lexer, type Token, type Tokens } from "marked";
import type { RawRow, RawTable } from "@/core/matrix/import/raw-table";
import { cleanText } from "./clean-text";
import { isBoldLine, textOfTokens } from "./markdown-inline";
import { type Outline, startOutline } from "./outline";
import { addHtml } from "./read-html";
import { Unreadable } from "./unreadable";

/** Marks in longer texts are left as written: looking for their ends takes time by the square of the length. */
const longestInline = 4_000;

/** Reads every table of a Markdown document: GitHub tables, and HTML tables written into it. */
export function readMarkdown(text: string, name: string): RawTable[] {
  const outline = startOutline("markdown", name);
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, "").replace(/\r\n?/g, "\n");
  const lexer = new Lexer();
  try {
    walk(lexer, lexer.blockTokens(body, lexer.tokens), outline);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable("import-html-too-deep");
    throw error;
  }
  return outline.tables();
}

function inline(lexer: Lexer, source: string): Token[] {
  return source.length > longestInline ? [{ type: "text", raw: source, text: source }] : lexer.inlineTokens(source);
}

function walk(lexer: Lexer, tokens: readonly Token[], outline: Outline): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    switch (token.type) {
      case "heading":
        outline.heading((token as Tokens.Heading).depth, textOfTokens(inline(lexer, (token as Tokens.Heading).text)));
        break;
      case "table":
        addTable(lexer, token as Tokens.Table, outline);
        break;
      case "html": {
        const html = [token.raw];
        for (let open = openTables(token.raw); open > 0 && at + 1 < tokens.length; ) {
          const { raw } = tokens[++at] as Token;
          html.push(raw);
          open += openTables(raw);
        }
        addHtml(html.join(""), outline);
        break;
      }
      case "list":
        for (const item of (token as Tokens.List).items) walk(lexer, item.tokens, outline);
        break;
      case "blockquote":
        walk(lexer, token.tokens ?? [], outline);
        break;
      case "paragraph":
      case "text": {
        const words = inline(lexer, (token as Tokens.Paragraph).text);
        outline.paragraph(textOfTokens(words), isBoldLine(words));
      }
    }
  }
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const openTables = (html: string) => count(html, /<table[\s>]/gi) - count(html, /<\/table\s*>/gi);

function addTable(lexer: Lexer, table: Tokens.Table, outline: Outline): void {
  const [head = "", , ...lines] = table.raw.split("\n").filter((line) => line.trim() !== "");
  const notes: RawTable["notes"] = [];
  const after: string[] = [];
  const width = table.header.length;
  const rows: RawRow[] = [readRow(lexer, splitRow(head), 1, true)];
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
    rows.push(readRow(lexer, cells, number, false));
  }
  outline.table({ rows, notes });
  for (const line of after) outline.paragraph(textOfTokens(inline(lexer, line)), false);
}

function readRow(lexer: Lexer, cells: readonly string[], number: number, heading: boolean): RawRow {
  return {
    number,
    cells: cells.map((source) => {
      const tokens = inline(lexer, source);
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
