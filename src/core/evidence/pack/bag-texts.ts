import { packNames } from "./names";

/** Writes a line of a manifest as `sha256sum -c` reads it (RFC 8493, 2.1.3). */
export const manifestLine = (name: string, sha256: string) => `${sha256}  ${name}\n`;

/** Reads a manifest; undefined when a line has another form or a name stands twice. */
export function readManifest(text: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const line of text.split("\n").slice(0, -1)) {
    const [, sha256, name] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (!sha256 || !name || found.has(name)) return undefined;
    found.set(name, sha256);
  }
  return text === "" || text.endsWith("\n") ? found : undefined;
}

export type BagInfo = {
  readonly organisation: string;
  readonly description: string;
  readonly id: string;
  /** Civil date in UTC. */
  readonly date: string;
  readonly bytes: number;
  readonly files: number;
};

/** One line each: BagIt folds longer values, and nobody needs those. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Writes the two files that make a folder a bag (RFC 8493, 2.1.1 and 2.2.2). */
export function bagTexts(info: BagInfo): Record<"bag" | "bagInfo", string> {
  const facts = {
    "Source-Organization": oneLine(info.organisation),
    "External-Description": oneLine(info.description),
    "External-Identifier": `urn:uuid:${info.id}`,
    "Bagging-Date": info.date,
    "Payload-Oxum": `${info.bytes}.${info.files}`,
    "Bag-Software-Agent": "Tocsin",
  };
  return {
    bag: "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    bagInfo: Object.entries(facts)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(""),
  };
}

/** Files that a pack may hold beside its tag manifest's list: the manifest itself and what signs it. */
export const unlistedNames: readonly string[] = [packNames.tagManifest, packNames.signature, packNames.signer];
