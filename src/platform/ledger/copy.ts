import type { ClientBase } from "pg";
import { to as copyTo } from "pg-copy-streams";

/** The columns of one row, as PostgreSQL stores them: text in UTF-8, numbers big-endian, bytea as it is. */
export type CopiedRow = ReadonlyArray<Buffer | null>;

const headerLength = 19;
const noBytes = Buffer.alloc(0);

/**
 * Streams the rows of a query in binary form, in batches as they arrive: bytes stay bytes, and memory stays small.
 * `select` takes no parameters. Format: "COPY, Binary Format" in the PostgreSQL manual.
 */
export async function* copyRows(client: ClientBase, select: string): AsyncIterable<CopiedRow[]> {
  const stream = client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`));
  let rest: Buffer = noBytes;
  let begun = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!begun) {
      if (rest.length < headerLength) continue;
      rest = rest.subarray(headerLength);
      begun = true;
    }
    const batch: CopiedRow[] = [];
    for (let next = readRow(rest); next; next = readRow(rest)) {
      batch.push(next.row);
      rest = rest.subarray(next.end);
    }
    if (batch.length > 0) yield batch;
  }
}

/** Reads one row from the front, or gives undefined when it has not arrived as a whole (or the end mark stands there). */
function readRow(bytes: Buffer): { row: CopiedRow; end: number } | undefined {
  if (bytes.length < 2) return undefined;
  const columns = bytes.readInt16BE(0);
  if (columns < 0) return undefined;
  const row: Array<Buffer | null> = [];
  let at = 2;
  for (let column = 0; column < columns; column += 1) {
    if (bytes.length < at + 4) return undefined;
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length < 0) row.push(null);
    else if (bytes.length < at + length) return undefined;
    else {
      row.push(bytes.subarray(at, at + length));
      at += length;
    }
  }
  return { row, end: at };
}
