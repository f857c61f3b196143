import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { markdownTable } from "@/platform/rendering/markdown";

describe("a Markdown table", () => {
  it("keeps its columns and rows whatever the cells hold, and lets no cell become a tag", () => {
    const cell = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = markdownTable({ name: "t", columns: [{ title: "a" }, { title: "b" }], rows });
        const [table] = marked.lexer(text);
        expect(table?.type).toBe("table");
        const parsed = table as Extract<ReturnType<typeof marked.lexer>[number], { type: "table" }>;
        expect(parsed.rows).toHaveLength(rows.length);
        expect(parsed.rows.every((row: unknown[]) => row.length === 2)).toBe(true);
        expect(
          marked.parse(text, { async: false }).replace(/<\/?(table|thead|tbody|tr|th|td|br|a)( href="[^"]*")?>/g, ""),
        ).not.toMatch(/<[a-z]/i);
      }),
    );
  });
});
