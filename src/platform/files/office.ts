import { open as openZip, type ZipFile } from "yauzl";

/** Parts of an Office file, and bytes they may unpack to, before it counts as a bomb. */
const entriesAtMost = 10_000;
const unpackedAtMost = 500 * 1024 * 1024;

const mainPart = { docx: "word/document.xml", xlsx: "xl/workbook.xml" } as const;

/** Tells whether a zip file is an Office document of a kind, without macros, and unpacks to a sane size. */
export async function isOfficeFile(path: string, extension: keyof typeof mainPart): Promise<boolean> {
  let zip: ZipFile;
  try {
    zip = await new Promise<ZipFile>((resolve, reject) =>
      openZip(path, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
  } catch {
    return false;
  }
  const names = new Set<string>();
  let unpacked = 0;
  return new Promise<boolean>((resolve) => {
    const end = (sound: boolean) => {
      zip.close();
      resolve(sound);
    };
    zip.on("entry", (entry) => {
      names.add(entry.fileName);
      unpacked += entry.uncompressedSize;
      if (names.size > entriesAtMost || unpacked > unpackedAtMost || /vbaProject\.bin$/i.test(entry.fileName))
        end(false);
      else zip.readEntry();
    });
    zip.on("end", () => end(names.has("[Content_Types].xml") && names.has(mainPart[extension])));
    zip.on("error", () => end(false));
    zip.readEntry();
  });
}
