import { Readable } from "node:stream";
import { createDeflateRaw, deflateRawSync, crc32 as nextCrc32 } from "node:zlib";

export type ZipWriter = {
  readonly add: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly addStream: (name: string, source: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly end: () => Promise<void>;
};

type Stored = {
  readonly name: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const stored = 0;
const deflated = 8;
const utf8Name = 0x0800;
const sizesFollow = 0x0008;
const plainFile = (0o100644 << 16) >>> 0;
const madeOnUnix = 3 << 8;
const limit32 = 0xffffffff;
const limit16 = 0xffff;

/**
 * Writes a zip file piece by piece: of an entry that was written, only its line in the directory stays in memory. All
 * entries carry the same time (in UTC, to two seconds), so that the same content gives the same bytes.
 * `write` resolves when it can take more. Format: PKWARE APPNOTE 6.3, with Zip64 where needed.
 */
export function zipWriter(write: (bytes: Uint8Array) => Promise<void>, time: Date): ZipWriter {
  const when = dosTime(time);
  const directory = packedLines();
  let at = 0;
  const put = async (bytes: Uint8Array) => {
    at += bytes.length;
    await write(bytes);
  };
  const finish = (entry: Stored) => {
    directory.add(directoryLine(entry, when));
  };

  return {
    async add(given, bytes) {
      const name = Buffer.from(given);
      const smaller = deflateRawSync(bytes, roomFor(bytes.length));
      const method = smaller.length < bytes.length ? deflated : stored;
      const body = method === deflated ? smaller : bytes;
      const entry = {
        name,
        method,
        flags: utf8Name,
        crc: nextCrc32(bytes),
        packed: body.length,
        size: bytes.length,
        offset: at,
      };
      await put(localHeader(entry, when));
      await put(body);
      finish(entry);
    },
    async addStream(given, source) {
      const begun = { name: Buffer.from(given), method: deflated, flags: utf8Name | sizesFollow, offset: at };
      await put(localHeader({ ...begun, crc: 0, packed: 0, size: 0 }, when));
      const from = at;
      let crc = 0;
      let size = 0;
      const counted = async function* () {
        for await (const chunk of source) {
          crc = nextCrc32(chunk, crc);
          size += chunk.length;
          yield chunk;
        }
      };
      for await (const chunk of Readable.from(counted()).compose(createDeflateRaw())) await put(chunk as Buffer);
      const packed = at - from;
      if (size >= limit32) throw new RangeError("A file in a zip has less than 4 GB");
      await put(numbers([4, 0x08074b50], [4, crc], [4, packed], [4, size]));
      finish({ ...begun, crc, packed, size });
    },
    async end() {
      const from = at;
      for (const block of directory.blocks()) await put(block);
      await put(directoryEnd(directory.count(), from, at - from));
    },
  };
}

/** Keeps many small pieces in few large blocks: on its own, each would hold on to the shared page that it was cut from. */
function packedLines() {
  const size = 64 * 1024;
  const full: Buffer[] = [];
  let block = Buffer.alloc(size);
  let [used, count] = [0, 0];
  return {
    add(line: Buffer) {
      if (used + line.length > size) {
        full.push(block.subarray(0, used));
        block = Buffer.alloc(size);
        used = 0;
      }
      used += line.copy(block, used);
      count += 1;
    },
    blocks: () => [...full, block.subarray(0, used)],
    count: () => count,
  };
}

/** Asks for no more memory than the content needs: thousands of small files would each take a quarter of a megabyte. */
function roomFor(length: number): { windowBits: number; memLevel: number; chunkSize: number } {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length + 1))));
  return { windowBits, memLevel: Math.min(8, windowBits - 6), chunkSize: Math.min(16_384, Math.max(64, length)) };
}

/** Writes numbers one after the other, little-endian; each with its width in bytes. */
function numbers(...fields: ReadonlyArray<readonly [width: 2 | 4 | 8, value: number]>): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}

function localHeader({ name, method, flags, crc, packed, size }: Omit<Stored, "offset">, when: number): Buffer {
  const fixed = numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, when], [4, crc], [4, packed], [4, size]);
  return Buffer.concat([fixed, numbers([2, name.length], [2, 0]), name]);
}

function directoryLine({ name, method, flags, crc, packed, size, offset }: Stored, when: number): Buffer {
  const far = offset >= limit32;
  const extra = far ? numbers([2, 1], [2, 8], [8, offset]) : Buffer.alloc(0);
  const fixed = numbers(
    ...([
      [4, 0x02014b50],
      [2, madeOnUnix | (far ? 45 : 20)],
      [2, far ? 45 : 20],
      [2, flags],
      [2, method],
      [4, when],
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, plainFile],
      [4, far ? limit32 : offset],
    ] as const),
  );
  return Buffer.concat([fixed, name, extra]);
}

function directoryEnd(count: number, offset: number, size: number): Buffer {
  const large = count >= limit16 || offset >= limit32 || size >= limit32;
  const end = numbers(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, Math.min(count, limit16)],
      [2, Math.min(count, limit16)],
      [4, Math.min(size, limit32)],
      [4, Math.min(offset, limit32)],
      [2, 0],
    ] as const),
  );
  if (!large) return end;
  const record = numbers(
    ...([
      [4, 0x06064b50],
      [8, 44],
      [2, madeOnUnix | 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, size],
      [8, offset],
    ] as const),
  );
  return Buffer.concat([record, numbers([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]), end]);
}

/** Packs a time as MS-DOS did: date in the high half, time in the low one. */
function dosTime(time: Date): number {
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
}
