import type { ReportTable } from "@/core/shared/report";

/** Writes a table in GitHub's Markdown; line breaks in a cell stay as <br>, and no cell can end its column or become a tag. */
export function markdownTable({ columns, rows }: ReportTable): string {
  const cell = (value: string) =>
    value
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replace(/([\\|`*_[\]~])/g, "\\$1")
      .replace(/\r?\n/g, "<br>");
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |\n`;
  return (
    line(columns.map(({ title }) => title)) +
    line(columns.map(() => "---")).replaceAll("\\", "") +
    rows.map(line).join("")
  );
}
