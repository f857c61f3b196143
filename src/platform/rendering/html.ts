import type { Block, Run } from "@/core/shared/markdown";
import { escaped as text } from "@/core/shared/markup";
import type { Report, ReportPart } from "@/core/shared/report";

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#16202c}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:.87rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #d5dce4;overflow-wrap:anywhere}
th{background:#eef2f6}dt{font-weight:600}dd{margin:0 0 .5rem}footer{margin-top:3rem;color:#5a6775;font-size:.8rem}
p{white-space:pre-line}`;

/** Begins an HTML page that loads nothing and runs nothing. */
export function beginHtml(language: string, title: string): string {
  return `<!doctype html>
<html lang="${text(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title><style>${style}</style></head><body>
<h1>${text(title)}</h1>
`;
}

/** Ends a page that was begun, with a line at its foot. */
export function endHtml(foot: string): string {
  return `
<footer>${text(foot)}</footer></body></html>
`;
}

/** Renders a report as one HTML page. */
export function renderHtml({ language, title, cover, foot, parts }: Report): string {
  return `${beginHtml(language, title)}${cover ? `<p>${text(cover.organisation)}\n${text(cover.subtitle)}</p>\n${htmlPart({ kind: "facts", facts: cover.facts })}\n` : ""}${parts.map(htmlPart).join("\n")}${endHtml(foot)}`;
}

/** Renders one part of a page. */
export function htmlPart(given: ReportPart): string {
  switch (given.kind) {
    case "heading":
      return given.level === 2 ? `<h3>${text(given.text)}</h3>` : `<h2>${text(given.text)}</h2>`;
    case "text":
      return `<p>${text(given.text)}</p>`;
    case "rich":
      return given.blocks.map(block).join("\n");
    case "page":
      return "";
    case "facts":
      return `<dl>${given.facts.map(([label, value]) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`).join("")}</dl>`;
    case "table": {
      const head = given.columns.map(({ title }) => `<th scope="col">${text(title)}</th>`).join("");
      const rows = given.rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`);
      return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
    }
  }
}

function block(given: Block): string {
  switch (given.kind) {
    case "heading":
      return `<h4>${runs(given.runs)}</h4>`;
    case "paragraph":
      return `<p>${runs(given.runs)}</p>`;
    case "list":
      return `<ul>${given.items.map(({ mark, runs: words }) => `<li>${given.ordered ? `${text(mark)} ` : ""}${runs(words)}</li>`).join("")}</ul>`;
  }
}

function runs(given: readonly Run[]): string {
  return given
    .map(({ text: words, strong, emphasis }) => {
      const slanted = emphasis ? `<em>${text(words)}</em>` : text(words);
      return strong ? `<strong>${slanted}</strong>` : slanted;
    })
    .join("");
}
