import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { opened, sealed, UnreadableBackup } from "@/platform/backup/sealed";

const passphrase = Buffer.from("correct horse battery staple");

async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
/** A low cost, which the head names: hundreds of files are opened here. */
const seal = (bytes: Buffer) => buffer(sealed(inChunks(bytes, 10_000), passphrase, [14, 1, 1]));

async function read(file: Buffer, key = passphrase): Promise<Buffer | string> {
  try {
    return await buffer(opened(inChunks(file, 7_919), key));
  } catch (error) {
    if (error instanceof UnreadableBackup) return error.code;
    throw error;
  }
}

const piece = 64 * 1024;
const head = 51;
const content = Buffer.alloc(piece * 3 + 1234, "The quick brown fox. ");
const file = await seal(content);

it.each([0, 1, piece - 1, piece, piece + 1, 2 * piece])("gives back %i bytes as they were", async (length) => {
  const bytes = content.subarray(0, length);
  expect(await read(await seal(bytes))).toEqual(bytes);
});

it("says so when the passphrase is another one", async () => {
  expect(await read(file, Buffer.from("correct horse battery stapler"))).toBe("backup-wrong-key");
});

it("knows a file that is no backup, whatever it asks for", async () => {
  expect(await read(Buffer.from("PK\x03\x04 something else"))).toBe("backup-not-one");
  const greedy = Buffer.from(file);
  greedy[16] = 31;
  expect(await read(greedy)).toBe("backup-not-one");
});

it("refuses a file that was cut, wherever it was cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 16, max: file.length - 1 }), async (at) => {
      expect(["backup-cut", "backup-changed", "backup-not-one"]).toContain(await read(file.subarray(0, at)));
    }),
    { numRuns: 60 },
  );
  for (const pieces of [1, 2, 3]) expect(await read(file.subarray(0, head + pieces * (piece + 16)))).toBe("backup-cut");
});

it("refuses one flipped bit, wherever it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(await read(changed)).toMatch(/^backup-/);
    }),
    { numRuns: 120 },
  );
});

it("refuses pieces that were exchanged, repeated, left out or added", async () => {
  const at = (index: number) => head + index * (piece + 16);
  const part = (index: number) => file.subarray(at(index), at(index + 1));
  const begin = file.subarray(0, head);
  for (const pieces of [
    [part(1), part(0), part(2), part(3)],
    [part(0), part(0), part(1), part(2), part(3)],
    [part(0), part(2), part(3)],
    [part(0), part(1), part(2), part(3), part(3)],
    [part(0), part(1), part(2), part(3), Buffer.from("and more")],
  ])
    expect(await read(Buffer.concat([begin, ...pieces]))).toBe("backup-changed");
});

it("gives nothing of a piece before it was authenticated", async () => {
  const changed = Buffer.from(file);
  changed[head + piece + 16 + 5] = (changed[head + piece + 16 + 5] ?? 0) ^ 1;
  const given: Buffer[] = [];
  await expect(async () => {
    for await (const chunk of opened(inChunks(changed, 1000), passphrase)) given.push(chunk);
  }).rejects.toThrow("backup-changed");
  expect(Buffer.concat(given)).toEqual(content.subarray(0, piece));
});
