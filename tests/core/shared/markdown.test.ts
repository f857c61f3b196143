import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapRuns, plainText, readMarkdown } from "@/core/shared/markdown";

const paragraph = (...runs: object[]) => [{ kind: "paragraph", runs }];

describe("reading Markdown", () => {
  it("knows headings, paragraphs with line breaks, and lists of two depths", () => {
    expect(readMarkdown("## One\nfirst\nsecond\n\n- a\n  - b\n- c\n\n1. x\n2. y")).toEqual([
      { kind: "heading", level: 1, runs: [{ text: "One" }] },
      { kind: "paragraph", runs: [{ text: "first\nsecond" }] },
      {
        kind: "list",
        ordered: false,
        items: [
          { depth: 0, mark: "•", runs: [{ text: "a" }] },
          { depth: 1, mark: "•", runs: [{ text: "b" }] },
          { depth: 0, mark: "•", runs: [{ text: "c" }] },
        ],
      },
      {
        kind: "list",
        ordered: true,
        items: [
          { depth: 0, mark: "1.", runs: [{ text: "x" }] },
          { depth: 0, mark: "2.", runs: [{ text: "y" }] },
        ],
      },
    ]);
  });

  it("knows bold, italic, links and live fields, and escapes", () => {
    expect(readMarkdown("**Tell** the *lead*")).toEqual(
      paragraph({ text: "Tell", strong: true }, { text: " the " }, { text: "lead", emphasis: true }),
    );
    expect(readMarkdown("{{position:a-1}} or [us](https://example.com)")).toEqual(
      paragraph(
        { text: "position:a-1", field: "position:a-1" },
        { text: " or " },
        { text: "us", href: "https://example.com" },
      ),
    );
    expect(readMarkdown("\\*not\\* bold")).toEqual(paragraph({ text: "*not* bold" }));
  });

  it.each(["2 * 3 * 4", "snake_case_name", "**", "[a](javascript:alert)", "<b>x</b>", "{{}}", "in 2026. A year"])(
    "leaves %s as it was typed",
    (text) => {
      expect(readMarkdown(text)).toEqual(paragraph({ text }));
    },
  );

  it("takes no address but web and mail", () => {
    const addresses = readMarkdown("[a](https://example.com) [b](data:text/html,x) [c](mailto:a@example.com)");
    const hrefs: unknown[] = [];
    mapRuns(addresses, (run) => {
      if (run.href) hrefs.push(run.href);
      return run;
    });
    expect(hrefs).toEqual(["https://example.com", "mailto:a@example.com"]);
  });

  it("loses no letter or digit, whatever is typed", () => {
    const signs = fc.constantFrom("a", "7", " ", "*", "**", "_", "\n", "- ", "# ", "[", "](", ")", "{{", "}}", "é");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const kept = (text: string) => text.replace(/[^a\u00e9]/g, "");
        expect(kept(plainText(readMarkdown(parts.join(""))))).toBe(kept(parts.join("")));
      }),
    );
  });
});
