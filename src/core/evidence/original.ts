import { accept, type Result, refuse } from "@/core/shared/result";

/** Largest original, in bytes, and how much one person may bring in a day. */
export const originalLimit = 25 * 1024 * 1024;
export const dailyLimit = 20 * originalLimit;
/** Originals of one communication. */
export const originalsAtMost = 20;

/** A file as the ledger commits to it; the name is personal, so all of it stands in an erasable field. */
export type OriginalFile = {
  readonly name: string;
  readonly media: string;
  readonly size: number;
  readonly sha256: string;
};

type Kind = { readonly media: string; readonly looksRight: (head: Uint8Array) => boolean };

const starts =
  (...bytes: number[]) =>
  (head: Uint8Array) =>
    bytes.every((byte, at) => head[at] === byte);
const ascii = (head: Uint8Array) => new TextDecoder("latin1").decode(head);

const binary = [
  starts(0x25, 0x50, 0x44, 0x46, 0x2d),
  starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  starts(0xff, 0xd8, 0xff),
  starts(0x50, 0x4b, 0x03, 0x04),
  starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
] as const;
const [pdf, png, jpeg, zip, compound] = binary;

/** Text in any encoding has no zero byte, unless it says by its mark that it is UTF-16. */
const isText = (head: Uint8Array) =>
  !binary.some((other) => other(head)) && (!head.includes(0) || starts(0xff, 0xfe)(head) || starts(0xfe, 0xff)(head));

/** What may be kept as an original, by extension. No markup that a browser would run, and no archives. */
const kinds: Readonly<Record<string, Kind>> = {
  eml: { media: "message/rfc822", looksRight: (head) => isText(head) && /^[!-9;-~]+[ \t]*:|^From /.test(ascii(head)) },
  msg: { media: "application/vnd.ms-outlook", looksRight: compound },
  pdf: { media: "application/pdf", looksRight: pdf },
  png: { media: "image/png", looksRight: png },
  jpg: { media: "image/jpeg", looksRight: jpeg },
  jpeg: { media: "image/jpeg", looksRight: jpeg },
  txt: { media: "text/plain", looksRight: isText },
  csv: { media: "text/csv", looksRight: isText },
  ics: {
    media: "text/calendar",
    looksRight: (head) => isText(head) && /^(\u00ef\u00bb\u00bf)?BEGIN:VCALENDAR/i.test(ascii(head)),
  },
  docx: { media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", looksRight: zip },
  xlsx: { media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", looksRight: zip },
};

export const originalExtensions = Object.keys(kinds);

/** Bytes at the front of a file that tell its kind. */
export const headLength = 4096;

export type OriginalKind = { readonly name: string; readonly extension: string; readonly media: string };

/**
 * Tells what kind of original a file is: its name proposes, its first bytes decide.
 * Refuses `original-kind` (not on the list) and `original-content` (the content is of another kind).
 */
export function kindOf(givenName: string, head: Uint8Array): Result<OriginalKind> {
  const name = cleanName(givenName);
  const extension = extensionOf(name);
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  const values = { name, list: originalExtensions.map((known) => `.${known}`).join(", ") };
  if (!kind) return refuse("original-kind", { field: "file", values });
  if (!kind.looksRight(head)) return refuse("original-content", { field: "file", values: { name, extension } });
  return accept({ name, extension, media: kind.media });
}

/** Gives the extension of a file's name, in lower case and without the dot. */
export function extensionOf(name: string): string {
  return /\.([0-9a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** Longest name that is kept of a file, in characters. */
const nameLength = 200;

/** Keeps of a file's name what people read: no folders, nothing invisible, nothing that turns the direction of text. */
export function cleanName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "").trim();
  const extension = /\.[0-9a-z]+$/i.exec(visible)?.[0] ?? "";
  const stem = visible.slice(0, visible.length - extension.length);
  return `${stem.slice(0, nameLength - extension.length)}${extension}`;
}
