/** What Windows-1252 has in the places 0x80 to 0x9f; Node 20 decodes them as Latin-1 controls. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
}

const kana = /[\u3040-\u30ff]/g;

function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const most = sample.length / 5;
  if (odd > most && even < odd / 10) return "utf-16le";
  return even > most && odd < even / 10 ? "utf-16be" : null;
}

function decodes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes a text file: byte-order mark, UTF-16, UTF-8, what the page declares, Japanese, then Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = utf16WithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const utf8 = decodes(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const western = decodeWestern(bytes);
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(western.slice(0, 4_000))?.[1];
  if (declared && /1252|8859-?1$|latin-?1|ascii/i.test(declared)) return western;
  const candidates = declared ? [declared] : ["shift_jis", "euc-jp"];
  const found = candidates
    .map((encoding) => decodes(bytes, encoding))
    .find((text) => text !== null && (declared !== undefined || (text.match(kana)?.length ?? 0) >= 2));
  return found ?? western;
}
