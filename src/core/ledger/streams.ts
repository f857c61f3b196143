import type { Stream } from "./entry";

/** The stream of what happens to a matrix as a whole: created, renamed, submitted, decided, imported. */
export function matrixStream(matrixId: string): Stream {
  return { kind: "matrix", id: matrixId };
}

/**
 * The stream of one person's edits to one draft, so that editors never wait for each other.
 * `digest` is SHA-256 in hex; its first 128 bits become a UUID of version 8 (RFC 9562).
 */
export function editsStream(matrixId: string, actor: string, digest: (text: string) => string): Stream {
  const hex = digest(`tocsin.edits/1 ${matrixId} ${actor}`);
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  const id = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
  return { kind: "edits", id };
}
