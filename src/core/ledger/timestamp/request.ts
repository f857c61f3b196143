import { tags, writeDer } from "./der";

/** 2.16.840.1.101.3.4.2.1 */
const sha256Oid = Uint8Array.of(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01);

/**
 * Writes the question to a timestamp authority (RFC 3161, 2.4.1): a SHA-256 digest, a nonce of 8 bytes, and that the
 * answer shall bring its certificates along.
 */
export function timestampQuery(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  const algorithm = writeDer(tags.sequence, writeDer(tags.oid, sha256Oid), writeDer(tags.none));
  return writeDer(
    tags.sequence,
    writeDer(tags.integer, Uint8Array.of(1)),
    writeDer(tags.sequence, algorithm, writeDer(tags.octets, digest)),
    writeDer(tags.integer, positive(nonce)),
    writeDer(tags.boolean, Uint8Array.of(0xff)),
  );
}

/** Gives the shortest bytes of a number that is not negative, as DER wants them. */
export function positive(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return (short[0] ?? 0) & 0x80 ? Uint8Array.of(0, ...short) : short;
}
