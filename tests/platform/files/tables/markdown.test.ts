import { describe, expect, it } from "vitest";
import { readMarkdown } from "@/platform/files/tables/read-markdown";

const texts = (markdown: string, index = 0) =>
  readMarkdown(markdown, "page")[index]?.rows.map((row) => row.cells.map((cell) => cell.text));

describe("Markdown", () => {
  it("drops marks and keeps words, breaks, bars and code", () => {
    expect(
      texts(
        [
          "| Subject | Way |",
          "|:--|--:|",
          "| **Flood** and *fire* | `state/<plugin>.md` |",
          "| a\\|b | ~~old~~ new<br>line |",
          "| &lt;x&gt; &amp; y | <team name> or <b>bold</b> |",
          "| [Policy](../x.md) | [Portal](https://example.com/p) |",
        ].join("\n"),
      ),
    ).toEqual([
      ["Subject", "Way"],
      ["Flood and fire", "state/<plugin>.md"],
      ["a|b", "old new\nline"],
      ["<x> & y", "<team name> or bold"],
      ["Policy", "Portal (https://example.com/p)"],
    ]);
  });

  it("names a table after a bold line above it, but not after a bold sentence", () => {
    const rows = "\n\n| a | b |\n|---|---|\n| c | d |\n";
    expect(readMarkdown(`## Calls\n\n**At night:**${rows}`, "page")[0]?.name).toBe("At night");
    expect(readMarkdown(`## Calls\n\n**Never write a password here.**${rows}`, "page")[0]?.name).toBe("Calls");
  });

  it("keeps an empty heading row out and rows that hold more cells than the heading whole", () => {
    const [table] = readMarkdown("| | |\n|---|---|\n| Owner | Ada | and Bo |\n| Code | 7 |\n", "page");
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["Owner", "Ada | and Bo"],
      ["Code", "7"],
    ]);
    expect(table?.notes).toEqual([{ row: 2, code: "row-long", values: { found: 3, fields: 2 } }]);
  });

  it("reads HTML tables, tables in lists and quotes, and none in code", () => {
    const text = [
      "<table>",
      "  <tr><th>Subject</th></tr>",
      "",
      "  <tr><td>Flood</td></tr>",
      "</table>",
      "",
      "- point",
      "",
      "  | a | b |",
      "  |---|---|",
      "  | c | d |",
      "",
      "> | e | f |",
      "> |---|---|",
      "> | g | h |",
      "",
      "```",
      "| no | no |",
      "|----|----|",
      "| no | no |",
      "```",
    ].join("\n");
    expect(readMarkdown(text, "page")).toHaveLength(3);
    expect(texts(text)).toEqual([["Subject"], ["Flood"]]);
  });

  it("takes a line without bars under a table as a sentence beside it", () => {
    const [table] = readMarkdown("| a | b |\n|---|---|\n| c | d |\n*Note: by phone only.*\n", "page");
    expect(table?.rows).toHaveLength(2);
    expect(table?.remarks).toEqual(["Note: by phone only."]);
  });

  it("skips the front matter", () => {
    expect(readMarkdown("---\ntitle: x\n---\n\n| a | b |\n|---|---|\n| c | d |\n", "page")[0]?.headings).toEqual([]);
  });
});
