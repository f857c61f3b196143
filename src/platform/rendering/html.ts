import type { Report, ReportPart } from "@/core/shared/report";

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = (value: string) => value.replace(/[&<>"']/g, (sign) => named[sign] ?? sign);

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#16202c}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:.87rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #d5dce4;overflow-wrap:anywhere}
th{background:#eef2f6}dt{font-weight:600}dd{margin:0 0 .5rem}footer{margin-top:3rem;color:#5a6775;font-size:.8rem}
p{white-space:pre-line}`;

/** Renders a report as one HTML page that loads nothing and runs nothing. */
export function renderHtml({ language, title, foot, parts }: Report): string {
  return `<!doctype html>
<html lang="${text(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title><style>${style}</style></head><body>
<h1>${text(title)}</h1>
${parts.map(part).join("\n")}
<footer>${text(foot)}</footer></body></html>
`;
}

function part(given: ReportPart): string {
  switch (given.kind) {
    case "heading":
      return `<h2>${text(given.text)}</h2>`;
    case "text":
      return `<p>${text(given.text)}</p>`;
    case "facts":
      return `<dl>${given.facts.map(([label, value]) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`).join("")}</dl>`;
    case "table": {
      const head = given.columns.map(({ title }) => `<th scope="col">${text(title)}</th>`).join("");
      const rows = given.rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`);
      return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
    }
  }
}
