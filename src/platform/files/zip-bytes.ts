import { closeSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import { inflateRawSync } from "node:zlib";
import { type Entry, RandomAccessReader } from "yauzl";

/** Reads an opened zip without waiting: a read costs a file in memory next to nothing, a turn through other threads much. */
export class ZipBytes extends RandomAccessReader {
  constructor(readonly file: number) {
    super();
  }
  override read(into: Buffer, offset: number, length: number, at: number, done: (error: Error | null) => void): void {
    const callback = done as (error: Error | null, read?: number) => void;
    try {
      setImmediate(callback, null, readSync(this.file, into, offset, length, at));
    } catch (error) {
      setImmediate(callback, error as Error);
    }
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.file, start, end), { objectMode: false });
  }
  override close(done: (error: Error | null) => void): void {
    closeSync(this.file);
    done(null);
  }
}

/** Largest file that is unpacked in one piece; larger ones are streamed. */
export const smallFile = 1024 * 1024;

const localHeader = 30;
const localSignature = 0x04034b50;
const deflated = 8;
const stored = 0;
const encrypted = 1;

/**
 * Unpacks a small file of an opened zip in one piece, at a fraction of the cost of a stream; throws when it is damaged,
 * encrypted, or not as long as the zip says.
 */
export function readBytes({ file }: ZipBytes, entry: Entry): Buffer {
  const { relativeOffsetOfLocalHeader: offset, compressedSize, uncompressedSize } = entry;
  const head = piece(file, offset, localHeader);
  if (head.readUInt32LE(0) !== localSignature || entry.generalPurposeBitFlag & encrypted)
    throw new Error("No such file");
  const names = head.readUInt16LE(26) + head.readUInt16LE(28);
  const plain = unpacked(piece(file, offset + localHeader + names, compressedSize), entry);
  if (plain.length !== uncompressedSize) throw new Error("Not as long as the zip says");
  return plain;
}

const pieceLength = 256 * 1024;

function* pieces(file: number, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; at += pieceLength) yield piece(file, at, Math.min(pieceLength, end - at));
}

function piece(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, position) < length) throw new Error("The zip ends early");
  return bytes;
}

function unpacked(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod === stored) return packed;
  if (compressionMethod !== deflated) throw new Error("Packed in another way");
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
}
