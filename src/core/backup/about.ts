import { z } from "zod";

/** What a backup says about itself, in its first part. */
export const About = z.object({
  format: z.literal(1),
  /** ISO 8601, UTC: the moment that the database is of. */
  takenAt: z.iso.datetime(),
  /** The migrations that had run, in the order of their names: the level of the tables. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  streams: z.int(),
  entries: z.int(),
  /** The newest checkpoint; null while nothing was sealed. */
  checkpoint: z.object({ seq: z.int(), hash: z.string() }).nullable(),
});
export type About = z.infer<typeof About>;

/** What a backup holds, counted when it was written and again when it is read. */
export type Contents = { tables: number; files: number };

/** The head of each part of a backup; the bytes of the part follow it. */
export const Part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("about") }),
  z.object({ kind: z.literal("secrets") }),
  z.object({ kind: z.literal("table"), name: z.string(), columns: z.string() }),
  z.object({ kind: z.literal("sequences") }),
  z.object({ kind: z.literal("file"), path: z.string() }),
  z.object({ kind: z.literal("end"), tables: z.int(), files: z.int() }),
]);
export type Part = z.infer<typeof Part>;

const filePath = /^(?:originals\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}|packs\/[0-9a-f-]{36}\.zip|checkpoints\.txt)$/;

/** Tells whether a path is one of those that a backup puts into a data folder; any other could lead elsewhere. */
export function isBackedUpPath(path: string): boolean {
  return filePath.test(path);
}
