import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { About, type Contents } from "@/core/backup/about";
import { type OpenPart, readJson, readParts } from "./parts";
import { opened, UnreadableBackup } from "./sealed";

/** What is done with one part of a backup while it is read. */
export type OnPart = (open: OpenPart) => Promise<void>;

/**
 * Reads a backup from its first byte to its last and counts what it holds. Throws `UnreadableBackup` for a file that was
 * cut, changed, sealed with another passphrase, or is no backup at all: then nothing of it may be used.
 */
export async function readBackup(
  source: AsyncIterable<Uint8Array>,
  passphrase: Buffer,
  onPart: OnPart = async () => {},
): Promise<{ about: About; contents: Contents }> {
  const found: Contents = { tables: 0, files: 0 };
  let about: About | undefined;
  for await (const open of readParts(unpacked(source, passphrase))) {
    const { part } = open;
    if (part.kind === "about") about = About.parse(await readJson(open.body));
    if (part.kind === "table") found.tables += 1;
    if (part.kind === "file") found.files += 1;
    await onPart(open);
    if (part.kind === "end" && (part.tables !== found.tables || part.files !== found.files))
      throw new UnreadableBackup("backup-not-one");
  }
  if (!about) throw new UnreadableBackup("backup-not-one");
  return { about, contents: found };
}

/** Opens and inflates; an error of the inner stream arrives as it is. */
async function* unpacked(source: AsyncIterable<Uint8Array>, passphrase: Buffer): AsyncGenerator<Buffer> {
  let failure: unknown;
  const clear = async function* () {
    try {
      yield* opened(source, passphrase);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const inflated = pipeline(Readable.from(clear(), { objectMode: false }), createGunzip(), () => {});
  try {
    for await (const chunk of inflated) yield chunk as Buffer;
  } catch (error) {
    throw failure ?? error;
  }
}
