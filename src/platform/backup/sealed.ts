import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/**
 * The container of a backup: a head in the clear, then pieces of 64 KiB, each sealed with AES-256-GCM. The number of a
 * piece and whether it is the last one are its nonce, and the head is authenticated with each, so that pieces cannot be
 * changed, left out, put in another order or cut off (the STREAM construction, as in age).
 */
const magic = Buffer.from("tocsin-backup 1\n");
const saltLength = 16;
const proofLength = 16;
const headLength = magic.length + 3 + saltLength + proofLength;
const pieceLength = 64 * 1024;
const tagLength = 16;

/** How hard scrypt makes a guess: log2 N, r and p. */
export type Cost = readonly [logN: number, r: number, p: number];
/** 64 MB and some tenths of a second, for us as for each guess. */
const usualCost: Cost = [16, 8, 2];
/** What a foreign head may ask of this machine at most. */
const mostMemory = 256 * 1024 * 1024;

/** Why a file cannot be read as a backup; each is a refusal. */
export type BackupFault = "backup-not-one" | "backup-wrong-key" | "backup-changed" | "backup-cut";

/** Leaves a stream of a backup that cannot be believed. */
export class UnreadableBackup extends Error {
  constructor(readonly code: BackupFault) {
    super(code);
  }
}

/** Seals a stream of bytes with a passphrase, piece by piece. */
export async function* sealed(
  source: AsyncIterable<Uint8Array>,
  passphrase: Buffer,
  cost = usualCost,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength);
  const costs = Buffer.from(cost);
  const { key, proof } = await keyOf(passphrase, salt, costs);
  const head = Buffer.concat([magic, costs, salt, proof]);
  yield head;
  let index = 0;
  for await (const { bytes, last } of pieces(source, pieceLength)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonce(index, last)).setAAD(head);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    index += 1;
  }
}

/** Opens what `sealed` made; nothing is given before its piece was authenticated. Throws `UnreadableBackup`. */
export async function* opened(source: AsyncIterable<Uint8Array>, passphrase: Buffer): AsyncGenerator<Buffer> {
  const { head, rest } = await readHead(source);
  const costs = head.subarray(magic.length, magic.length + 3);
  const salt = head.subarray(magic.length + 3, headLength - proofLength);
  const { key, proof } = await keyOf(passphrase, salt, costs);
  if (!timingSafeEqual(proof, head.subarray(headLength - proofLength))) throw new UnreadableBackup("backup-wrong-key");
  let index = 0;
  for await (const { bytes, last } of pieces(rest, pieceLength + tagLength)) {
    const clear = open(key, head, nonce(index, last), bytes);
    if (!clear) {
      const cut = last && open(key, head, nonce(index, false), bytes);
      throw new UnreadableBackup(cut || bytes.length < tagLength ? "backup-cut" : "backup-changed");
    }
    yield clear;
    index += 1;
  }
}

function open(key: Buffer, head: Buffer, iv: Buffer, bytes: Buffer): Buffer | undefined {
  if (bytes.length < tagLength) return undefined;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagLength }).setAAD(head);
    decipher.setAuthTag(bytes.subarray(-tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function nonce(index: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeBigUInt64BE(BigInt(index), 3);
  iv[11] = Number(last);
  return iv;
}

/** Derives the key of this one file, and the value by which a wrong passphrase is told from a changed file. */
async function keyOf(passphrase: Buffer, salt: Buffer, costs: Buffer): Promise<{ key: Buffer; proof: Buffer }> {
  const [logN = 0, r = 0, p = 0] = costs;
  if (logN < 14 || logN > 20 || r < 1 || p < 1 || 128 * 2 ** logN * r > mostMemory || p > 4)
    throw new UnreadableBackup("backup-not-one");
  const root = await new Promise<Buffer>((resolve, reject) =>
    scrypt(passphrase, salt, 32, { N: 2 ** logN, r, p, maxmem: mostMemory * 2 }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    ),
  );
  const part = (purpose: string, length: number) => Buffer.from(hkdfSync("sha256", root, salt, purpose, length));
  return { key: part("tocsin-backup-key", 32), proof: part("tocsin-backup-proof", proofLength) };
}

async function readHead(source: AsyncIterable<Uint8Array>): Promise<{ head: Buffer; rest: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  let begun = Buffer.alloc(0);
  while (begun.length < headLength) {
    const { value, done } = await iterator.next();
    if (done) break;
    begun = Buffer.concat([begun, value]);
  }
  if (!begun.subarray(0, magic.length).equals(magic)) throw new UnreadableBackup("backup-not-one");
  if (begun.length < headLength) throw new UnreadableBackup("backup-cut");
  const rest = async function* () {
    yield begun.subarray(headLength);
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return { head: begun.subarray(0, headLength), rest: rest() };
}

/** Cuts a stream into pieces of one length; only the last may be shorter, and it is always there. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    size += chunk.length;
    if (size <= length) continue;
    let all = Buffer.concat(waiting);
    for (; all.length > length; all = all.subarray(length)) yield { bytes: all.subarray(0, length), last: false };
    waiting = [all];
    size = all.length;
  }
  yield { bytes: Buffer.concat(waiting), last: true };
}
