const page =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|style|div|table|center|font)\b/i;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Tells what kind of text a file holds; null when it is none we read, such as a picture or an old XML workbook. */
export function textFormat(text: string, fileName: string): "html" | "markdown" | "csv" | null {
  const start = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: binary files are told by their control characters
  if (/[\u0000-\u0006\u000e-\u001a]/.test(start) || start.startsWith("{\\rtf")) return null;
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return null;
  if (page.test(start)) return "html";
  if (hasMarkdownTable(text)) return "markdown";
  const [delimited, marked] = [/\.(?:csv|tsv|tab)$/i.test(fileName), /\.(?:md|markdown|mdx)$/i.test(fileName)];
  const tagged = /^\s*<[?!a-z]/i.test(start);
  if (!delimited && /<table[\s>]/i.test(text)) return tagged && !marked ? "html" : "markdown";
  if (marked) return "markdown";
  const otherCode = tagged || /^\s*(?:\{\s*"|\[\s*[[{"])/.test(start);
  return otherCode && !delimited ? null : "csv";
}

function hasMarkdownTable(text: string): boolean {
  const lines = text.split(/\r?\n/);
  return lines.some(
    (line, index) =>
      line.length < 5_000 &&
      line.includes("-") &&
      line.includes("|") &&
      delimiterRow.test(line) &&
      (lines[index - 1] ?? "").includes("|"),
  );
}
