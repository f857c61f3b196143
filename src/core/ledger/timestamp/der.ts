/** One value of DER (X.690): its tag, its content, and all of its bytes. */
export type Der = { readonly tag: number; readonly content: Uint8Array; readonly whole: Uint8Array };

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  none: 0x05,
  oid: 0x06,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** [0] and [1] of the surrounding type, constructed. */
  context0: 0xa0,
  context1: 0xa1,
} as const;

/** Reads the values that stand one after the other in some bytes; undefined when they are no DER. */
export function readDer(bytes: Uint8Array): Der[] | undefined {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = readHead(bytes, at);
    if (!head) return undefined;
    const end = head.start + head.length;
    if (end > bytes.length) return undefined;
    values.push({ tag: bytes[at] ?? 0, content: bytes.subarray(head.start, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return values;
}

/** Reads what a constructed value holds; nothing when it is absent or no DER. */
export function within(value: Der | undefined): Der[] {
  return (value && readDer(value.content)) ?? [];
}

function readHead(bytes: Uint8Array, at: number): { start: number; length: number } | undefined {
  const first = bytes[at + 1];
  // Tags of several bytes do not occur in what is read here.
  if (first === undefined || ((bytes[at] ?? 0) & 0x1f) === 0x1f) return undefined;
  if (first < 0x80) return { start: at + 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 3 || at + 2 + count > bytes.length) return undefined;
  const length = bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return { start: at + 2 + count, length };
}

/** Writes one value of DER, of its content's pieces. */
export function writeDer(tag: number, ...pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > 0xffff) throw new RangeError("Longer than anything that is written here");
  const head =
    length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  const bytes = new Uint8Array(head.length + length);
  bytes.set(head);
  let at = head.length;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Gives the dotted form of an object identifier. */
export function oidOf(value: Der | undefined): string {
  if (value?.tag !== tags.oid) return "";
  const numbers: number[] = [];
  let number = 0;
  for (const byte of value.content) {
    number = number * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join(".");
}
