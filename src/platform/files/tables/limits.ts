/** What a file may cost before it is refused; an upload is never trusted. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  markdownLength: 3 * 1024 * 1024,
  htmlLength: 10 * 1024 * 1024,
  unpackedBytes: 120 * 1024 * 1024,
  archiveEntries: 2_000,
  xmlDepth: 200,
  xmlElements: 1_500_000,
  htmlDepth: 400,
  cells: 300_000,
  columns: 300,
  tables: 500,
} as const;
