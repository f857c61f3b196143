import { escaped } from "@/core/shared/markup";

/** Escapes text for the XML of office files, which cannot carry most control characters. */
export function xmlText(value: string): string {
  return escaped(value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd"));
}

/** The first line of every part of an office file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of packages and of the relations between their parts. */
export const packaged = "http://schemas.openxmlformats.org/package/2006";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes the list of relations of a part. */
export function relationships(targets: ReadonlyArray<readonly [kind: string, target: string]>): string {
  const list = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${list.join("")}</Relationships>`;
}
