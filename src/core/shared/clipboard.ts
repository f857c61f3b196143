/** Cells as spreadsheets put them on the clipboard: tabs between, line ends after, quotes around what contains either. */
export type Block = readonly (readonly string[])[];

/** Reads a block of cells as Excel, LibreOffice and Google Sheets copy it. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell === "" && closes(source, at)) quoted = true;
    else if (character === "\t") cell = push(rows, cell);
    else if (character === "\n") {
      cell = push(rows, cell);
      rows.push([]);
    } else cell += character;
  }
  push(rows, cell);
  return rows;
}

/** Writes a block of cells so that spreadsheets take it. */
export function writeBlock(block: Block): string {
  return block.map((row) => row.map(quote).join("\t")).join("\n");
}

function push(rows: string[][], cell: string): string {
  rows.at(-1)?.push(cell);
  return "";
}

/** A quote opens a cell only if another one ends it before the next tab or line; plain text may start with a quote. */
function closes(source: string, start: number): boolean {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] !== '"') continue;
    if (source[at + 1] === '"') at++;
    else return source[at + 1] === undefined || source[at + 1] === "\t" || source[at + 1] === "\n";
  }
  return false;
}

function quote(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
