import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBuffer } from "yauzl";
import { zipWriter } from "@/platform/files/zip-writer";

const time = new Date("2026-11-22T09:00:01.500Z");

async function zipped(files: ReadonlyArray<readonly [name: string, bytes: Uint8Array, streamed?: boolean]>) {
  const written: Uint8Array[] = [];
  const zip = zipWriter(async (bytes) => void written.push(bytes), time);
  for (const [name, bytes, streamed] of files)
    if (streamed) await zip.addStream(name, pieces(bytes));
    else await zip.add(name, bytes);
  await zip.end();
  return Buffer.concat(written);
}

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

function read(zip: Buffer): Promise<Array<[string, string]>> {
  return new Promise((resolve, reject) => {
    const found: Array<[string, string]> = [];
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      opened.on("error", reject);
      opened.on("end", () => resolve(found));
      opened.on("entry", (entry) =>
        opened.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          found.push([entry.fileName, Buffer.concat(await stream.toArray()).toString("hex")]);
          opened.readEntry();
        }),
      );
      opened.readEntry();
    });
  });
}

describe("a zip file", () => {
  it("gives back any files as they were put in, whether at once or streamed", async () => {
    const name = fc.stringMatching(/^[a-zäß本]{1,8}$/);
    const file = fc.tuple(name, fc.uint8Array({ maxLength: 400 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ([given]) => given, maxLength: 8 }), async (files) => {
        const expected = files.map(([given, bytes]) => [given, Buffer.from(bytes).toString("hex")]);
        expect(await read(await zipped(files))).toEqual(expected);
      }),
    );
  });

  it("is the same bytes for the same files", async () => {
    const files = [["a/b.txt", Buffer.from("x".repeat(100))] as const];
    expect((await zipped(files)).equals(await zipped(files))).toBe(true);
  });

  it("opens with the tools that everybody has, also beyond 65,535 files", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tocsin-zip-"));
    try {
      const many = Array.from({ length: 66_000 }, (_, n) => [`many/${n}`, Buffer.from(String(n))] as const);
      writeFileSync(join(folder, "many.zip"), await zipped(many));
      execFileSync("unzip", ["-q", "many.zip", "many/0", "many/65999"], { cwd: folder });
      expect(readFileSync(join(folder, "many", "65999"), "utf8")).toBe("65999");
      execFileSync("unzip", ["-tq", "many.zip"], { cwd: folder });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
