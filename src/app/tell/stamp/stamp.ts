import type { Stamp } from "@/application/lookup/whom-to-tell";

/** Writes which versions a page was made from. */
export function stampOf(stamps: readonly Stamp[]): string {
  return stamps.map(({ sha256 }) => sha256.slice(0, 12)).join(" ");
}
